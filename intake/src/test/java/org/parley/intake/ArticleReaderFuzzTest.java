package org.parley.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.InputFormat;

/** Whatever JSON Lines or a text hold, each line gives an article or a problem, and nothing is thrown. */
class ArticleReaderFuzzTest {
    private final ArticleReader reader = new ArticleReader(ArticleDefaults.NONE, 1 << 16);

    @FuzzTest(maxDuration = "10s")
    void anyLines(byte[] lines) {
        reader.read(new ByteArrayInputStream(lines), "a.jsonl", InputFormat.JSONL, ingested -> {
            if (ingested.article() == null && ingested.problems().isEmpty()) {
                throw new AssertionError("neither article nor problem: " + ingested);
            }
        });
    }
}
