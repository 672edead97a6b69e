package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Article;

class ArticleReaderTest {
    private static final String NOTE = "The mayor said: “We are ready for the café.”\n";

    @TempDir
    Path folder;

    @Test
    void takesAPlainTextAsItIsAndNamesItAfterItsFile() throws IOException {
        Ingested read = only(file("note.txt", NOTE.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.problems()).isEmpty();
        assertThat(article(read).text()).isEqualTo(NOTE);
        assertThat(article(read).sourceId()).isEqualTo("note.txt");
        assertThat(article(read).language()).isEqualTo("en");
    }

    @Test
    void leavesOutAByteOrderMarkOfUtf8WithoutAWord() throws IOException {
        Ingested read = only(file("note.txt", ("\uFEFF" + NOTE).getBytes(StandardCharsets.UTF_8)));
        assertThat(read.problems()).isEmpty();
        assertThat(article(read).text()).isEqualTo(NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsOtherCharsetsAndSaysWhich(String charset) throws IOException {
        Ingested read = only(file("note.txt", NOTE.getBytes(Charset.forName(charset))));
        assertThat(article(read).text()).isEqualTo(NOTE);
        assertThat(codes(read)).containsExactly("wrong-charset");
        assertThat(read.problems().get(0).explanation()).contains(charset);
    }

    @Test
    void readsUtf16WithItsMark() throws IOException {
        Ingested read = only(file("note.txt", NOTE.getBytes(StandardCharsets.UTF_16)));
        assertThat(article(read).text()).isEqualTo(NOTE);
        assertThat(read.problems().get(0).explanation()).contains("UTF-16BE").contains("byte order mark");
    }

    @Test
    void keepsUtf8WithAStrayByteUtf8() throws IOException {
        byte[] bytes = (NOTE + "#").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        Ingested read = only(file("note.txt", bytes));
        assertThat(article(read).text()).isEqualTo(NOTE + "\uFFFD");
        assertThat(codes(read)).containsExactly("broken-utf8");
    }

    @Test
    void keepsNulCharactersAndCountsThem() throws IOException {
        String text = "The mayor said\0 it had rained all night\0 in the hills above the town.";
        Ingested read = only(file("note.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(article(read).text()).isEqualTo(text);
        assertThat(codes(read)).containsExactly("nul-characters");
        assertThat(read.problems().get(0).explanation()).startsWith("2 NUL");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertThat(codes(only(file("noise.txt", noise)))).containsExactly("binary-file");
        byte[] pdf = "%PDF-1.7 and then mostly letters".getBytes(StandardCharsets.UTF_8);
        assertThat(codes(only(file("paper.txt", pdf)))).containsExactly("binary-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.txt", "empty.jsonl"})
    void saysThatAFileIsEmpty(String name) throws IOException {
        assertThat(codes(only(file(name, " \n\n".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("empty-file");
    }

    @Test
    void saysThatAFileIsMissing() {
        Ingested read = only(folder.resolve("nowhere.txt"));
        assertThat(codes(read)).containsExactly("missing-file");
        assertThat(read.problems().get(0).asProblem().detail()).startsWith(folder.resolve("nowhere.txt") + ": ");
    }

    @Test
    void skipsWhatIsOverTheLimitAndReadsWhatIsNot() throws IOException {
        Path text = file("long.txt", "a".repeat(101).getBytes(StandardCharsets.UTF_8));
        Path lines = file(
                "long.jsonl",
                ("{\"text\":\"" + "a".repeat(200_000) + "\"}\n{\"text\":\"short\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(codes(read(text, 100).get(0))).containsExactly("too-large");
        assertThat(article(read(text, 101).get(0)).text()).hasSize(101);
        List<Ingested> read = read(lines, 100);
        assertThat(codes(read.get(0))).containsExactly("too-large");
        assertThat(article(read.get(1)).text()).isEqualTo("short");
        assertThat(read.get(1).place().line()).isEqualTo(2);
    }

    @Test
    void refusesALimitNoStringCouldHold() {
        assertThatThrownBy(() -> new ArticleReader(ArticleDefaults.NONE, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsFiftyMegabytes() throws IOException {
        byte[] bytes = "word ".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);
        assertThat(article(only(file("big.txt", bytes))).text()).hasSize(50 << 20);
    }

    @Test
    void takesAllFieldsOfAJsonLine() throws IOException {
        Article article = article(
                onlyLine(
                        "{\"id\":\"x1\",\"text\":\"T\",\"title\":\"H\",\"outlet\":\"O\",\"authors\":[\"A\",\"B\"],"
                                + "\"published\":\"2021-03-18\",\"url\":\"https://example.org/\",\"language\":\"en-GB\",\"more\":1}"));
        assertThat(article)
                .isEqualTo(Article.of(
                        "x1",
                        "H",
                        "O",
                        List.of("A", "B"),
                        LocalDate.of(2021, 3, 18),
                        "https://example.org/",
                        "en-GB",
                        "T"));
    }

    @Test
    void givesDefaultsOnlyToArticlesThatSayNothing() throws IOException {
        ArticleDefaults defaults = new ArticleDefaults(LocalDate.of(2022, 1, 2), "Gazette", "en");
        List<Ingested> read = new ArrayList<>();
        Path lines = file("a.jsonl", """
                {"text":"one"}
                {"text":"two","published":"2021-03-18","outlet":"Herald"}
                {"text":"three","published":"last week"}
                """.getBytes(StandardCharsets.UTF_8));
        new ArticleReader(defaults, ArticleReader.DEFAULT_LIMIT).read(lines, read::add);
        assertThat(read).extracting(each -> article(each).outlet()).containsExactly("Gazette", "Herald", "Gazette");
        assertThat(read)
                .extracting(each -> article(each).published())
                .containsExactly(LocalDate.of(2022, 1, 2), LocalDate.of(2021, 3, 18), null);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-18, 2021-03-18",
        "2021-03-18T23:30:00+03:00, 2021-03-18",
        "2021-03-18T23:30:00-0800, 2021-03-18",
        "2021-03-18T00:10Z, 2021-03-18",
        "2021-03-18 06:00:00, 2021-03-18",
        "2021-03-18t06:00:00.123z, 2021-03-18",
        "2024-02-29T06:00+01:00[Europe/Paris], 2024-02-29"
    })
    void takesTheDayInTheGivenOffset(String published, LocalDate day) throws IOException {
        assertThat(article(onlyLine("{\"text\":\"T\",\"published\":\"" + published + "\"}"))
                        .published())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "18.3.2021", "2021-03", "2021-03-18Tnoon", "", "2021-03-18x"})
    void saysThatADateIsNone(String published) throws IOException {
        Ingested read = onlyLine("{\"text\":\"T\",\"published\":\"" + published + "\"}");
        assertThat(codes(read)).containsExactly("bad-date");
        assertThat(article(read).published()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"broken | broken-json",
                "{\"text\":\"a\"} b | broken-json",
                "[\"text\"] | not-an-object",
                "{\"id\":\"a\"} | no-text",
                "{\"text\":null} | no-text",
                "{\"text\":7} | no-text",
                "{\"text\":\" \"} | empty-text"
            })
    void locatesALineThatHoldsNoArticleAndGoesOn(String line, String code) throws IOException {
        Path file = file(
                "a.jsonl",
                ("{\"text\":\"one\"}\n\n" + line + "\n{\"text\":\"four\"}").getBytes(StandardCharsets.UTF_8));
        List<Ingested> read = read(file, ArticleReader.DEFAULT_LIMIT);
        assertThat(read).hasSize(3);
        assertThat(codes(read.get(1))).containsExactly(code);
        assertThat(read.get(1).place()).hasToString(file + ":3");
        assertThat(article(read.get(2)).text()).isEqualTo("four");
    }

    @Test
    void leavesOutFieldsOfTheWrongTypeAndReadsTheRest() throws IOException {
        Ingested read =
                onlyLine("{\"text\":\"T\",\"id\":17,\"title\":{},\"authors\":[\"A\",1],\"published\":20210318}");
        assertThat(codes(read)).containsExactly("wrong-type", "wrong-type", "wrong-type");
        assertThat(article(read).sourceId()).isEqualTo("17");
        assertThat(article(read).title()).isNull();
        assertThat(article(read).authors()).containsExactly("A");
    }

    @Test
    void keepsLoneSurrogatesAndCountsThem() throws IOException {
        Ingested read = onlyLine("{\"text\":\"a \\ud800 b \\udc00\\ud83d\\ude00\"}");
        assertThat(article(read).text()).isEqualTo("a \ud800 b \udc00\ud83d\ude00");
        assertThat(read.problems().get(0).explanation()).startsWith("2 lone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1252"})
    void readsJsonLinesInOtherCharsets(String charset) throws IOException {
        String lines = "{\"text\":\"“one” café\"}\n{\"text\":\"“two”\"}\n";
        List<Ingested> read =
                read(file("a.jsonl", lines.getBytes(Charset.forName(charset))), ArticleReader.DEFAULT_LIMIT);
        assertThat(read).extracting(each -> article(each).text()).containsExactly("“one” café", "“two”");
        assertThat(codes(read.get(1))).containsExactly("wrong-charset");
    }

    @Test
    void readsManyLinesOneByOne() {
        int lines = 20_000;
        byte[] line = ("{\"text\":\"" + "x".repeat(5000) + "\"}\n").getBytes(StandardCharsets.UTF_8);
        int[] count = new int[1];
        reader().read(new Repeated(line, lines), "-", InputFormat.JSONL, each -> count[0]++);
        assertThat(count[0]).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"'  {\"text\":\"T\"}', T", "'{ no json', ''", "'No brace.', 'No brace.'"})
    void goesByTheFirstCharacterOfAStream(String input, String text) {
        List<Ingested> read = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        reader().read(in, "stdin", InputFormat.AUTO, read::add);
        Article article = read.get(0).article();
        assertThat(article == null ? "" : article.text()).isEqualTo(text);
    }

    @Test
    void goesOnWhereAStreamBreaksOff() {
        List<Ingested> read = new ArrayList<>();
        reader().read(new BrokenStream(), "stdin", InputFormat.TEXT, read::add);
        assertThat(codes(read.get(0))).containsExactly("unreadable-file");
    }

    @Test
    void readsAFolderInTheOrderOfNamesAndEntersNoneTwice() throws IOException {
        file("b.txt", NOTE.getBytes(StandardCharsets.UTF_8));
        file("a/z.jsonl", "{\"text\":\"one\"}".getBytes(StandardCharsets.UTF_8));
        file("a/ignored.csv", "x".getBytes(StandardCharsets.UTF_8));
        file("c/d/e.ndjson", "{\"text\":\"two\"}".getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(folder.resolve("c/d/up"), folder);
        assertThat(read(folder, 1000))
                .extracting(
                        each -> folder.relativize(Path.of(each.place().file())).toString())
                .containsExactly("a/z.jsonl", "b.txt", "c/d/e.ndjson");
    }

    @Test
    void saysThatAFolderHoldsNothing() {
        assertThat(codes(only(folder))).containsExactly("empty-folder");
    }

    @Test
    void goesOnPastAFolderThatCanNotBeRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path open = file("open.txt", NOTE.getBytes(StandardCharsets.UTF_8));
        List<Path> files = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        FolderWalk walk = new FolderWalk(path -> {
            if (path.equals(closed)) {
                throw new AccessDeniedException(path.toString());
            }
            return List.of(closed, open);
        });
        assertThat(walk.walk(folder, files::add, problems::add)).isEqualTo(1);
        assertThat(files).containsExactly(open);
        assertThat(problems)
                .containsExactly(
                        new InputProblem(Place.of(closed.toString()), "unreadable-folder", "permission denied"));
    }

    @Test
    void neverFailsOnRandomBytes() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            for (InputFormat format : InputFormat.values()) {
                List<Ingested> read = new ArrayList<>();
                reader().read(new ByteArrayInputStream(bytes), "x", format, read::add);
                assertThat(read)
                        .isNotEmpty()
                        .allMatch(each ->
                                each.article() != null || !each.problems().isEmpty());
            }
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.write(file, bytes);
    }

    private Ingested onlyLine(String line) throws IOException {
        return only(file("a.jsonl", line.getBytes(StandardCharsets.UTF_8)));
    }

    private static Ingested only(Path path) {
        List<Ingested> read = read(path, ArticleReader.DEFAULT_LIMIT);
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static List<Ingested> read(Path path, long limit) {
        List<Ingested> read = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE, limit).read(path, read::add);
        return read;
    }

    private static ArticleReader reader() {
        return new ArticleReader(ArticleDefaults.NONE, ArticleReader.DEFAULT_LIMIT);
    }

    private static Article article(Ingested read) {
        return Objects.requireNonNull(read.article());
    }

    private static List<String> codes(Ingested read) {
        return read.problems().stream().map(InputProblem::code).toList();
    }

    /** The same bytes over and over, without ever holding them all. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private long left;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            left = (long) bytes.length * times;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : bytes[(int) ((bytes.length - left-- % bytes.length) % bytes.length)];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            IntStream.range(0, count).forEach(i -> into[offset + i] = (byte) read());
            return count;
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line is dead");
        }
    }
}
