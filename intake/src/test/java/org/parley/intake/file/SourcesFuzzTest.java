package org.parley.intake.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.parley.ingest.ArticleDefaults;
import org.parley.intake.ReadTwice;
import org.parley.intake.feed.FeedReader;
import org.parley.intake.page.PageReader;
import org.parley.intake.table.ColumnMapping;
import org.parley.intake.table.TableReader;

/**
 * Whatever a file holds, be it packed over and over, there are articles or problems, and nothing is thrown: tables, ninjs, NewsML-G2
 * and e-mail are read behind it. The first byte picks the file's name and thereby the format.
 */
class SourcesFuzzTest {
    private static final List<String> NAMES =
            List.of("a", "a.csv", "a.tsv", "a.json", "a.xml", "a.eml", "a.zip", "a.txt", "a.rss", "a.jsonl", "a.html");
    private static final Limits LIMITS = new Limits(1 << 16, 1 << 18, 200, 20);
    private static final long MOST_CHARACTERS = 1 << 23;

    private final Sources sources = sources();

    private static Sources sources() {
        PageReader pages = new PageReader(
                ArticleDefaults.NONE,
                LIMITS.articleBytes(),
                InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z")));
        ColumnMapping mapping = ColumnMapping.parse("text:html=body,published:d.M.yyyy=date");
        return new Sources(
                FormatReaders.standard(ArticleDefaults.NONE, LIMITS, ColumnMapping.BY_NAME, pages)
                        .with(Format.TSV, TableReader.tsv(ArticleDefaults.NONE, LIMITS.articleBytes(), mapping, pages))
                        .with(Format.FEED, new FeedReader(pages)),
                LIMITS);
    }

    @FuzzTest(maxDuration = "10s")
    void anyFile(byte[] file) {
        if (file.length == 0) {
            return;
        }
        String name = NAMES.get((file[0] & 15) % NAMES.size());
        byte[] content = Arrays.copyOfRange(file, 1, file.length);
        ReadTwice.check(
                name, MOST_CHARACTERS, sink -> sources.read(new ByteArrayInputStream(content), name, null, sink));
    }
}
