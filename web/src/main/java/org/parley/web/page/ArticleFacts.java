package org.parley.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.parley.model.Finding;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * What extraction found out about an article beside its text, for the template.
 *
 * @param facts in the order found, captions left out
 * @param captions of pictures, which are no part of the text
 */
public record ArticleFacts(List<Fact> facts, List<String> captions) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx", Locale.ROOT);
    private static final String CAPTION = "caption";
    private static final String CHANGED = "Changed";

    public ArticleFacts {
        facts = List.copyOf(facts);
        captions = List.copyOf(captions);
    }

    /**
     * A fact.
     *
     * @param label what it tells
     * @param value as found; moments in words
     * @param evidence where it was found
     */
    public record Fact(String label, String value, String evidence) {}

    static ArticleFacts of(List<Finding> findings) {
        return new ArticleFacts(
                findings.stream()
                        .filter(finding -> !finding.property().equals(CAPTION))
                        .map(ArticleFacts::fact)
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.property().equals(CAPTION))
                        .map(finding -> Excerpt.of(finding.value(), Excerpt.QUOTATION))
                        .toList());
    }

    /** When the article says that it was changed, in words; empty where it does not say. */
    String modified() {
        return facts.stream()
                .filter(fact -> fact.label().equals(CHANGED))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    private static Fact fact(Finding finding) {
        String value = Excerpt.of(finding.value(), Excerpt.TITLE);
        String evidence = Excerpt.of(finding.evidence(), Excerpt.NAME);
        return switch (finding.property()) {
            case "title" -> new Fact("Title", value, evidence);
            case "outlet" -> new Fact("Outlet", value, evidence);
            case "author" -> new Fact("Author", value, evidence);
            case "url" -> new Fact("Address", value, evidence);
            case "language" -> new Fact("Language", English.language(value), evidence);
            case "section" -> new Fact("Section", value, evidence);
            case "published" -> new Fact("Published", moment(value), evidence);
            case "modified" -> new Fact(CHANGED, moment(value), evidence);
            default -> new Fact(Excerpt.of(finding.property(), Excerpt.NAME), value, evidence);
        };
    }

    /** A day, or a day and a time with its zone, in words; anything else as it is. */
    private static String moment(String value) {
        try {
            if (value.length() <= "2022-12-23".length()) {
                return English.day(LocalDate.parse(value));
            }
            OffsetDateTime moment = OffsetDateTime.parse(value);
            return English.day(moment.toLocalDate()) + ", " + TIME.format(moment);
        } catch (DateTimeException e) {
            return value;
        }
    }
}
