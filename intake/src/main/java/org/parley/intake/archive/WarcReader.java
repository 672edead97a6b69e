package org.parley.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MessageHeaders;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.intake.PageReading;

/**
 * Reads the pages of a WARC archive (1.0 and 1.1; CC-NEWS is made of them): the responses with status 200, and the resources, that are
 * HTML, XHTML or plain text. One record is in memory at a time. Immutable and thread-safe.
 *
 * <p>Unlike other readers it wants the file as it lies on disk: plain, or compressed record by record with gzip or Zstandard, for
 * what is broken in one member can't spoil the next, and each place ({@code file@offset}) is where a member begins on disk.
 */
public final class WarcReader implements FormatReader {
    private static final Set<String> TYPES =
            Set.of("warcinfo", "request", "metadata", "revisit", "conversion", "continuation", "response", "resource");

    private final ArchiveLimits limits;
    private final ArchivedPage pages;

    /** A reader with the limits that suit news. */
    public WarcReader(PageReading pages) {
        this(pages, ArchiveLimits.DEFAULT);
    }

    /** A reader that hands pages on to another. */
    public WarcReader(PageReading pages, ArchiveLimits limits) {
        this.limits = limits;
        this.pages = new ArchivedPage(pages, limits);
    }

    /**
     * Reads an archive to its end.
     *
     * @param in as it lies on disk; closed by the caller
     */
    @Override
    public void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        readAndCount(in, place, sink);
    }

    /**
     * Reads an archive to its end, and counts what was in it.
     *
     * @param in as it lies on disk; closed by the caller
     * @param place stands for the archive in problems
     * @param sink gets what became of each page, in order, and the problems of other records between them
     * @throws IOException if the stream itself can't be read on
     */
    public ArchiveTally readAndCount(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        Problems problems = new Problems(place);
        try (Members members = new Members(in, problems)) {
            RecordWalk walk = new RecordWalk(members, problems, WarcReader::isWanted, limits.record());
            Count count = new Count();
            boolean[] any = new boolean[1];
            Consumer<Ingested> noting = ingested -> {
                any[0] = true;
                sink.accept(ingested);
            };
            for (ArchiveRecord record = walk.next(noting); record != null; record = walk.next(noting)) {
                count.records++;
                count(record, noting, count);
            }
            if (count.records == 0 && !any[0]) {
                sink.accept(Ingested.nothing(place, "empty-file", "no record in it"));
            }
            return new ArchiveTally(count.records, count.pages, count.passedOver);
        }
    }

    private void count(ArchiveRecord record, Consumer<Ingested> sink, Count count) {
        if (!isWanted(record.headers())) {
            count.passOver(kind(record.headers()));
        } else if (record.block() != null) {
            String passedOver = pages.read(record, record.block(), sink);
            if (passedOver == null) {
                count.pages++;
            } else {
                count.passOver(passedOver);
            }
        }
    }

    private static boolean isWanted(MessageHeaders headers) {
        String type = headers.first("WARC-Type").orElse("");
        return type.equals("resource")
                || (type.equals("response")
                        && headers.first("Content-Type").map(WarcReader::isHttp).orElse(true));
    }

    private static boolean isHttp(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).startsWith("application/http");
    }

    private static String kind(MessageHeaders headers) {
        String type = headers.first("WARC-Type").orElse("");
        if (type.equals("response")) {
            return "other-protocol";
        }
        return TYPES.contains(type) ? type : "other-record";
    }

    private static final class Count {
        private final TreeMap<String, Long> passedOver = new TreeMap<>();
        private long records;
        private long pages;

        private void passOver(String kind) {
            passedOver.merge(kind, 1L, Long::sum);
        }
    }
}
