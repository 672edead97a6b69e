package org.parley.cli.view;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.StatementType;

/**
 * What stands above an article.
 *
 * @param title its headline, else its first words
 * @param origin outlet, day and source, where known, joined by a middle dot
 * @param count "21 statements, 3 unspoken"
 */
public record Headline(String title, String origin, String count) {
    private static final int LONGEST_TITLE = 120;

    /** The heading of what was read from an article. */
    public static Headline of(Extraction extraction) {
        Article article = extraction.article();
        LocalDate published = article.published();
        String origin = String.join(
                " · ",
                Stream.of(article.outlet(), published == null ? "no date" : Dates.day(published), article.sourceId())
                        .filter(Objects::nonNull)
                        .toList());
        return new Headline(title(extraction), origin, count(extraction));
    }

    private static String title(Extraction extraction) {
        Article article = extraction.article();
        String given = article.title();
        if (given != null && !given.isBlank()) {
            return given;
        }
        return extraction.passages().stream()
                .filter(passage -> passage.kind() == PassageKind.HEADLINE)
                .map(Passage::span)
                .map(span -> span.of(article.text()))
                .findFirst()
                .orElseGet(() -> firstWords(article));
    }

    private static String firstWords(Article article) {
        String start = article.text().substring(0, Math.min(article.text().length(), 4 * LONGEST_TITLE));
        String line = start.strip().lines().findFirst().orElse("");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, space > 0 ? space : LONGEST_TITLE) + " …";
    }

    private static String count(Extraction extraction) {
        int all = extraction.statements().size();
        long others = extraction.statements().stream()
                .filter(statement -> statement.type() != StatementType.ASSERTION)
                .count();
        String statements = all == 0 ? "no statements" : all == 1 ? "1 statement" : all + " statements";
        return others == 0 ? statements : statements + ", " + others + " unspoken";
    }
}
