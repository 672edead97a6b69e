package org.parley.intake.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.intake.metadata.Claim.Source;

/** Finds who wrote an article: those whom the most trusted source names, or a byline that people see. */
final class AuthorFinder {
    private static final int LONGEST_BYLINE = 120;
    private static final int NEAR = 25;
    private static final int MOST = 20;
    private static final int MOST_BYLINES = 100;
    private static final String BYLINES = "[class*=byline], [class*=author], [id*=byline], [class*=autor]";

    private final AuthorNames names = new AuthorNames();
    private final PageParts parts = new PageParts();

    List<Claim> find(Document page, Claims claims, @Nullable Element headline, String outlet) {
        for (Source source : Source.values()) {
            List<Claim> found = source == Source.VISIBLE
                    ? byline(page, headline, outlet)
                    : named(
                            claims.of(Property.AUTHOR)
                                    .filter(claim -> claim.source() == source)
                                    .toList(),
                            outlet);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Claim> named(List<Claim> claims, String outlet) {
        List<Claim> found = new ArrayList<>();
        for (Claim claim : claims) {
            for (String name : names.in(claim.value(), outlet)) {
                boolean isNew = found.stream().noneMatch(other -> other.value().equalsIgnoreCase(name));
                if (isNew && found.size() < MOST) {
                    found.add(new Claim(Property.AUTHOR, name, claim.evidence(), claim.source()));
                }
            }
        }
        return found;
    }

    private List<Claim> byline(Document page, @Nullable Element headline, String outlet) {
        List<Element> marked = page.select(BYLINES).stream().limit(MOST_BYLINES).toList();
        for (Element element : marked) {
            List<Claim> found = read(element, "byline", outlet);
            if (!found.isEmpty() && !parts.isAside(element, headline)) {
                return found;
            }
        }
        for (Element element : after(page, headline)) {
            if (names.startsLikeByline(ShortText.of(element, LONGEST_BYLINE))) {
                List<Claim> found = read(element, "text by", outlet);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Claim> read(Element element, String evidence, String outlet) {
        String text = ShortText.of(element, LONGEST_BYLINE);
        if (text.isBlank() || text.length() > LONGEST_BYLINE) {
            return List.of();
        }
        return named(List.of(new Claim(Property.AUTHOR, text, evidence, Source.VISIBLE)), outlet);
    }

    /** The short elements that come next behind the headline. */
    private static List<Element> after(Document page, @Nullable Element headline) {
        if (headline == null) {
            return List.of();
        }
        List<Element> all = page.select("h1, h2, h3, h4, p, div, span, address, li, [itemprop=headline]");
        int at = all.indexOf(headline);
        return all.subList(at + 1, Math.max(at + 1, Math.min(all.size(), at + 1 + NEAR))).stream()
                .filter(element -> ShortText.of(element, LONGEST_BYLINE).length() <= LONGEST_BYLINE)
                .toList();
    }
}
