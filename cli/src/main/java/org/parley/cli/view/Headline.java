package org.parley.cli.view;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.StatementType;

/**
 * What stands above an article.
 *
 * @param title its headline, else its first words
 * @param origin outlet, day and source, where known, joined by a middle dot
 * @param count "21 statements, 3 unspoken"
 */
public record Headline(String title, String origin, String count) {
    /** The heading of what was read from an article. */
    public static Headline of(Extraction extraction) {
        Article article = extraction.article();
        LocalDate published = article.published();
        String origin = String.join(
                " · ",
                Stream.of(article.outlet(), published == null ? "no date" : Dates.day(published), article.sourceId())
                        .filter(Objects::nonNull)
                        .toList());
        return new Headline(extraction.headline(), origin, count(extraction));
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
