package org.parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of input of all kinds, good and bad. */
class IngestCommandTest {
    private static final String PAGE = """
            <html lang="en"><head><title>Bridge stays open - Quay Herald</title>
            <meta property="og:site_name" content="Quay Herald">
            <meta property="article:published_time" content="2024-05-06T09:00:00+02:00"></head>
            <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Bridge stays open</h1>
            <p>The bridge over the harbour will stay open through the whole winter, the council was told on Monday, after weeks
            of doubt about its northern pillar and the cost of mending it.</p>
            <p>Minister Ruiz said: “The bridge will stay open.” Engineers had looked at every pillar twice since the spring, and
            found no crack that was longer than a hand, according to their report to the council.</p>
            <figure><img src="b.jpg"><figcaption>The bridge in May</figcaption></figure>
            </article><footer>© Quay Herald</footer></body></html>
            """;

    @TempDir
    private Path folder;

    private Ran ingest(String... args) {
        return Ran.parley(Stream.concat(
                        Stream.of("ingest", "--ledger", folder.resolve("l").toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aWebPageBecomesAnArticleWithOutletAndDay() throws IOException {
        Ran ran = ingest(file("bridge.html", PAGE).toString());

        assertThat(ran.err()).contains("1 article added; 1 statement kept");
        Ran search = Ran.parley(
                "search", "--ledger", folder.resolve("l").toString(), "--reports", "--csv", "--from", "2024-05-06");
        assertThat(search.out()).contains("Quay Herald", "2024-05-06");
    }

    @Test
    void aTableIsReadByTheGivenColumns() throws IOException {
        Path table = file("news.csv", "body,date\n\"Minister Ruiz said: the ferry is late\",06.05.2024\n");

        Ran ran = ingest("--map", "text=body,published:dd.MM.yyyy=date", table.toString());

        assertThat(ran.err()).contains("1 article added; 1 statement kept");
        assertThat(ran.code()).isZero();
    }

    @Test
    void aMappingThatCantBeUnderstoodIsWrongUsage() throws IOException {
        Ran ran = ingest("--map", "body", file("news.csv", "a\n").toString());

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ran.err()).contains("not FIELD=COLUMN: body");
    }

    @Test
    void whatNoArticleCameOfIsKeptAndCanBeTriedAgain() throws IOException {
        Path lines = file("a.jsonl", "{\"text\": \n{\"text\": \"Minister Ruiz said: the ferry is late\"}\n");

        Ran first = ingest(lines.toString());

        assertThat(first.code()).isEqualTo(ExitCode.PROBLEMS.number());
        Path letters = folder.resolve("l.dead-letters");
        assertThat(first.err()).contains("1 dead letter in " + letters);
        JsonNode letter = new ObjectMapper().readTree(only(letters, ".letter").toFile());
        assertThat(letter.get("place").asText()).isEqualTo(lines + ":1");
        assertThat(letter.at("/problems/0/code").asText()).isEqualTo("broken-json");
        Path raw = only(letters, ".raw");
        assertThat(raw).hasContent("{\"text\": ");

        Ran still = ingest("--retry");

        assertThat(still.err()).contains("broken-json");
        assertThat(new ObjectMapper()
                        .readTree(only(letters, ".letter").toFile())
                        .get("attempts")
                        .asInt())
                .isEqualTo(2);

        Files.writeString(raw, "{\"text\": \"Okafor said: the ferry is gone\"}");
        Ran mended = ingest("--retry");

        assertThat(mended.err()).contains("1 article added; 1 statement kept");
        assertThat(letters).isEmptyDirectory();
    }

    @Test
    void aFileThatIsMendedWhereItLiesIsNoDeadLetterAnyMore() throws IOException {
        Path page = file("p.html", "<html><body></body></html>");
        ingest(page.toString());
        assertThat(folder.resolve("l.dead-letters")).isNotEmptyDirectory();

        Files.writeString(page, PAGE);
        ingest(page.toString());

        assertThat(folder.resolve("l.dead-letters")).isEmptyDirectory();
    }

    @Test
    void aRowIsTriedAgainInItsTable() throws IOException {
        Path table = file("news.csv", "id,text\n1,Minister Ruiz said: the ferry is late\n2,\n3,\n");
        assertThat(ingest(table.toString()).err()).contains("2 dead letters");

        Files.writeString(table, "id,text\n1,Minister Ruiz said: the ferry is late\n2,Okafor said: it is gone\n3,\n");
        Ran again = ingest("--retry");

        assertThat(again.err())
                .contains(table + ":4: empty-text", "1 article added, 1 already there", "1 dead letter in")
                .doesNotContain("missing-file", table + ":3");
        assertThat(only(folder.resolve("l.dead-letters"), ".letter")).content().contains(":4\"");
    }

    @Test
    void aLineThatIsTriedAgainHasItsOldPlace() throws IOException {
        Path lines = file("a.jsonl", "{oops\n");
        ingest(lines.toString());

        assertThat(ingest("--retry").err()).contains(lines + ":1: broken-json").doesNotContain(lines + ":1:1");
    }

    @Test
    void withoutDeadLettersThereIsNothingToTryAgain() {
        Ran ran = ingest("--retry");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("no dead letters in " + folder.resolve("l.dead-letters"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noDeadLetterIsKeptOfWhatCantBeHadAgain() throws IOException {
        Ran ran = Ran.withInput(
                "id,text\n1,\n",
                "ingest",
                "--ledger",
                folder.resolve("l").toString(),
                "--input-format",
                "csv",
                "-",
                folder + "/none*.txt",
                folder + "/[a");

        assertThat(ran.err())
                .contains("stdin:2: empty-text", "none*.txt: missing-file", "[a: bad-pattern: Missing ']")
                .doesNotContain("dead letter");
    }

    @Test
    void aFileInTheWayOfTheDeadLettersIsNamed() throws IOException {
        Path inTheWay = file("letters", "");

        Ran ran = ingest(
                "--dead-letters",
                inTheWay.toString(),
                file("p.html", "<html><body></body></html>").toString());

        assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT_FAILED.number());
        assertThat(ran.err()).contains("output-failed: " + inTheWay + ": is there already, and is no folder");
    }

    @Test
    void theBarCountsBytesOfFilesThatAreRead() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), "Okafor said: no");
        Files.writeString(articles.resolve("b.html"), PAGE);
        Files.write(articles.resolve("picture.png"), new byte[1000]);
        InputOptions input = new InputOptions();
        long bytes = 15L + PAGE.getBytes(UTF_8).length;

        assertThat(input.bytes(List.of(articles.toString()))).isEqualTo(bytes);
        assertThat(input.bytes(List.of(articles + "/*.txt", articles + "/b*"))).isEqualTo(bytes);
        assertThat(input.bytes(List.of(articles.toString(), "-"))).isNegative();
    }

    @Test
    void aReportCountsArticlesAndPlacesProblems() throws IOException {
        Path lines = file("a.jsonl", "{\"text\": \n{\"text\": \"Minister Ruiz said: the ferry is late\"}\n");
        Path report = folder.resolve("report.json");

        ingest("--report", report.toString(), lines.toString());

        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.at("/articles/added").asInt()).isEqualTo(1);
        assertThat(json.at("/problems/broken-json").asInt()).isEqualTo(1);
        assertThat(json.at("/places/0/place").asText()).isEqualTo(lines + ":1");
        assertThat(json.get("interrupted").asBoolean()).isFalse();
    }

    @Test
    void nothingToReadAndRetryWithAPathAreWrongUsage() {
        assertThat(ingest().code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ingest("--retry", "x.txt").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void aPageShowsWhatIsTakenOutOfItAndWhy() throws IOException {
        String page = file("bridge.html", PAGE).toString();

        Ran people = Ran.parley("page", page);
        JsonNode program =
                new ObjectMapper().readTree(Ran.parley("page", "--json", page).out());

        assertThat(people.out())
                .contains("title      Bridge stays open (", "outlet     Quay Herald (")
                .contains("og:site_name", "The bridge over the harbour")
                .doesNotContain("Home", "©");
        assertThat(program.get("published").asText()).isEqualTo("2024-05-06");
        assertThat(program.get("language").asText()).isEqualTo("en");
        assertThat(program.get("findings").findValuesAsText("property")).contains("published", "caption");
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
