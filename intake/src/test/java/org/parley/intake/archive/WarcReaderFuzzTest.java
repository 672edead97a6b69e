package org.parley.intake.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/** Whatever an archive holds, each page is read or there is a problem, and nothing is thrown. */
class WarcReaderFuzzTest {
    private static final int LIMIT = 1 << 18;

    private final WarcReader reader = new WarcReader(
            (page, place, type, address) -> Ingested.nothing(place, "seen", page.length + " bytes"),
            new ArchiveLimits(LIMIT, LIMIT, 100));

    @FuzzTest(maxDuration = "10s")
    void anyArchive(byte[] archive) throws IOException {
        int[] heard = new int[1];
        ArchiveTally tally = reader.readAndCount(new ByteArrayInputStream(archive), Place.of("a.warc"), ingested -> {
            heard[0]++;
            if (ingested.article() == null && ingested.problems().isEmpty()) {
                throw new AssertionError("neither article nor problem: " + ingested);
            }
        });
        if (tally.pages() > tally.records() || heard[0] < tally.pages()) {
            throw new AssertionError(tally + ", " + heard[0] + " heard of");
        }
    }
}
