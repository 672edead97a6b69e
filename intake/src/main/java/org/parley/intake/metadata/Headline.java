package org.parley.intake.metadata;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that shows an article's headline. */
final class Headline {
    private static final int SHORTEST = 8;

    private Headline() {}

    /**
     * The heading that says what one of the titles says; else the only or first {@code <h1>} with words in it.
     *
     * @param titles what the page claims to be called, the best claim first
     */
    static @Nullable Element find(Document page, List<String> titles) {
        List<Element> headings = page.select("h1, h2, h3, [itemprop=headline]").stream()
                .filter(Element::hasText)
                .limit(500)
                .toList();
        List<String> words = headings.stream()
                .map(heading -> plain(ShortText.of(heading, Claim.LONGEST)))
                .toList();
        for (String title : titles) {
            String wanted = plain(title);
            for (int i = 0; i < words.size(); i++) {
                if (agree(words.get(i), wanted)) {
                    return headings.get(i);
                }
            }
        }
        List<Element> first = headings.stream()
                .filter(heading -> heading.normalName().equals("h1"))
                .toList();
        return first.isEmpty() ? null : first.get(0);
    }

    /** One begins with the other: sites add their name to titles, and a kicker to headings. */
    private static boolean agree(String heading, String title) {
        if (heading.length() < SHORTEST || title.length() < SHORTEST) {
            return heading.equals(title);
        }
        return title.startsWith(heading)
                || heading.startsWith(title)
                || heading.endsWith(title)
                || title.endsWith(heading);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
