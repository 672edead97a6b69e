package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.run.Interruption;
import org.parley.cli.terminal.Terminal;

/** The commands over a ledger, from words to exit codes. */
class LedgerCommandsTest {
    private static final String BRIDGE = "“The bridge will stay open through the whole winter”";

    @TempDir
    private Path folder;

    private Path articles;

    @BeforeEach
    void writeArticles() throws IOException {
        articles = folder.resolve("articles");
        Files.createDirectories(articles);
        Files.writeString(
                articles.resolve("one.txt"),
                "Bridge\nMinister Ruiz said: " + BRIDGE + "\nOkafor said: the ferry is late\n");
        Files.writeString(
                articles.resolve("two.jsonl"),
                "{\"id\":\"t\",\"outlet\":\"Quay\",\"published\":\"2024-05-06\",\"text\":\"Again\\nMinister Ruiz said: "
                        + BRIDGE + "\"}\n");
    }

    private Ran parley(String command, String... args) {
        return Ran.parley(words(command, args));
    }

    private String[] words(String command, String... args) {
        List<String> words =
                new ArrayList<>(List.of(command, "--ledger", folder.resolve("l").toString()));
        words.addAll(Arrays.asList(args));
        return words.toArray(new String[0]);
    }

    private Ran ingest() {
        return parley("ingest", "--published", "2024-05-06", articles.toString());
    }

    @Test
    void ingestSaysWhatItKept() {
        Ran ran = ingest();

        assertThat(ran.err()).contains("2 articles added; 3 statements kept");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void ingestTwiceKeepsNothingNew() {
        ingest();

        Ran again = ingest();

        assertThat(again.err()).contains("0 articles added, 2 already there; 0 statements kept");
        assertThat(again.code()).isZero();
    }

    @Test
    void ingestCountsProblemsAndGoesOn() throws IOException {
        Files.writeString(articles.resolve("broken.jsonl"), "{\"text\": \n");

        Ran ran = ingest();

        assertThat(ran.err()).contains("broken.jsonl:1").contains("2 articles added");
        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS.number());
    }

    @Test
    void searchShowsUtterancesAndCountsReportsApart() {
        ingest();

        Ran ran = parley("search", "bridge");

        assertThat(ran.out()).contains("Ruiz", BRIDGE, "2 reports · Quay", "1 utterance, 2 reports");
    }

    @Test
    void searchListsAsManyRowsAsItCounts() throws IOException {
        ingest();

        JsonNode utterances =
                new ObjectMapper().readTree(parley("search", "--json").out());
        Ran reports = parley("search", "--reports", "--csv");

        assertThat(utterances).hasSize(2);
        assertThat(utterances.get(0).get("reports").asInt()
                        + utterances.get(1).get("reports").asInt())
                .isEqualTo(3);
        assertThat(reports.out().lines()).hasSize(4).first().asString().startsWith("statement,utterance,day,speaker");
    }

    @Test
    void searchTakesWhateverPeopleType() {
        ingest();

        for (String typed :
                List.of("\"unbalanced", "AND AND", "*", "-", "NEAR(", "text:", "bridge OR", "^", "'", "🙂")) {
            Ran ran = parley("search", "--", typed);
            assertThat(ran.code()).as(typed).isZero();
            assertThat(ran.err()).as(typed).isEmpty();
        }
    }

    @Test
    void aNameThatNobodyHasIsSaidSo() {
        ingest();

        Ran ran = parley("search", "--speaker", "Nobody Inparticular");

        assertThat(ran.err()).contains("nobody called Nobody Inparticular");
        assertThat(ran.code()).isEqualTo(ExitCode.NOT_FOUND.number());
    }

    @Test
    void timelineShowsOneSpeaker() {
        ingest();

        assertThat(parley("timeline", "Okafor").out())
                .contains("the ferry is late")
                .doesNotContain("bridge");
    }

