package org.parley.intake.page;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Place;
import org.parley.intake.ReadTwice;

/**
 * Whatever a page holds, it is one article or there is a problem, and nothing is thrown. The first byte picks the charset that the
 * server declares.
 */
class PageReaderFuzzTest {
    private static final int LIMIT = 1 << 16;
    private static final List<String> CHARSETS = List.of(
            "",
            "UTF-8",
            "ISO-8859-1",
            "Windows-1251",
            "Shift_JIS",
            "UTF-16LE",
            "ISO-2022-JP",
            "ISO-2022-CN",
            "GBK",
            "none");

    private final PageReader reader =
            new PageReader(ArticleDefaults.NONE, LIMIT, InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z")));

    @FuzzTest(maxDuration = "10s")
    void anyPage(byte[] page) {
        if (page.length == 0) {
            return;
        }
        String charset = CHARSETS.get((page[0] & 15) % CHARSETS.size());
        String type = charset.isEmpty() ? null : "text/html; charset=" + charset;
        byte[] html = Arrays.copyOfRange(page, 1, page.length);
        ReadTwice.check(
                "a.html",
                4096L + 32L * html.length,
                sink -> sink.accept(
                        reader.read(html, Place.of("a.html"), type, "https://news.example/2021/03/04/talks")));
    }
}
