package org.parley.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Progress;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.Ingested;
import org.parley.intake.archive.WarcReader;
import org.parley.intake.feed.FeedReader;
import org.parley.intake.file.Format;
import org.parley.intake.file.FormatReaders;
import org.parley.intake.file.Limits;
import org.parley.intake.file.Sources;
import org.parley.intake.language.IdentifiedArticles;
import org.parley.intake.language.LanguageIdentifier;
import org.parley.intake.page.PageReader;
import org.parley.intake.table.ColumnMapping;
import picocli.CommandLine.Option;

/** Options that say how input is to be read, shared by the commands that read. */
final class InputOptions {
    private static final String STANDARD_INPUT = "-";

    /** What {@code PATH} may be, for the help of those commands. */
    static final String PATHS =
            "Files, folders of them, patterns such as 'archive/**/*.html.gz', or - for standard input. Text, JSON Lines, "
                    + "web pages, CSV, feeds, WARC, e-mail, ninjs, NewsML-G2; each also as .gz, .zst or in a .zip.";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Day of publication (2021-03-18) of articles that don't give one. "
                    + "Without it \"on Thursday\" can't be dated.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published articles that don't say it.")
    private @Nullable String outlet;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language (en, de, pt-BR) of articles that don't say it. Without it, their text tells.")
    private @Nullable String language;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN,…",
            converter = ColumnMappingConverter.class,
            description = "Which columns of a table hold what: text=body,published:dd.MM.yyyy=date,title=headline. "
                    + "Columns named like the fields need none.")
    private ColumnMapping columns = ColumnMapping.BY_NAME;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "What standard input holds: text, jsonl, html, csv, tsv, feed, warc, email, ninjs or newsml-g2. "
                            + "Default: what its first bytes look like; they don't tell tables and e-mail. Files go by their names.")
    private @Nullable Format inputFormat;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "64M",
            converter = SizeConverter.class,
            description = "Largest article read, in bytes or with K, M or G (at most 1G); "
                    + "larger ones are skipped. Default: ${DEFAULT-VALUE}.")
    private long maxSize = ArticleReader.DEFAULT_LIMIT;

    /** The articles of all paths in order; {@code -} stands for standard input. */
    Consumer<Consumer<Ingested>> source(List<String> paths, Surroundings surroundings) {
        return source(paths, surroundings, Progress.NONE);
    }

    /** The same; the progress is told what was read. */
    Consumer<Consumer<Ingested>> source(List<String> paths, Surroundings surroundings, Progress progress) {
        Sources sources = sources().metered(progress::read);
        return identified(sink -> {
            for (String path : paths) {
                if (path.equals(STANDARD_INPUT)) {
                    sources.read(surroundings.in(), "stdin", inputFormat, sink);
                } else {
                    sources.read(path, sink);
                }
            }
        });
    }

    /** Bytes in all files of these paths, or -1 where that can't be told, as for standard input. */
    long bytes(List<String> paths) {
        return paths.contains(STANDARD_INPUT)
                ? -1
                : paths.stream().mapToLong(sources()::bytes).sum();
    }

    /** The same articles, with the language of their text where none was told. */
    static Consumer<Consumer<Ingested>> identified(Consumer<Consumer<Ingested>> source) {
        IdentifiedArticles identified = new IdentifiedArticles(new LanguageIdentifier());
        return sink -> source.accept(ingested -> sink.accept(identified.apply(ingested)));
    }

    /** Reads files of all formats as these options say. */
    Sources sources() {
        Limits limits = Limits.DEFAULT.withArticleBytes(maxSize);
        PageReader pages = pages();
        FormatReaders readers = FormatReaders.standard(defaults(), limits, columns, pages)
                .with(Format.FEED, new FeedReader(pages))
                .with(Format.WARC, new WarcReader(pages));
        return new Sources(readers, limits);
    }

    /** Reads web pages as these options say. */
    PageReader pages() {
        return new PageReader(defaults(), maxSize, Clock.systemUTC());
    }

    private ArticleDefaults defaults() {
        return new ArticleDefaults(published, outlet, language == null ? LanguageIdentifier.UNKNOWN : language);
    }
}
