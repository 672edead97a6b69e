package org.parley.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.intake.file.Samples.LINE;
import static org.parley.intake.file.Samples.bytes;
import static org.parley.intake.file.Samples.gzip;
import static org.parley.intake.file.Samples.join;
import static org.parley.intake.file.Samples.problems;
import static org.parley.intake.file.Samples.read;
import static org.parley.intake.file.Samples.texts;
import static org.parley.intake.file.Samples.zip;
import static org.parley.intake.file.Samples.zstd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.Ingested;

/** What can be wrong with compression and archives. */
class PackedInputTest {
    private static final Limits SMALL = new Limits(1000, 100_000, 200, 3);

    /** A header of a member in the directory, and the directory's end. */
    private static final byte[] DIRECTORY =
            join(new byte[] {'P', 'K', 1, 2}, new byte[42], new byte[] {'P', 'K', 5, 6}, new byte[18]);

    private static byte[] manyLines(int count) {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            lines.append("{\"text\":\"Report ").append(random.nextLong()).append(" of the port.\"}\n");
        }
        return bytes(lines.toString());
    }

    private static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void whatCameBeforeTheEndOfTruncatedDataIsKept(String ending) {
        byte[] whole = ending.equals("gz") ? gzip(manyLines(20_000)) : zstd(manyLines(20_000));
        String name = "a.jsonl." + ending;
        List<Ingested> read = read(firstHalf(whole), name);
        assertThat(texts(read)).hasSizeBetween(5_000, 15_000);
        Ingested last = read.get(read.size() - 1);
        assertThat(last.problems()).extracting("code").endsWith("truncated");
        assertThat(last.problems().get(last.problems().size() - 1).explanation())
                .contains("byte " + whole.length / 2 + ",");
        assertThat(problems(read.subList(0, read.size() - 1))).isEmpty();
    }

    @Test
    void aTruncatedTextIsReadAndSaysSo() {
        byte[] whole = gzip(manyLines(200));
        List<Ingested> read = read(firstHalf(whole), "a.txt.gz");
        assertThat(texts(read)).hasSize(1);
        assertThat(problems(read)).containsExactly("a.txt.gz truncated");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 10, 12})
    void evenAHeaderCanBeTruncated(int length) {
        List<Ingested> read = read(Arrays.copyOf(gzip(bytes(LINE)), length), "a.jsonl.gz");
        assertThat(texts(read)).isEmpty();
        assertThat(problems(read)).contains("a.jsonl.gz truncated");
    }

    @Test
    void gzipOfManyMembersIsReadToItsEnd() {
        byte[] members = join(gzip(bytes(LINE)), gzip(manyLines(5000)), gzip(new byte[0]), gzip(bytes(LINE)));
        List<Ingested> read = read(members, "a.jsonl.gz");
        assertThat(texts(read)).hasSize(5002);
        assertThat(problems(read)).isEmpty();
        List<Ingested> frames = read(join(zstd(bytes(LINE)), zstd(bytes(LINE))), "a.jsonl.zst");
        assertThat(texts(frames)).hasSize(2);
        assertThat(problems(frames)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "more than a whole gzip header of something else behind the data, and then some"})
    void bytesBehindTheEndAreReportedUnlessTheyArePadding(String garbage) {
        List<Ingested> read = read(join(gzip(bytes(LINE)), bytes(garbage)), "a.jsonl.gz");
        assertThat(texts(read)).hasSize(1);
        assertThat(problems(read)).containsExactly("a.jsonl.gz trailing-bytes");
        assertThat(problems(read(join(gzip(bytes(LINE)), new byte[garbage.length()]), "a.jsonl.gz")))
                .isEmpty();
    }

    @Test
    void brokenDataKeepWhatCameBefore() {
        byte[] flipped = gzip(manyLines(20_000));
        Arrays.fill(flipped, flipped.length / 2, flipped.length / 2 + 50, (byte) 0xFF);
        List<Ingested> read = read(flipped, "a.jsonl.gz");
        assertThat(texts(read)).hasSizeGreaterThan(5_000);
        assertThat(problems(read)).last().isEqualTo("a.jsonl.gz broken-compression");
        byte[] checksum = gzip(bytes(LINE));
        checksum[checksum.length - 6] ^= 1;
        List<Ingested> wrong = read(checksum, "a.jsonl.gz");
        assertThat(texts(wrong)).hasSize(1);
        assertThat(problems(wrong)).containsExactly("a.jsonl.gz broken-compression");
    }

    @Test
    void aBombOfZerosIsStoppedByItsRatio() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            Samples.zeros(32L << 20).transferTo(out);
        }
        List<Ingested> read = read(bomb.toByteArray(), "a.jsonl.gz");
        assertThat(texts(read)).isEmpty();
        assertThat(problems(read)).containsExactly("a.jsonl.gz expansion-limit");
        assertThat(problems(read(zip("a.jsonl", new byte[1 << 25], "b.txt", "Words."), "a.zip")))
                .containsExactly("a.zip!/a.jsonl expansion-limit");
        assertThat(problems(read(zip("a.bin", new byte[1 << 25]), "a.zip")))
                .as("passed over within the limits too")
                .containsExactly("a.zip!/a.bin expansion-limit");
        assertThat(problems(read(zstd(new byte[1 << 25]), "a.jsonl.zst")))
                .containsExactly("a.jsonl.zst expansion-limit");
    }

    @Test
    void whatUnpacksToTooMuchKeepsTheLinesBeforeTheLimit() {
        List<Ingested> read = read(new ByteArrayInputStream(gzip(manyLines(5000))), "a.jsonl.gz", SMALL);
        assertThat(texts(read)).hasSizeBetween(1000, 2500);
        assertThat(problems(read)).containsExactly("a.jsonl.gz expansion-limit");
    }

    @Test
    void whatWasReadBeforeALimitAroundAnArchiveIsKept() {
        byte[] archive = zip("a.txt", "Words.", "b.jsonl", manyLines(5000));
        List<Ingested> read = read(new ByteArrayInputStream(gzip(archive)), "a.zip.gz", SMALL);
        assertThat(texts(read)).first().isEqualTo("Words.");
        assertThat(problems(read)).isNotEmpty().last().asString().endsWith(" expansion-limit");
    }

    @Test
    void oneArticleHasItsOwnLimitOnceUnpacked() {
        String long1 = "Long words. ".repeat(100);
        assertThat(problems(read(new ByteArrayInputStream(gzip(bytes(long1))), "a.txt.gz", SMALL)))
                .containsExactly("a.txt.gz too-large");
        assertThat(problems(read(new ByteArrayInputStream(bytes("<p>" + long1)), "a.html", SMALL)))
                .containsExactly("a.html too-large");
        List<Ingested> rest = read(new ByteArrayInputStream(zip("a.html", long1, "b.txt", "Words.")), "a.zip", SMALL);
        assertThat(problems(rest)).containsExactly("a.zip!/a.html too-large");
        assertThat(texts(rest)).containsExactly("Words.");
    }

    @Test
    void archivesWithTooManyMembersAreReadUpToTheLimit() {
        byte[] many = zip("1.txt", "One.", "2.txt", "Two.", "3.txt", "Three.", "4.txt", "Four.");
        List<Ingested> read = read(new ByteArrayInputStream(many), "a.zip", SMALL);
        assertThat(texts(read)).containsExactly("One.", "Two.", "Three.");
        assertThat(problems(read)).containsExactly("a.zip too-many-members");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../up.txt",
                "in/../../up.txt",
                "/etc/up.txt",
                "C:\\up.txt",
                "..\\up.txt",
                "c:up.txt",
                "a\u0000b.txt"
            })
    void membersWhoseNamesLeadOutAreNotRead(String name) {
        List<Ingested> read = read(zip(name, "Bad.", "in/..good.txt", "Good."), "a.zip");
        assertThat(texts(read)).containsExactly("Good.");
        assertThat(problems(read)).containsExactly("a.zip unsafe-name");
    }

    @Test
    void anArchiveInAnArchiveIsReadButNoThirdOne() {
        byte[] inner = zip("a.txt", "Inner.");
        List<Ingested> two = read(zip("in.zip", inner, "b.jsonl.gz", gzip(bytes(LINE))), "a.zip");
        assertThat(Samples.places(two)).extracting("file").containsExactly("a.zip!/in.zip!/a.txt", "a.zip!/b.jsonl.gz");
        assertThat(problems(two)).isEmpty();
        List<Ingested> three = read(zip("mid.zip", zip("in.zip", inner), "b.txt", "Words."), "a.zip");
        assertThat(problems(three)).containsExactly("a.zip!/mid.zip!/in.zip too-deep");
        assertThat(texts(three)).containsExactly("Words.");
        byte[] again = bytes(LINE);
        for (int i = 0; i < 6; i++) {
            again = gzip(again);
        }
        assertThat(problems(read(again, "a.jsonl.gz"))).containsExactly("a.jsonl.gz too-deep");
    }

    @Test
    void emptyArchivesAndThoseWithoutNewsAreProblems() {
        assertThat(problems(read(zip(), "a.zip"))).containsExactly("a.zip empty-archive");
        assertThat(problems(read(zip("a.jpg", "x", "in/", ""), "a.zip"))).containsExactly("a.zip empty-archive");
        assertThat(problems(read(zip("__MACOSX/._a.txt", "x"), "a.zip"))).containsExactly("a.zip empty-archive");
    }

    @Test
    void aTruncatedArchiveKeepsTheMembersBefore() {
        byte[] whole = zip("1.txt", "One.", "2.txt", new String(manyLines(2000), StandardCharsets.UTF_8));
        List<Ingested> inMember = read(Arrays.copyOf(whole, whole.length / 2), "a.zip");
        assertThat(texts(inMember)).hasSize(2);
        assertThat(problems(inMember)).containsExactly("a.zip!/2.txt truncated");
        List<Ingested> inDirectory = read(Arrays.copyOf(whole, whole.length - 40), "a.zip");
        assertThat(texts(inDirectory)).hasSize(2);
        assertThat(problems(inDirectory)).containsExactly("a.zip truncated");
        assertThat(problems(read(Arrays.copyOf(whole, 20), "a.zip"))).containsExactly("a.zip truncated");
    }

    /** A stored member by hand: the JDK writes none that lies. */
    private static byte[] stored(String name, byte[] content, int flags, int size, byte[] extra, boolean goodCrc) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header =
                ByteBuffer.allocate(30 + nameBytes.length + extra.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x04034b50)
                .putShort((short) 45)
                .putShort((short) flags)
                .putShort((short) 0)
                .putInt(0);
        header.putInt(goodCrc ? (int) crc.getValue() : 1).putInt(size).putInt(size);
        header.putShort((short) nameBytes.length)
                .putShort((short) extra.length)
                .put(nameBytes)
                .put(extra);
        return join(header.array(), content);
    }

    @Test
    void aMemberThatLiesAboutItsSizeStopsTheArchiveAndNothingElse() {
        byte[] good = stored("1.txt", bytes("One."), 0, 4, new byte[0], true);
        byte[] lying = stored("2.txt", bytes("Two."), 0, 2_000_000_000, new byte[0], false);
        List<Ingested> read = read(join(good, lying), "a.zip");
        assertThat(texts(read)).startsWith("One.");
        assertThat(problems(read)).containsExactly("a.zip!/2.txt truncated");
        byte[] tooShort = stored("2.txt", bytes("Two."), 0, 2, new byte[0], false);
        List<Ingested> rest = read(join(good, tooShort), "a.zip");
        assertThat(texts(rest)).startsWith("One.");
        assertThat(problems(rest)).contains("a.zip!/2.txt broken-compression");
    }

    @Test
    void largeArchivesWithWideSizesAreRead() {
        ByteBuffer wide = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        wide.putShort((short) 1).putShort((short) 16).putLong(4).putLong(4);
        byte[] zip64 = join(stored("1.txt", bytes("One."), 0, -1, wide.array(), true), DIRECTORY);
        List<Ingested> read = read(zip64, "a.zip");
        assertThat(texts(read)).containsExactly("One.");
        assertThat(problems(read)).isEmpty();
    }

    @Test
    void aMemberWithAPasswordEndsTheArchive() {
        byte[] good = stored("1.txt", bytes("One."), 0, 4, new byte[0], true);
        byte[] secret = stored("2.txt", bytes("Two."), 1, 4, new byte[0], true);
        List<Ingested> read = read(join(good, secret, good), "a.zip");
        assertThat(texts(read)).containsExactly("One.");
        assertThat(problems(read)).containsExactly("a.zip encrypted-member");
    }

    @Test
    void namesOfMembersAreReadInTheCharsetsThatArchiversUse() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("IBM437"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out, charset)) {
                zip.putNextEntry(new ZipEntry("über-Zürich.txt"));
                zip.write(bytes("Worte."));
            }
            assertThat(Samples.places(read(out.toByteArray(), "a.zip")))
                    .extracting("file")
                    .containsExactly("a.zip!/über-Zürich.txt");
        }
        byte[] unflagged = stored("naïve.txt", bytes("Mots."), 0, 5, new byte[0], true);
        assertThat(Samples.places(read(join(unflagged, DIRECTORY), "a.zip")))
                .extracting("file")
                .containsExactly("a.zip!/naïve.txt");
    }

    @Test
    void whatTheReceiverThrowsIsNoFlawOfTheArchive() {
        IllegalArgumentException mistake = new IllegalArgumentException("not ours");
        assertThatThrownBy(() -> Samples.sources(Limits.DEFAULT)
                        .read(new ByteArrayInputStream(zip("a.txt", "Words.")), "a.zip", null, each -> {
                            throw mistake;
                        }))
                .isSameAs(mistake);
    }

    /** Each byte in turn is damaged; whatever comes of it is an article or a problem. */
    @Test
    void noDamageIsMoreThanAProblem() {
        byte[] inner = join(zip(
                "a.jsonl", LINE + LINE, "b.xml", "<newsItem guid='g'><contentSet/></newsItem>", "c.csv", "text\na\n"));
        for (byte[] whole : List.of(inner, gzip(inner), zstd(inner))) {
            for (int i = 0; i < whole.length; i++) {
                byte[] damaged = whole.clone();
                damaged[i] ^= (byte) (1 << (i % 8));
                assertThat(read(damaged, "a")).as("byte " + i).isNotEmpty();
            }
        }
    }

    @Test
    void theSameBytesGiveTheSameInAnyChunks() {
        byte[] packed =
                zip("a.jsonl", LINE + LINE, "b.html.gz", gzip(bytes("<p>Page.")), "c.zip", zip("d.txt", "Deep."));
        List<Ingested> slowly = new ArrayList<>();
        Samples.sources(Limits.DEFAULT)
                .read(
                        new ByteArrayInputStream(packed) {
                            @Override
                            public synchronized int read(byte[] bytes, int offset, int length) {
                                return super.read(bytes, offset, Math.min(length, 1));
                            }

                            @Override
                            public synchronized int available() {
                                return 0;
                            }
                        },
                        "a.zip",
                        null,
                        slowly::add);
        assertThat(slowly).isEqualTo(read(packed, "a.zip"));
    }
}
