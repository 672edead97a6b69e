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

class EventCommandsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void ingest() throws IOException {
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), """
                {"id":"a","outlet":"Quay","published":"2024-05-06","text":"News\\nTCD expelled NER"}
                {"id":"b","outlet":"Mole","published":"2024-05-06","text":"Late\\nTCD expelled NER"}
                {"id":"c","published":"2024-05-08","text":"Talk\\nTGO denied expelling NER"}
                """);
        assertThat(parley("ingest", articles.toString()).code()).isZero();
    }

    private Ran parley(String command, String... args) {
        List<String> words =
                new ArrayList<>(List.of(command, "--ledger", folder.resolve("l").toString()));
        words.addAll(Arrays.asList(args));
        return Ran.parley(words.toArray(new String[0]));
    }

    @Test
    void eventsAndTheirReportsAreCountedApart() {
        Ran ran = parley("events");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("SANCTION expel (161) TCD → NER", "6 May 2024 · asserted", "2 reports · Mole · Quay")
                .contains("8 May 2024 · denied")
                .endsWith("2 events in 3 reports\n");
    }

    @Test
    void statsCountEventsApartFromTheirReports() throws IOException {
        JsonNode stats =
                new ObjectMapper().readTree(parley("stats", "--json").out()).get(0);
        assertThat(stats.get("events").asInt()).isEqualTo(2);
        assertThat(stats.get("event_reports").asInt()).isEqualTo(3);
    }

    @Test
    void eventsAreFoundByPartyStatusAndDay() throws IOException {
        JsonNode found = new ObjectMapper()
                .readTree(parley("events", "--actor", "TGO", "--status", "denied", "--from", "2024-05-07", "--json")
                        .out());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("recipient_countries").get(0).asText()).isEqualTo("NER");
        assertThat(parley("events", "--actor", "NER").out()).isEqualTo("0 events in 0 reports\n");
        assertThat(parley("events", "--actor", "NER", "--recipient", "TCD", "--either-way")
                        .out())
                .endsWith("1 event in 2 reports\n");
    }

    @Test
    void anUnknownTypeIsRefusedWithThoseThereAre() {
        Ran ran = parley("events", "--type", "QUARREL");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ran.err()).contains("QUARREL").contains("SANCTION");
    }

    @Test
    void codeShowsTheEventsOfStandardInputAndKeepsNothing() {
        Ran ran = Ran.withInput("News\nTCD expelled NER\n", "code", "--published", "2024-05-06", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("SANCTION expel (161) TCD → NER").contains("TCD [expelled] NER");
        assertThat(Ran.withInput("News\nNothing\n", "code", "-").out()).contains("no events");
    }

    @Test
    void codeWritesIntoAFileButNotOverItsInput() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "News\nTCD expelled NER\n");
        Path file = folder.resolve("events.jsonl");
        Ran ran = Ran.parley("code", "-f", "jsonl", "-o", file.toString(), text.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(Files.readString(file))
                        .at("/events/0/type")
                        .asText())
                .isEqualTo("SANCTION");
        assertThat(Ran.parley("code", "-o", text.toString(), text.toString()).code())
                .isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void anInterruptedExportSaysSoAndLeavesNoFile() {
        Interruption interruption = new Interruption();
        interruption.request();
        Path file = folder.resolve("events.tsv");
        Ran ran = Ran.interrupted(
                interruption,
                ToyEngine::new,
                "export-events",
                "polecat",
                "--ledger",
                folder.resolve("l").toString(),
                "-o",
                file.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(ran.err()).contains("interrupted before the export was complete");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("events.tsv.part")).doesNotExist();
    }

    @Test
    void statusHasAColourOnATerminalAloneAndNeverWithNoColor() {
        String[] events = {"events", "--ledger", folder.resolve("l").toString()};
        assertThat(Ran.onTerminal(Map.of("COLUMNS", "80", "TERM", "xterm"), events)
                        .out())
                .contains("\u001b[31mdenied");
        assertThat(Ran.onTerminal(Map.of("COLUMNS", "80", "TERM", "xterm", "NO_COLOR", "1"), events)
                        .out())
                .doesNotContain("\u001b[");
    }

    @Test
    void exportsInTheShapeThatIsAskedFor() throws IOException {
        Path file = folder.resolve("polecat.tsv");
        Ran ran = parley("export-events", "polecat", "-o", file.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("2 reports written");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).split("\t", -1)).hasSize(40);
        assertThat(parley("export-events", "parchment").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(parley("export-events", "parchment").err()).contains("polecat");
    }
}
