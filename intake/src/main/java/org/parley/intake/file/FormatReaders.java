package org.parley.intake.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.InputFormat;
import org.parley.intake.FormatReader;
import org.parley.intake.email.EmailReader;
import org.parley.intake.newsformat.NewsMlReader;
import org.parley.intake.newsformat.NinjsReader;
import org.parley.intake.table.ColumnMapping;
import org.parley.intake.table.TableReader;

/** Who reads which format. Immutable. */
public final class FormatReaders {
    /** Nobody reads anything. */
    public static final FormatReaders NONE = new FormatReaders(Map.of());

    private final Map<Format, FormatReader> readers;

    private FormatReaders(Map<Format, FormatReader> readers) {
        this.readers = Map.copyOf(readers);
    }

    /**
     * Readers of text, JSON Lines, tables, ninjs, NewsML-G2 and e-mail, and of web pages by a given one.
     *
     * @param defaults what holds for articles that don't say it themselves
     * @param limits of which the one for an article counts
     * @param columns which column of a table is what
     * @param pages reads web pages, e-mail in HTML, and cells of tables that the mapping says are HTML
     */
    public static FormatReaders standard(
            ArticleDefaults defaults, Limits limits, ColumnMapping columns, FormatReader pages) {
        long limit = limits.articleBytes();
        ArticleReader articles = new ArticleReader(defaults, limit);
        return NONE.with(Format.TEXT, (in, place, sink) -> {
                    String file = place.file();
                    articles.read(in, file, FileName.withoutPacking(FileName.of(file)), InputFormat.TEXT, sink);
                })
                .with(
                        Format.JSON_LINES,
                        (in, place, sink) -> articles.read(in, place.file(), place.file(), InputFormat.JSONL, sink))
                .with(Format.CSV, TableReader.csv(defaults, limit, columns, pages))
                .with(Format.TSV, TableReader.tsv(defaults, limit, columns, pages))
                .with(Format.NINJS, new NinjsReader(defaults, limit))
                .with(Format.NEWSML_G2, new NewsMlReader(defaults, limit))
                .with(Format.EMAIL, new EmailReader(defaults, limit, pages))
                .with(Format.HTML, pages);
    }

    /** The same and one more, or another one for its format. */
    public FormatReaders with(Format format, FormatReader reader) {
        Map<Format, FormatReader> more = new EnumMap<>(Format.class);
        more.putAll(readers);
        more.put(format, reader);
        return new FormatReaders(more);
    }

    Optional<FormatReader> of(Format format) {
        return Optional.ofNullable(readers.get(format));
    }
}
