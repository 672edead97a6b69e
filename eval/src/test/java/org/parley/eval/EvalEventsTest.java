package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on gold data of events. */
class EvalEventsTest {
    /** The ship counts as one code point and two UTF-16 units. */
    private static final String TEXT = "🚢 Freedonia freed the crew of Sylvania.";

    private static final String GOLD = "{\"id\":\"a\",\"date\":\"1211-08-\",\"text\":\"" + TEXT
            + "\",\"events\":[{\"type\":\"YIELD\",\"source\":[{\"text\":\"Freedonia\",\"country\":\"FRE\"}],"
            + "\"target\":[{\"text\":\"Sylvania\",\"country\":\"SYL\"}]}]}\n"
            + "{\"id\":\"b\",\"date\":null,\"text\":\"Rain fell.\",\"events\":[]}\n";
    private static final String EVENT = "{\"type\":\"RETREAT\",\"mode\":\"release\",\"status\":\"asserted\","
            + "\"sources\":[{\"name\":\"Freedonia\",\"country\":\"FRE\",\"spans\":[[2,11]]}],"
            + "\"targets\":[{\"name\":\"Sylvania\",\"country\":\"SYL\",\"spans\":[[18,38]]}],"
            + "\"trigger\":[[12,17]],\"evidence\":[0,39],\"when\":null}";
    private static final String READ = "{\"article\":{\"id\":\"x\",\"sourceId\":\"a\",\"text\":\"" + TEXT
            + "\"},\"statements\":[],\"events\":[" + EVENT + "]}\n";
    private static final String MARKED =
            "# id: a\n🚢 {A1 Freedonia} {T1 freed} {R1 the crew of Sylvania}.\n1 RETREAT release asserted -\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new EvalCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void scoresCodesFromTheInterchangeFormatAndLeavesOutWhatIsDenied() throws IOException {
        String gold = file("gold.jsonl", GOLD);
        assertThat(run(gold, "--predictions", file("read.jsonl", READ))).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .containsPattern("YIELD +1 +1 +100\\.0 100\\.0 100\\.0")
                .containsPattern("triple known +1 +1 +100\\.0");
        assertThat(run(gold, "--predictions", file("denied.jsonl", READ.replace("asserted", "denied"))))
                .isZero();
        assertThat(out.toString()).containsPattern("YIELD +1 +0 ");
    }

    @Test
    void scoresBareCodes() throws IOException {
        String read = file("read.jsonl", """
                {"id":"a","events":[{"type":"CONCEDE","source":[{"country":"FRE"}],"target":[]}]}
                {"id":"b","events":[{"type":"AID"}]}
                """);
        assertThat(run(file("gold.jsonl", GOLD), "--predictions", read)).isZero();
        assertThat(out.toString())
                .containsPattern("source +1 +1 +100\\.0")
                .containsPattern("target +1 +0 +0\\.0")
                .contains("1.000 false events per empty text");
    }

    @Test
    void scoresTypesOfGivenPartiesUnderAnExpectationOfTheirOwn() throws IOException {
        String gold =
                file("gold.jsonl", GOLD + GOLD.lines().findFirst().orElseThrow().replace("\"a\"", "\"c\"") + "\n");
        String read = file("read.jsonl", "{\"id\":\"a\",\"type\":\"RETREAT\"}\n{\"id\":\"c\",\"type\":\"AID\"}\n");
        Path expected = folder.resolve("expected.tsv");
        assertThat(run(gold, "--pairs", "--predictions", read, "--update", expected.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("given parties: 2 pairs")
                .containsPattern("YIELD +2 +1 +100\\.0 +50\\.0 +66\\.7")
                .containsPattern("accuracy +50\\.0");
        assertThat(run(gold, "--predictions", file("none.jsonl", ""), "--update", expected.toString()))
                .isZero();
        assertThat(Files.readString(expected))
                .contains("gold.jsonl --pairs\t", "\tpairs macro\t0.6667\n", "\thit\t0.0000\n");
    }

    @Test
    void scoresMarkedSentences() throws IOException {
        String gold = file("gold.txt", MARKED + "\nRain fell.\n");
        assertThat(run(gold, "--predictions", file("read.jsonl", READ))).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .containsPattern("events found +1 of +1 +100\\.0")
                .containsPattern("actor words +100\\.0 100\\.0 100\\.0")
                .containsPattern("recipient words +100\\.0 100\\.0 100\\.0")
                .contains("0.000 false events per empty sentence");
    }

    @Test
    void failsWhereAnExpectedEventIsMissing() throws IOException {
        file("a", TEXT);
        file(
                "expected.json",
                "[{\"file\":\"a\",\"published\":\"2021-05-01\",\"statements\":[],\"events\":[{\"type\":\"RETREAT\","
                        + "\"mode\":\"release\",\"source\":\"FRE\",\"target\":\"SYL\",\"status\":\"asserted\"}]}]");
        assertThat(run(folder.toString(), "--predictions", file("read.jsonl", READ)))
                .isZero();
        assertThat(out.toString()).contains("met     RETREAT release FRE>SYL asserted");
        String planned = file("planned.jsonl", READ.replace("asserted", "planned"));
        assertThat(run(folder.toString(), "--predictions", planned)).isEqualTo(1);
        assertThat(out.toString()).contains("status PLANNED, not ASSERTED");
    }

    @Test
    void saysWhereInputCannotBeRead() throws IOException {
        String gold = file("gold.jsonl", GOLD);
        String marked = file("gold.txt", MARKED);
        assertThat(run(gold, "--predictions", file("spans.jsonl", READ.replace("[12,17]", "[12,99]"))))
                .isEqualTo(3);
        assertThat(run(gold, "--pairs", "--predictions", file("untold.jsonl", "{\"id\":\"a\"}\n")))
                .isEqualTo(3);
        assertThat(run(marked, "--pairs")).isEqualTo(3);
        assertThat(run(file("twice.txt", MARKED + "\n" + MARKED), "--predictions", gold))
                .isEqualTo(3);
        assertThat(run(file("broken.txt", "A {T1 broken mark.\n"))).isEqualTo(3);
        assertThat(err.toString())
                .contains("a: not a span of the text: [12, 99]", "untold.jsonl:1: needs \"type\"")
                .contains("--pairs needs events by their codes", "text a second time: a", "a broken mark");
    }
}
