package org.parley.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.intake.file.Samples.LINE;
import static org.parley.intake.file.Samples.bytes;
import static org.parley.intake.file.Samples.gzip;
import static org.parley.intake.file.Samples.problems;
import static org.parley.intake.file.Samples.read;
import static org.parley.intake.file.Samples.sources;
import static org.parley.intake.file.Samples.texts;
import static org.parley.intake.file.Samples.zip;
import static org.parley.intake.file.Samples.zstd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.Ingested;

class SourcesTest {
    private static final String NINJS = "{\"uri\":\"urn:x\",\"headline\":\"h\",\"body_text\":\"Ninjs text.\"}";
    private static final String NEWSML = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g'><contentSet>"
            + "<inlineData contenttype='text/plain'>Agency text.</inlineData></contentSet></newsItem>";

    @TempDir
    private Path folder;

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private List<Ingested> readPath(String path) {
        List<Ingested> read = new ArrayList<>();
        sources(Limits.DEFAULT).read(path, read::add);
        return read;
    }

    private List<String> names(List<Ingested> read) {
        return read.stream()
                .map(each -> folder.relativize(Path.of(each.place().file())).toString() + ":"
                        + each.place().line())
                .toList();
    }

    @Test
    void theMeterTellsTheBytesOfFilesAsTheyLieThere() throws IOException {
        byte[] packed = gzip(bytes(LINE.repeat(100)));
        write("a.jsonl.gz", packed);
        write("b.txt", bytes("Plain words."));
        write("c.png", new byte[100]);
        long[] metered = new long[1];

        sources(Limits.DEFAULT).metered(bytes -> metered[0] += bytes).read(folder.toString(), each -> {});

        assertThat(metered[0])
                .isEqualTo(sources(Limits.DEFAULT).bytes(folder.toString()))
                .isEqualTo(packed.length + 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt       | Plain words.                                | Plain words.",
                "a.jsonl     | {\"text\":\"A line.\"}                      | A line.",
                "a.ndjson    | {\"text\":\"A line.\"}                      | A line.",
                "a.JSON      | {\"text\":\"A line.\"}                      | A line.",
                "a.htm       | <p>A page.</p>                              | A page.",
                "a.xhtml     | <p>A page.</p>                              | A page.",
                "a.csv       | text;title%A row.;t                         | A row.",
                "a.tsv       | title~text%t~A row.                         | A row.",
                "a.eml       | Subject: Head%%A message.                  | A message.",
                "a.rss       | <rss/>                                      | a feed of 6",
                "a.xml       | <?xml version='1.0'?><!--x--><rss/>         | a feed of 35",
                "a.xml       | <rdf:RDF xmlns:rdf='u'/>                    | a feed of 24",
                "a.xml       | <html><body><p>A page.</p></body></html>    | A page.",
                "a.json      | {\"version\":\"https://jsonfeed.org/version/1\"} | a feed of 44",
                "a.warc      | WARC/1.0                                    | plain",
                "nothing     | WARC/1.0                                    | plain",
                "nothing     | <!DOCTYPE html><p>A page.                   | A page.",
                "nothing     | <p>Angry < words                            | <p>Angry < words",
                "nothing     | {\"text\":\"A line.\"}                      | A line.",
                "nothing     | [Photo] Words.                              | [Photo] Words.",
                "nothing     | <feed/>                                     | a feed of 7",
            })
    void theNameTellsTheFormatAndTheFirstBytesWhereItDoesNot(String name, String content, String text) {
        byte[] bytes = bytes(content.replace('%', '\n').replace('~', '\t'));
        assertThat(texts(read(bytes, name))).containsExactly(text);
        assertThat(texts(read(gzip(bytes), name + (name.contains("warc") ? "" : ".gz"))))
                .containsExactly(text.equals("plain") ? "compressed" : text);
        assertThat(texts(read(zstd(bytes), name + ".zst"))).containsExactly(text);
        if (name.contains(".")) {
            assertThat(texts(read(zip(name, bytes), "all.zip"))).containsExactly(text);
        }
    }

    @Test
    void agencyFormatsAreToldFromOtherJsonAndXml() {
        assertThat(texts(read(bytes(NINJS), "a.json"))).containsExactly("Ninjs text.");
        assertThat(texts(read(bytes("[" + NINJS + "," + NINJS + "]"), "a.json")))
                .hasSize(2);
        assertThat(texts(read(bytes(NINJS), "nothing"))).containsExactly("Ninjs text.");
        assertThat(texts(read(bytes(NINJS), "a.jsonl"))).isEmpty();
        assertThat(texts(read(bytes(NEWSML), "a.xml"))).containsExactly("Agency text.");
        assertThat(texts(read(NEWSML.getBytes(StandardCharsets.UTF_16), "a.xml")))
                .containsExactly("Agency text.");
    }

