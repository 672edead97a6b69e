package org.parley.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * Columns of the flat formats: those of all tables of reports, with what only the article's own text and reading tell, such as the
 * speaker's post, country and sector as the article has them.
 */
final class RowColumns {
    /** All columns, in order. */
    static final List<Column<StatementRow>> ALL = Stream.of(
                    reports("statement", "utterance", "said_from", "said_to", "said_words", "day"),
                    reports("speaker", "speaker_id", "speaker_kind"),
                    List.of(
                            Column.<StatementRow>optional("post", StatementRow::post),
                            Column.<StatementRow>optional("country", StatementRow::country),
                            Column.<StatementRow>optional("sector", StatementRow::sector)),
                    reports("addressee", "relays", "form", "type", "text"),
                    List.of(
                            Column.<StatementRow>text("cue", StatementRow::cue),
                            Column.<StatementRow>text("source", StatementRow::source)),
                    reports("confidence", "found_by", "outlet", "published", "title", "url"),
                    reports("article", "article_version", "source_id", "story"),
                    List.of(
                            new Column<StatementRow>("start", Column.Type.INTEGER, StatementRow::start),
                            new Column<StatementRow>("end", Column.Type.INTEGER, StatementRow::end),
                            Column.<StatementRow>text(
                                    "language", row -> row.article().language()),
                            Column.<StatementRow>text(
                                    "engine", row -> row.provenance().engine()),
                            Column.<StatementRow>text(
                                    "model", row -> row.provenance().model()),
                            Column.<StatementRow>text(
                                    "rules", row -> row.provenance().language())))
            .flatMap(List::stream)
            .toList();

    /** Names of the columns that hold words of articles, too varied for minima and maxima to help a search. */
    static final List<String> WORDS =
            List.of("said_words", "post", "text", "cue", "source", "title", "url", "source_id", "addressee");

    private RowColumns() {}

    private static List<Column<StatementRow>> reports(String... names) {
        return LedgerColumns.ofReports(names).stream()
                .map(column -> column.of(StatementRow::report))
                .toList();
    }
}
