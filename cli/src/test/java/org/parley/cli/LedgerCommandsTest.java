package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.run.Engine;
import org.parley.cli.run.Interruption;
import org.parley.cli.run.OriginalReader;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Original;
import org.parley.model.Provenance;
import org.sqlite.SQLiteDataSource;

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

        assertThat(same.err()).contains("0 articles read again, 0 changes in 0 articles");
        assertThat(newer.err()).contains("2 articles read again, 0 changes");
        assertThat(parley("search").out()).contains("2 utterances, 3 reports");
        assertThat(parley("verify").out()).contains("sound");
    }

    /** The toy of a later version, which is told to find less. */
    private static Engine laterEngine(String version, Predicate<Article> finds) {
        ToyEngine toy = new ToyEngine(version);
        return new Engine() {
            @Override
            public Extraction extract(Article article) {
                Extraction read = toy.extract(article);
                return finds.test(article)
                        ? read
                        : new Extraction(
                                article,
                                read.passages(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Dialogue.NONE,
                                List.of(),
                                read.provenance());
            }

            @Override
            public Provenance provenance(Article article) {
                return toy.provenance(article);
            }
        };
    }

    @Test
    void rereadPrintsEachArticlesChangesAsTheyAreKept() throws IOException {
        ingest();

        Ran ran = Ran.withEngine(() -> laterEngine("10.0", article -> false), words("reread", "--json", "--jobs", "1"));

        List<JsonNode> changes = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            changes.add(new ObjectMapper().readTree(line));
        }
        assertThat(changes)
                .hasSize(3)
                .allMatch(change -> change.get("change").asText().equals("gone"));
        assertThat(changes)
                .extracting(change -> change.get("speaker_before").asText())
                .containsExactlyInAnyOrder("Ruiz", "Okafor", "Ruiz");
        assertThat(ran.err()).contains("2 articles read again, 3 changes in 2 articles");
        Ran back = Ran.withEngine(() -> laterEngine("11.0", article -> true), words("reread", "--csv"));
        assertThat(back.out().lines()).hasSize(4).first().asString().startsWith("article,change,speaker_before");
        Ran gone = Ran.withEngine(() -> laterEngine("12.0", article -> false), words("reread"));
        assertThat(gone.out().lines()).hasSize(3).allMatch(line -> line.contains(": gone; "));
    }

    @Test
    void rereadThatIsInterruptedKeepsWhatItPrintedAndGoesOnWithTheRest() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.writeString(
                    articles.resolve("more" + i + ".txt"), "Number " + i + "\nOkafor said: the ferry is late\n");
        }
        ingest();
        Interruption interruption = new Interruption();
        AtomicInteger read = new AtomicInteger();
        Engine interrupted = laterEngine("10.0", article -> {
            if (read.incrementAndGet() == 8) {
                interruption.request();
            }
            return false;
        });

        Ran first = Ran.interrupted(interruption, () -> interrupted, words("reread", "--jobs", "1"));
        Ran second = Ran.withEngine(() -> laterEngine("10.0", article -> false), words("reread", "--jobs", "1"));

        assertThat(first.code()).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(first.out().lines().count() + second.out().lines().count()).isEqualTo(33);
        assertThat(second.out().lines()).isNotEmpty();
    }

    @Test
    void originalsThatComeOutOtherwiseBecomeNewVersions() {
        Original page = new Original("raw".getBytes(StandardCharsets.UTF_8), "text/html", null, List.of());
        Article old = Article.of("Okafor said: the ferry is late\n", null);
        Article same = Article.of("Okafor said: the crane is late\n", null);
        ToyEngine toy = new ToyEngine();
        try (Ledger ledger = Ledger.open(folder.resolve("l"), Access.WRITE, Clock.systemUTC())) {
            ledger.append(toy.extract(old), page);
            ledger.append(toy.extract(same), page);
        }
        OriginalReader reader = (original, article) -> new Ingested(
                Place.of("page"),
                Article.of(article.text().replace("ferry is", "ferries are"), null),
                List.of(),
                original);

        Ran ran = Ran.withOriginals(reader, words("reread", "--originals"));
        Ran again = Ran.withOriginals(reader, words("reread", "--originals", "--json"));
        Ran unread = parley("reread", "--originals");

        assertThat(ran.out().lines())
                .singleElement()
                .asString()
                .startsWith(old.id())
                .endsWith(": text");
        assertThat(ran.err()).contains("1 new version kept");
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("0 new versions kept");
        assertThat(unread.err()).contains("nothing here reads originals of the type text/html");
        assertThat(unread.code()).isEqualTo(ExitCode.PROBLEMS.number());
        assertThat(parley("search", "ferries").out()).contains("1 utterance, 1 report");
        assertThat(parley("verify").out()).contains("sound");
    }

    @Test
    void verifySaysWhichTableIsWrongAndPutsItRight() throws SQLException {
        ingest();
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("l"));
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE statement SET text = 'the ferry is on time' WHERE text LIKE '%ferry%'");
        }

        Ran ran = parley("verify");

        assertThat(ran.err()).contains("entry ", "the table \"statement\" differs from the entries in text of ");
        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS.number());
        assertThat(parley("verify", "--rebuild").out()).contains("sound");
        assertThat(parley("search", "ferry").out()).contains("the ferry is late");
    }

    @Test
    void statsCountArticlesByLanguage() throws IOException {
        Files.writeString(
                articles.resolve("other.jsonl"), "{\"id\":\"f\",\"language\":\"fr\",\"text\":\"Le pont.\"}\n");
        ingest();

        JsonNode stats =
                new ObjectMapper().readTree(parley("stats", "--json").out()).get(0);

        assertThat(stats.get("languages")).extracting(JsonNode::asText).containsExactly("en 2", "fr 1");
        assertThat(stats.get("unread").asInt()).isZero();
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