    @Test
    void aLongFirstFieldDoesNotHideThatItIsNinjs() {
        String item = "{\"body_xhtml\":\"<p>" + "Long. ".repeat(20_000) + "</p>\",\"uri\":\"urn:x\"}";
        assertThat(texts(read(bytes(item), "a.json")))
                .singleElement()
                .asString()
                .startsWith("Long. Long.");
    }

    @Test
    void xmlThatNobodyKnowsAndFormatsThatNobodyReadsAreProblems() {
        assertThat(problems(read(bytes("<?xml version='1.0'?><recipe/>"), "a.xml")))
                .containsExactly("a.xml unknown-xml");
        assertThat(problems(read(bytes("<?xml version='1.0'?><recipe/>"), "-"))).containsExactly("- unknown-xml");
        assertThat(problems(read(bytes("no markup"), "a.xml"))).containsExactly("a.xml unknown-xml");
        assertThat(problems(read(bytes("<urlset/>"), "a.xml"))).containsExactly("a.xml no-reader");
        assertThat(read(bytes("<urlset/>"), "a.xml").get(0).problems().get(0).explanation())
                .isEqualTo("it is a sitemap, which is not read here");
    }

    @Test
    void compressionIsToldByTheBytesAlone() {
        assertThat(texts(read(gzip(bytes("Words.")), "a.txt"))).containsExactly("Words.");
        assertThat(texts(read(bytes("Words."), "a.txt.gz"))).containsExactly("Words.");
        assertThat(texts(read(zstd(gzip(bytes("<p>Words."))), "a.html"))).containsExactly("Words.");
    }

    @Test
    void webArchivesReachTheirReaderCompressedAsTheyAre() {
        byte[] archive = gzip(bytes("WARC/1.1\r\n"));
        assertThat(texts(read(archive, "a.warc.gz"))).containsExactly("compressed");
        assertThat(texts(read(archive, "-"))).containsExactly("compressed");
        assertThat(texts(read(zip("b.warc.gz", archive), "a.zip"))).containsExactly("compressed");
        List<Ingested> forced = new ArrayList<>();
        sources(Limits.DEFAULT).read(new ByteArrayInputStream(archive), "x", Format.WARC, forced::add);
        assertThat(texts(forced)).containsExactly("compressed");
    }

    @Test
    void aGivenFormatGoesBeforeNameAndBytes() {
        List<Ingested> read = new ArrayList<>();
        byte[] bytes = zip("a.txt", "<p>One.</p>", "b.bin", "<p>Two.</p>");
        sources(Limits.DEFAULT).read(new ByteArrayInputStream(bytes), "a.zip", Format.HTML, read::add);
        assertThat(texts(read)).containsExactly("One.", "Two.");
    }

    @Test
    void foldersAreReadInOrderWithTheFormatsThatNamesTell() throws IOException {
        write("b.jsonl.gz", gzip(bytes(LINE + LINE)));
        write("a/z.html", bytes("<p>Page.</p>"));
        write("a/picture.jpg", bytes("no news"));
        write("c.zip", zip("in/one.txt", "One.", "in/readme.md", "no news"));
        write("d.json", bytes(NINJS));
        List<Ingested> read = readPath(folder.toString());
        assertThat(names(read))
                .containsExactly("a/z.html:0", "b.jsonl.gz:1", "b.jsonl.gz:2", "c.zip!/in/one.txt:0", "d.json:1");
        assertThat(problems(read)).isEmpty();
    }

    @Test
    void patternsAreExpandedWhereTheShellDidNot() throws IOException {
        write("x/1.html.gz", gzip(bytes("<p>One.")));
        write("x/y/z/2.html.gz", gzip(bytes("<p>Two.")));
        write("x/y/3.txt", bytes("Three."));
        write("x/y/odd", bytes("Odd."));
        write("x/.hidden/4.html.gz", gzip(bytes("<p>Four.")));
        String base = folder.toString();
        assertThat(texts(readPath(base + "/x/**/*.html.gz"))).containsExactly("One.", "Two.");
        assertThat(texts(readPath(base + "/**/*.txt"))).containsExactly("Three.");
        assertThat(texts(readPath(base + "/x/*.gz"))).containsExactly("One.");
        assertThat(texts(readPath(base + "/x/y/od?"))).containsExactly("Odd.");
        assertThat(texts(readPath(base + "//x/{y,nothing}/[0-9].txt"))).containsExactly("Three.");
        assertThat(texts(readPath(base + "/x/y*")))
                .as("a folder that matches is read")
                .containsExactly("Three.", "Two.");
        assertThat(texts(readPath(base + "/x/.h*/*"))).containsExactly("Four.");
    }

