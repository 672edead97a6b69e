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

/** What the commands that list and show tell people and programs. */
class ListCommandsTest {
    private static final String BRIDGE = "“The bridge will stay open through the whole winter”";

    @TempDir
    private Path folder;

    private Path articles;

    @BeforeEach
    void writeArticles() throws IOException {
        articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("one.txt"),
                "Bridge\nMinister Ruiz said: " + BRIDGE + "\nOkafor said: the ferry is late\n");
        Files.writeString(articles.resolve("two.txt"), "Again\nMinister Ruiz said: " + BRIDGE + "\n");
    }

    private Ran ran(String command, String... args) {
        return Ran.parley(words(command, args));
    }

    private String[] words(String command, String... args) {
        List<String> words =
                new ArrayList<>(List.of(command, "--ledger", folder.resolve("l").toString()));
        words.addAll(Arrays.asList(args));
        return words.toArray(new String[0]);
    }

    private void ingest() {
        ran("ingest", "--published", "2024-05-06", articles.toString());
    }

    @Test
    void aTimelineOfTwoSpeakersIsWrongUsage() {
        ingest();

        Ran ran = ran("timeline", "Okafor", "--speaker", "Ruiz");

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ran.err()).contains("--speaker can't be given", "parley search --order oldest");
    }

    @Test
    void listsForProgramsHoldAllThatIsCountedAndTheLimitCutsThem() throws IOException {
        ingest();

        assertThat(ran("timeline", "Ruiz", "--csv").out().lines()).hasSize(2);
        assertThat(new ObjectMapper().readTree(ran("timeline", "Ruiz", "--json").out()))
                .hasSize(1);
        assertThat(ran("search", "--csv", "--reports", "-n", "1").out().lines()).hasSize(2);
        assertThat(ran("search", "-n", "1").out()).contains("2 utterances, 3 reports; 1 shown, --limit 0 shows all");
    }

    @Test
    void aNameOfSeveralSaysHowManyAndWhereTheyAreListed() throws IOException {
        StringBuilder lines = new StringBuilder("Crew\n");
        for (char letter = 'A'; letter <= 'M'; letter++) {
            lines.append("Minister ").append(letter).append("ndal said: the ferry is late\n");
        }
        Files.writeString(articles.resolve("crew.txt"), lines.toString().replace("Minister ", "Minister Ola"));
        ingest();

        Ran search = ran("search", "--speaker", "Ola");
        Ran actors = ran("actors", "Ola", "--limit", "5");

        assertThat(search.err()).contains("Ola stands for 13 actors", "3 more", "parley actors --limit 0 \"Ola\"");
        assertThat(actors.out().lines()).hasSize(6);
        assertThat(actors.err()).contains("13 actors; the 5 most reported are shown, --limit 0 shows all");
    }

    @Test
    void showForProgramsTellsAllThatThePageTells() throws IOException {
        ingest();
        JsonNode report = new ObjectMapper()
                .readTree(ran("search", "bridge", "--reports", "--json").out())
                .get(0);

        JsonNode utterance = new ObjectMapper()
                .readTree(
                        ran("show", "--json", report.get("statement").asText()).out());
        JsonNode article = new ObjectMapper()
                .readTree(ran("show", "--json", report.get("article").asText()).out());
        JsonNode actor = new ObjectMapper()
                .readTree(
                        ran("show", "--json", report.get("speaker_id").asText()).out());

        assertThat(utterance.at("/wordings/0/difference/0/kind").asText()).isEqualTo("kept");
        assertThat(article.get("versions")).hasSize(1);
        assertThat(article.at("/extraction/article/text").asText()).contains(BRIDGE);
        assertThat(actor.at("/actor/members")).hasSize(1);
        assertThat(actor.at("/months/0/reports").asInt()).isEqualTo(2);
        assertThat(ran("show", "--json", "0000").code()).isEqualTo(ExitCode.NOT_FOUND.number());
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
}
