package org.parley.intake.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.intake.metadata.Claim.Source;
import org.parley.model.Finding;

/** Finds out when an article was published and last changed. */
final class PublicationFinder {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int SHOWN = 60;

    private final DayFinder days = new DayFinder();
    private final ClaimedDateClues claimed = new ClaimedDateClues(days);
    private final VisibleDateClues visible = new VisibleDateClues(days);
    private final AddressDay addresses = new AddressDay();
    private final OutletZone zones = new OutletZone();

    /**
     * What was found out.
     *
     * @param findings {@code published} and {@code modified}, where they are known
     */
    record Dates(@Nullable LocalDate published, List<Finding> findings, List<Flaw> flaws) {}

    Dates find(Document page, Claims claims, @Nullable Element headline, @Nullable String url, LocalDate notAfter) {
        String host = host(url);
        Claim tag = claims.language();
        PageLanguage language = PageLanguage.of(tag == null ? "" : tag.value()).at(host);
        List<Claim> stated = new ArrayList<>(claims.all());
        addAddressDay(claims, url, stated);
        List<DateClue> clues = new ArrayList<>(claimed.read(stated, language, zones.find(language, host)));
        List<Flaw> flaws = flaws(claims, clues, language, notAfter);
        clues.addAll(visible.read(page, language, headline));
        clues.removeIf(clue -> clue.day().isAfter(notAfter) || clue.day().isBefore(EARLIEST));

        List<Finding> findings = new ArrayList<>();
        DateClue published = DateChooser.choose(clues);
        if (published != null) {
            findings.add(new Finding(Property.PUBLISHED.key(), published.value(), published.evidence()));
        }
        claims.of(Property.MODIFIED)
                .filter(claim -> days.first(claim.value(), language) != null)
                .findFirst()
                .ifPresent(
                        claim -> findings.add(new Finding(Property.MODIFIED.key(), claim.value(), claim.evidence())));
        return new Dates(published == null ? null : published.day(), findings, flaws);
    }

    private void addAddressDay(Claims claims, @Nullable String url, List<Claim> stated) {
        Stream.concat(Stream.ofNullable(url), claims.of(Property.URL).map(Claim::value))
                .map(addresses::find)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(day -> stated.add(new Claim(Property.PUBLISHED, day.toString(), "address", Source.ADDRESS)));
    }

    /** Dates of publication, stated for machines, that are none or that nobody can have written yet. */
    private List<Flaw> flaws(Claims claims, List<DateClue> clues, PageLanguage language, LocalDate notAfter) {
        List<Flaw> flaws = new ArrayList<>();
        claims.of(Property.PUBLISHED)
                .filter(claim -> claim.source() != Source.MICRODATA && days.first(claim.value(), language) == null)
                .findFirst()
                .ifPresent(claim ->
                        flaws.add(new Flaw("bad-date", claim.evidence() + " is no day: " + excerpt(claim.value()))));
        clues.stream()
                .filter(clue -> clue.day().isAfter(notAfter))
                .findFirst()
                .ifPresent(clue -> flaws.add(new Flaw(
                        "future-date", clue.evidence() + " is after " + notAfter + ": " + excerpt(clue.value()))));
        return flaws;
    }

    private static String excerpt(String words) {
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }

    private static String host(@Nullable String url) {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
