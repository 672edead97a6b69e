package org.parley.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.archive.Archive.bytes;
import static org.parley.intake.archive.Archive.gzip;
import static org.parley.intake.archive.Archive.html;
import static org.parley.intake.archive.Archive.http;
import static org.parley.intake.archive.Archive.join;
import static org.parley.intake.archive.Archive.page;
import static org.parley.intake.archive.Archive.record;
import static org.parley.intake.archive.Archive.response;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.intake.archive.Archive.Read;

class BrokenArchiveTest {
    private static final byte[] FIRST = gzip(page("harbour"));
    private static final byte[] SECOND = gzip(page("bridge"));
    private static final byte[] THIRD = gzip(page("tunnel"));

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.8, 0.99})
    void aMemberCutShortCostsItsOwnRecordOnly(double share) {
        byte[] cut = Arrays.copyOf(SECOND, (int) (SECOND.length * share));
        Read read = Read.of(FIRST, cut, THIRD);
        assertThat(read.texts()).containsExactly(html("harbour"), html("tunnel"));
        assertThat(read.problems()).containsExactly("a.warc@" + FIRST.length + " truncated");
        assertThat(read.all.get(1).problems().get(0).explanation())
                .contains("reading goes on at byte " + (FIRST.length + cut.length));
    }

    @Test
    void aMemberCutShortInAWideArticleIsFoundBehindMuchData() {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        byte[] large = gzip(response("https://news.example/x", "200 OK\r\nContent-Type: text/html", noise));
        byte[] cut = Arrays.copyOf(large, large.length / 2);
        Read read = Read.of(FIRST, cut, THIRD);
        assertThat(read.texts()).containsExactly(html("harbour"), html("tunnel"));
        assertThat(read.problems()).containsExactly("a.warc@" + FIRST.length + " truncated");
    }

    @Test
    void aDamagedMemberCostsItsOwnRecordOnly() {
        byte[] damaged = SECOND.clone();
        damaged[damaged.length - 6] ^= 0x55; // in the check sum
        Read read = Read.of(FIRST, damaged, THIRD);
        assertThat(read.texts()).containsExactly(html("harbour"), html("tunnel"));
        assertThat(read.problems()).containsExactly("a.warc@" + FIRST.length + " corrupt");
    }

    @Test
    void anArchiveThatEndsWithinAMemberGivesWhatItHas() {
        byte[] large = gzip(response(
                "https://news.example/a", "200 OK\r\nContent-Type: text/html", bytes("<p>harbour".repeat(9_000))));
        Read read = Read.of(SECOND, Arrays.copyOf(large, large.length - 40));
        assertThat(read.texts()).hasSize(2);
        assertThat(read.texts().get(1)).startsWith("<p>harbour<p>harbour");
        assertThat(read.problems()).containsExactly("a.warc@" + SECOND.length + " truncated");
    }

    @Test
    void anArchiveThatEndsWithinACheckSumIsTold() {
        Read read = Read.of(Arrays.copyOf(FIRST, FIRST.length - 3));
        assertThat(read.texts()).containsExactly(html("harbour"));
        assertThat(read.problems()).hasSize(1).allMatch(problem -> problem.endsWith(" truncated"));
    }

    @Test
    void anArchiveThatEndsWithinAHeaderIsTold() {
        Read read = Read.of(page("harbour"), Arrays.copyOf(page("bridge"), 60));
        assertThat(read.texts()).containsExactly(html("harbour"));
        assertThat(read.problems()).containsExactly("a.warc@" + page("harbour").length + " truncated");
    }

    @Test
    void aPlainArchiveThatEndsWithinAPageGivesWhatItHas() {
        byte[] whole = page("harbour");
        Read read = Read.of(Arrays.copyOf(whole, whole.length - 18));
        assertThat(read.texts()).containsExactly("<html><body><p>harbour</p>");
        assertThat(read.problems()).containsExactly("a.warc@0 truncated");
    }

    @Test
    void garbageBetweenMembersIsPassedOver() {
        byte[] garbage = bytes("this is no record");
        Read read = Read.of(FIRST, garbage, SECOND, new byte[512]);
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.problems())
                .containsExactly(
                        "a.warc@" + FIRST.length + " garbage",
                        "a.warc@" + (FIRST.length + garbage.length + SECOND.length) + " garbage");
    }

    @Test
    void garbageBetweenPlainRecordsIsPassedOver() {
        byte[] first = page("harbour");
        Read read = Read.of(bytes("junk"), first, bytes("<p>junk</p>"), page("bridge"));
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.problems()).containsExactly("a.warc@0 garbage", "a.warc@" + (4 + first.length) + " garbage");
    }

    @Test
    void garbageThatLooksLikeAMemberDoesNotHidePlainRecords() {
        byte[] magic = bytes("\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003no member");
        for (byte[] garbage : List.of(join(bytes("junk"), magic), magic)) {
            Read read = Read.of(garbage, page("bridge"), page("tunnel"));
            assertThat(read.texts()).containsExactly(html("bridge"), html("tunnel"));
            assertThat(read.problems()).hasSize(1).allMatch(problem -> problem.startsWith("a.warc@0 "));
        }
    }

    @Test
    void membersThatHoldNoRecordAreGarbage() {
        Read read = Read.of(FIRST, gzip(bytes("this is no record")), SECOND);
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.problems()).containsExactly("a.warc@" + FIRST.length + " garbage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: many", "Content-Length: -5", "X: y", "Content-Length: 99999999999999999999"})
    void aHeaderWithoutALengthCostsItsOwnRecordOnly(String header) {
        byte[] broken = bytes("WARC/1.0\r\nWARC-Type: response\r\n" + header + "\r\n\r\n" + html("x") + "\r\n\r\n");
        byte[] first = page("harbour");
        Read read = Read.of(first, broken, page("bridge"));
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.problems()).containsExactly("a.warc@" + first.length + " bad-header");
        assertThat(Read.of(FIRST, gzip(broken), SECOND).problems())
                .containsExactly("a.warc@" + FIRST.length + " bad-header");
    }

    @Test
    void aHeaderThatIsNoneCostsItsOwnRecordOnly() {
        byte[] broken = bytes("WARC/1.0\r\nno colon here\r\n\r\n" + html("x") + "\r\n\r\n");
        Read read = Read.of(broken, page("bridge"));
        assertThat(read.texts()).containsExactly(html("bridge"));
        assertThat(read.problems()).containsExactly("a.warc@0 bad-header");
    }

    @Test
    void aHeaderWithoutAnEndIsGivenUp() {
        byte[] broken = bytes("WARC/1.0\r\nX: " + "x".repeat(600_000));
        Read read = Read.of(broken, bytes("\r\n\r\n"), page("bridge"));
        assertThat(read.texts()).containsExactly(html("bridge"));
        assertThat(read.problems()).containsExactly("a.warc@0 bad-header");
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, -3, 7, 30, 300, 1_000_000})
    void aWrongLengthCostsItsOwnRecordOnly(int difference) {
        byte[] block = http("200 OK\r\nContent-Type: text/html", bytes(html("harbour shut for a week")));
        byte[] wrong = record(
                "WARC/1.0", "response", "application/http", "https://news.example/a", block, block.length + difference);
        Read read = Read.of(wrong, page("bridge"), page("tunnel"), page("harbour"));
        assertThat(read.texts()).endsWith(html("bridge"), html("tunnel"), html("harbour"));
        assertThat(read.problems()).hasSize(1).allMatch(problem -> problem.startsWith("a.warc@0 "));
        Read compressed = Read.of(gzip(wrong), SECOND, THIRD, FIRST);
        assertThat(compressed.texts()).endsWith(html("bridge"), html("tunnel"), html("harbour"));
        assertThat(compressed.problems()).hasSize(1).allMatch(problem -> problem.startsWith("a.warc@0 "));
    }

    @Test
    void brokenHttpIsTold() {
        Read read = Read.of(
                record("response", "application/http", "https://news.example/a", bytes("SMTP 220 hello\r\n\r\n")),
                page("bridge"));
        assertThat(read.problems()).containsExactly("a.warc@0 bad-http");
        assertThat(read.texts()).containsExactly(html("bridge"));
    }

    @Test
    void recordsOverTheLimitAreToldAndPassedOver() {
        byte[] large = page("x".repeat(5_000));
        Read read = Read.within(new ArchiveLimits(4_000, 4_000, 10), gzip(large), FIRST);
        assertThat(read.problems()).containsExactly("a.warc@0 too-large");
        assertThat(read.texts()).containsExactly(html("harbour"));
    }

    @Test
    void largeRecordsThatAreNoPagesAreNoProblem() {
        byte[] film = response("https://news.example/a.mp4", "200 OK\r\nContent-Type: video/mp4", new byte[500_000]);
        Read read = Read.within(new ArchiveLimits(4_000, 4_000, 10), gzip(film), FIRST);
        assertThat(read.problems()).isEmpty();
        assertThat(read.tally.passedOver()).containsEntry("other-type", 1L);
    }

    @Test
    void aMemberThatGrowsOutOfProportionIsLeft() {
        byte[] block = new byte[80 << 20];
        byte[] bomb = gzip(record("metadata", "text/plain", "https://news.example/a", block));
        Read read = Read.of(FIRST, bomb, SECOND);
        assertThat(read.problems()).containsExactly("a.warc@" + FIRST.length + " bomb");
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
    }

    @Test
    void bytesMadeToBeGoneBackInAreReadInTheEnd() {
        byte[] hostile = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2000000\r\n\r\n".repeat(40_000));
        assertThat(Read.of(hostile, page("bridge")).all).isNotEmpty();
        byte[] magic = join(
                FIRST, bytes("\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003".repeat(200_000)), SECOND);
        assertThat(Read.of(magic).texts()).startsWith(html("harbour"));
    }

    @Test
    void anyCutAndAnyDamageIsSurvived() {
        byte[] archive = join(FIRST, SECOND, page("ferry"), THIRD);
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = Arrays.copyOf(archive, random.nextInt(archive.length + 1));
            for (int flips = random.nextInt(4); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Read read = Read.of(damaged);
            assertThat(read.all).as("damage %s", i).isNotEmpty();
            assertThat(read.texts()).as("damage %s", i).hasSizeLessThanOrEqualTo(4);
        }
    }
}