    @Test
    void aTimelineOfTwoSpeakersIsWrongUsage() {
        ingest();

        Ran ran = parley("timeline", "Okafor", "--speaker", "Ruiz");

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ran.err()).contains("--speaker can't be given", "parley search --order oldest");
    }

    @Test
    void listsForProgramsHoldAllThatIsCountedAndTheLimitCutsThem() throws IOException {
        ingest();

        assertThat(parley("timeline", "Ruiz", "--csv").out().lines()).hasSize(2);
        assertThat(new ObjectMapper()
                        .readTree(parley("timeline", "Ruiz", "--json").out()))
                .hasSize(1);
        assertThat(parley("search", "--csv", "--reports", "-n", "1").out().lines())
                .hasSize(2);
        assertThat(parley("search", "-n", "1").out()).contains("2 utterances, 3 reports; 1 shown, --limit 0 shows all");
    }

    @Test
    void aNameOfSeveralSaysHowManyAndWhereTheyAreListed() throws IOException {
        StringBuilder lines = new StringBuilder("Crew\n");
        for (char letter = 'A'; letter <= 'M'; letter++) {
            lines.append("Minister ").append(letter).append("ndal said: the ferry is late\n");
        }
        Files.writeString(articles.resolve("crew.txt"), lines.toString().replace("Minister ", "Minister Ola"));
        ingest();

        Ran search = parley("search", "--speaker", "Ola");
        Ran actors = parley("actors", "Ola", "--limit", "5");

        assertThat(search.err()).contains("Ola stands for 13 actors", "3 more", "parley actors --limit 0 \"Ola\"");
        assertThat(actors.out().lines()).hasSize(6);
        assertThat(actors.err()).contains("13 actors; the 5 most reported are shown, --limit 0 shows all");
    }

    @Test
    void showForProgramsTellsAllThatThePageTells() throws IOException {
        ingest();
        JsonNode report = new ObjectMapper()
                .readTree(parley("search", "bridge", "--reports", "--json").out())
                .get(0);

        JsonNode utterance = new ObjectMapper()
                .readTree(parley("show", "--json", report.get("statement").asText())
                        .out());
        JsonNode article = new ObjectMapper()
                .readTree(
                        parley("show", "--json", report.get("article").asText()).out());
        JsonNode actor = new ObjectMapper()
                .readTree(parley("show", "--json", report.get("speaker_id").asText())
                        .out());

        assertThat(utterance.at("/wordings/0/difference/0/kind").asText()).isEqualTo("kept");
        assertThat(article.get("versions")).hasSize(1);
        assertThat(article.at("/extraction/article/text").asText()).contains(BRIDGE);
        assertThat(actor.at("/actor/members")).hasSize(1);
        assertThat(actor.at("/months/0/reports").asInt()).isEqualTo(2);
        assertThat(parley("show", "--json", "0000").code()).isEqualTo(ExitCode.NOT_FOUND.number());
    }

    @Test
    void showFindsWhateverHasTheId() throws IOException {
        ingest();
        JsonNode report = new ObjectMapper()
                .readTree(parley("search", "bridge", "--reports", "--json").out())
                .get(0);

        assertThat(parley("show", report.get("statement").asText()).out()).contains(BRIDGE, "Quay");
        assertThat(parley("show", report.get("article").asText()).out()).contains("Ruiz");
        assertThat(parley("show", report.get("speaker_id").asText()).out()).contains("Minister");
        assertThat(parley("show", "0000").code()).isEqualTo(ExitCode.NOT_FOUND.number());
    }

    @Test
    void rereadKeepsBothReadingsAndSaysWhatChanged() {
        ingest();

        Ran same = parley("reread");
        Ran newer = Ran.withEngine(() -> new ToyEngine("10.0"), words("reread"));

        assertThat(same.err()).contains("0 articles read again, 0 changes");
        assertThat(newer.err()).contains("2 articles read again, 0 changes");
        assertThat(parley("search").out()).contains("2 utterances, 3 reports");
        assertThat(parley("verify").out()).contains("sound");
    }

    @Test
    void verifyPrintsAHeadThatCanBeAskedForLater() {
        ingest();

        Ran ran = parley("verify");
        String head = ran.out().lines().skip(1).findFirst().orElseThrow().substring("head ".length());

        assertThat(ran.out()).contains("4 entries, 2 article versions and 3 statements checked: sound");
        assertThat(parley("verify", "--head", head).code()).isZero();
        assertThat(parley("verify", "--head", "f".repeat(64)).code()).isEqualTo(ExitCode.PROBLEMS.number());
    }

    @Test
    void aMergeCanBeUndone() throws IOException {
        ingest();
        JsonNode actors =
                new ObjectMapper().readTree(parley("actors", "--json", "Ruiz").out());
        JsonNode other =
                new ObjectMapper().readTree(parley("actors", "--json", "Okafor").out());

        Ran merge = Ran.parley(
                "actors",
                "merge",
                "--ledger",
                folder.resolve("l").toString(),
                actors.get(0).get("actor").asText(),
                other.get(0).get("actor").asText(),
                "--note",
                "a test");

        assertThat(merge.out()).isEqualTo("kept as entry 5\n");
        assertThat(parley("timeline", "Ruiz").out()).contains("ferry", "bridge");
        assertThat(Ran.parley("actors", "undo", "--ledger", folder.resolve("l").toString(), "5")
                        .code())
                .isZero();
        assertThat(parley("timeline", "Ruiz").out()).contains("bridge").doesNotContain("ferry");
    }

    @Test
    void anExportGoesByTheLongestEndingThatFits() throws IOException {
        ingest();
        Path quotations = folder.resolve("q.gqg.jsonl");

        Ran ran = parley("export", "-o", quotations.toString());
        Ran unknown = parley("export", "-o", folder.resolve("out.xlsx").toString());

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(quotations)).contains("\"quotes\"");
        assertThat(unknown.err()).contains("--format");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void anImportedListCanBeFoundAndTakenBack() throws IOException {
        ingest();
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "name,country,post\nOkafor,NGA,Harbour Master\n");
        String ledger = folder.resolve("l").toString();

        Ran taken = Ran.parley("actors", "import", "--ledger", ledger, list.toString());
        Ran rulings = Ran.parley("actors", "rulings", "--ledger", ledger);

        assertThat(taken.out()).isEqualTo("kept as entry 5\n");
        assertThat(rulings.out()).contains("actor-list", "list.csv");
        assertThat(Ran.parley("actors", "undo", "--ledger", ledger, "5").code()).isZero();
        assertThat(Ran.parley("actors", "rulings", "--ledger", ledger).out()).doesNotContain("list.csv");
    }

    @Test
    void anEmptyTokenFileLetsNobodyIn() throws IOException {
        ingest();
        Path tokens = Files.createFile(folder.resolve("tokens.txt"));

        Ran empty = parley("serve", "--token-file", tokens.toString());
        Ran missing = parley("serve", "--token-file", folder.resolve("none.txt").toString());

        assertThat(empty.err()).contains("tokens.txt").contains("no token");
        assertThat(missing.err()).contains("none.txt").contains("can't be read");
        assertThat(List.of(empty.code(), missing.code())).containsOnly(ExitCode.NOT_SERVED.number());
    }

    @Test
    void servingForOthersNamesAnAddressThatCanBeOpened() throws IOException {
        ingest();
        Path tokens = Files.writeString(folder.resolve("tokens.txt"), "a-token-of-the-harbour\n");
        Interruption interruption = new Interruption();
        interruption.request();

        Ran ran = Ran.run(
                "",
                new Terminal(false, false, Map.of()),
                interruption,
                words("serve", "--host", "0.0.0.0", "--port", "0", "--token-file", tokens.toString()));

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .containsPattern("is at http://127\\.0\\.0\\.1:[0-9]+/ ")
                .contains("open to other machines", "needs a token")
                .doesNotContain("0.0.0.0");
    }

    @Test
    void actorsWithoutANameAreThoseWhoSpeakMost() {
        ingest();

        assertThat(parley("actors").out().lines().skip(1))
                .hasSize(2)
                .first()
                .asString()
                .contains("Ruiz");
    }

    @Test
    void aLedgerThatIsNotThereIsSaidSo() {
        Ran ran = parley("stats");

        assertThat(ran.err()).contains("there is no such ledger");
        assertThat(ran.code()).isEqualTo(ExitCode.LEDGER_FAILED.number());
    }

    @Test
    void aFileThatIsNoLedgerIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("l"), "some notes of mine");

        Ran ran = ingest();

        assertThat(ran.err()).contains("this file is no ledger");
        assertThat(Files.readString(folder.resolve("l"))).isEqualTo("some notes of mine");
    }
}