    @Test
    void patternsMayBeRelative() throws IOException {
        assertThat(problems(readPath("pom.x?l"))).containsExactly("pom.xml unknown-xml");
        assertThat(problems(readPath("./pom.[x]*"))).containsExactly("./pom.xml unknown-xml");
        assertThat(texts(readPath("src/**/SourcesTest.jav?"))).hasSize(1);
        write("a.txt", bytes("Words."));
        write(".a.txt", bytes("Hidden."));
        assertThat(texts(readPath(folder + "/./*.txt"))).containsExactly("Words.");
    }

    @Test
    void aFileWhoseNameLooksLikeAPatternIsThatFile() throws IOException {
        write("a[1].txt", bytes("Brackets."));
        assertThat(texts(readPath(folder + "/a[1].txt"))).containsExactly("Brackets.");
    }

    @Test
    void whatIsNotThereIsAProblem() throws IOException {
        assertThat(problems(readPath(folder + "/a.html"))).containsExactly(folder + "/a.html missing-file");
        assertThat(problems(readPath(folder + "/*.html"))).containsExactly(folder + "/*.html missing-file");
        assertThat(problems(readPath("no/such/**"))).containsExactly("no/such/** missing-file");
        assertThat(problems(readPath(folder + "/{a,{b}}"))).containsExactly(folder + "/{a,{b}} bad-pattern");
        assertThat(problems(readPath("a\0b"))).hasSize(1);
        assertThat(problems(readPath(folder.toString()))).containsExactly(folder + " empty-folder");
    }

    @Test
    void emptyInputIsAProblemWhateverItsName() {
        assertThat(problems(read(new byte[0], "a.txt"))).containsExactly("a.txt empty-file");
        assertThat(problems(read(new byte[0], "a.jsonl"))).containsExactly("a.jsonl empty-file");
        assertThat(problems(read(new byte[0], "a.json"))).containsExactly("a.json empty-file");
        assertThat(problems(read(new byte[0], "a.csv"))).containsExactly("a.csv empty-file");
        assertThat(problems(read(new byte[0], "a.xml"))).containsExactly("a.xml empty-file");
        assertThat(problems(read(new byte[0], "-"))).containsExactly("- empty-file");
        assertThat(problems(read(gzip(new byte[0]), "a.txt.gz"))).containsExactly("a.txt.gz empty-file");
    }

    @Test
    void plainTextIsTheSameArticleAsCoreReadsAndCompressedToo() throws IOException {
        write("a.txt", bytes("The bridge is open."));
        write("z/a.txt.gz", gzip(bytes("The bridge is open.")));
        List<Ingested> byCore = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE, 1000).read(folder.resolve("a.txt"), byCore::add);
        List<Ingested> bySources = readPath(folder.toString());
        assertThat(bySources)
                .extracting(Ingested::article)
                .containsOnly(byCore.get(0).article());
        assertThat(bySources).hasSize(2);
    }

    @Test
    void aStreamThatFailsIsAProblemAndLinesBeforeAreKept() {
        InputStream failing = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == LINE.length()) {
                    throw new IOException("the disk is gone");
                }
                return LINE.charAt(at++);
            }
        };
        List<Ingested> read = read(failing, "a.jsonl", Limits.DEFAULT);
        assertThat(problems(read)).containsExactly("a.jsonl unreadable-file");
    }

    @Test
    void aSlowPipeIsReadAsItComes() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out);
        List<Ingested> read = new ArrayList<>();
        Thread reader = new Thread(() -> sources(Limits.DEFAULT).read(in, "-", null, each -> {
            synchronized (read) {
                read.add(each);
                read.notifyAll();
            }
        }));
        reader.start();
        out.write(bytes(LINE));
        out.write(bytes("{"));
        out.flush();
        synchronized (read) {
            while (read.isEmpty()) {
                read.wait();
            }
        }
        out.close();
        reader.join();
        assertThat(texts(read)).hasSize(1);
        assertThat(problems(read)).containsExactly("-:2 broken-json");
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
