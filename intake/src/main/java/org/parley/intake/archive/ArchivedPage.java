package org.parley.intake.archive;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputFormat;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.intake.PageReading;
import org.parley.intake.archive.ContentDecoder.Content;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/** Takes the page out of a record and has it read. */
final class ArchivedPage {
    private static final ArticleDefaults NOTHING_KNOWN = new ArticleDefaults(null, null, "und");

    private final PageReading pages;
    private final ArchiveLimits limits;
    private final ContentDecoder decoder;
    private final ArticleReader texts;

    ArchivedPage(PageReading pages, ArchiveLimits limits) {
        this.pages = pages;
        this.limits = limits;
        this.decoder = new ContentDecoder(limits);
        this.texts = new ArticleReader(NOTHING_KNOWN, limits.content());
    }

    /**
     * Reads a response or resource.
     *
     * @return what kind of record it is, if it has no page; absent where it has one, even a broken one
     */
    @Nullable
    String read(ArchiveRecord record, byte[] block, Consumer<Ingested> sink) {
        boolean resource = record.headers().first("WARC-Type").orElse("").equals("resource");
        WebResponse response = resource ? WebResponse.ofResource(record, block) : WebResponse.ofHttp(record, block);
        if (response == null) {
            sink.accept(
                    record.cutShort()
                            ? cutShort(record)
                            : Ingested.nothing(record.place(), "bad-http", "the HTTP header can't be read"));
            return null;
        }
        boolean ok = response.status() == WebResponse.OK;
        if (ok && (response.isHtml() || response.isPlainText())) {
            sink.accept(record.length() > limits.record() ? tooLarge(record) : page(record, response));
            return null;
        }
        if (record.cutShort()) {
            sink.accept(cutShort(record));
        }
        return ok ? "other-type" : "other-status";
    }

    private Ingested tooLarge(ArchiveRecord record) {
        String explanation = "the record has " + record.length() + " bytes, more than " + limits.record();
        return Ingested.nothing(record.place(), "too-large", explanation);
    }

    private static Ingested cutShort(ArchiveRecord record) {
        return Ingested.nothing(record.place(), "truncated", "the archive ends within a record");
    }

    private Ingested page(ArchiveRecord record, WebResponse response) {
        Content content = decoder.decode(response.body(), response.encodings());
        List<InputProblem> problems = new ArrayList<>();
        if (response.cutShort() || record.headers().first("WARC-Truncated").isPresent()) {
            problems.add(
                    new InputProblem(record.place(), "truncated", "the page ends too early; what there is was read"));
        }
        if (content.code() != null) {
            problems.add(new InputProblem(record.place(), content.code(), content.explanation()));
        }
        if (content.bytes().length == 0) {
            if (problems.isEmpty()) {
                problems.add(new InputProblem(record.place(), "empty-page", "a page without a byte"));
            }
            return new Ingested(record.place(), null, problems);
        }
        Ingested read = response.isPlainText()
                ? text(content.bytes(), record.place(), response.mediaType(), address(record))
                : pages.read(content.bytes(), record.place(), response.mediaType(), address(record));
        problems.addAll(read.problems());
        return new Ingested(read.place(), read.article(), problems, dated(read.original(), record));
    }

    private Ingested text(byte[] bytes, Place place, @Nullable String mediaType, @Nullable String address) {
        List<Ingested> one = new ArrayList<>();
        texts.read(new ByteArrayInputStream(bytes), place.toString(), InputFormat.TEXT, one::add);
        Ingested read = one.get(0);
        List<Finding> findings = address == null ? List.of() : List.of(new Finding("url", address, "WARC-Target-URI"));
        Original original = new Original(bytes, mediaType == null ? "text/plain" : mediaType, address, findings);
        Article article = read.article();
        if (article != null) {
            article = Article.of(null, null, null, List.of(), null, address, article.language(), article.text());
        }
        return new Ingested(place, article, read.problems(), original);
    }

    /** When the page was taken down bounds when it can have been published, and nothing in the page itself tells it. */
    private static @Nullable Original dated(@Nullable Original original, ArchiveRecord record) {
        String date = record.headers().first("WARC-Date").orElse(null);
        if (original == null || date == null) {
            return original;
        }
        List<Finding> findings = new ArrayList<>(original.findings());
        findings.add(new Finding("archived", date, "WARC-Date"));
        findings.sort(Comparator.comparing(Finding::property));
        return new Original(original.bytes(), original.mediaType(), original.address(), findings);
    }

    private static @Nullable String address(ArchiveRecord record) {
        String address = record.headers().first("WARC-Target-URI").orElse("").strip();
        if (address.startsWith("<") && address.endsWith(">") && address.length() > 1) {
            address = address.substring(1, address.length() - 1);
        }
        return address.isEmpty() ? null : address;
    }
}
