package org.parley.intake.maintext;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;

/** Whatever a page holds, there is a text, even an empty one, and nothing is thrown. */
class MainTextFinderFuzzTest {
    private final MainTextFinder finder = new MainTextFinder();

    @FuzzTest(maxDuration = "10s")
    void anyPage(byte[] page) throws IOException {
        MainText found = finder.find(Jsoup.parse(new ByteArrayInputStream(page), null, "https://news.example/"));
        if (found.text().contains("\r") || !found.text().equals(found.text().strip())) {
            throw new AssertionError("lines that are not trimmed: " + found.text());
        }
    }
}
