package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalCommandTest {
    /** The bridge counts as one code point and two UTF-16 units, so that every offset behind it tells the two apart. */
    private static final String TEXT = "🌉 Ana Ruiz said it opens. She told reporters: “Come!”";

    private static final String ROLES = "\"source\":[[2,10]],\"cue\":[[11,15]],\"content\":[[16,24]]";
    private static final String SECOND = "\"source\":[[26,29]],\"cue\":[[30,34]],\"content\":[[46,53]]";
    private static final String GOLD =
            "{\"doc\":\"a\",\"text\":\"" + TEXT + "\",\"attributions\":[{" + ROLES + "},{" + SECOND + "}]}\n";
    private static final String ONE_READ = "{\"article\":{\"id\":\"x\",\"sourceId\":\"a\",\"text\":\"" + TEXT
            + "\"},\"statements\":[{\"form\":\"direct\"," + SECOND
            + ",\"speaker\":{\"name\":\"Ana Ruiz\",\"kind\":\"person\",\"country\":\"ESP\",\"spans\":[[26,29]]},"
            + "\"addressee\":{\"name\":\"reporters\"},\"relays\":[],\"said\":null}],\"problems\":[]}\n";

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
    void isOfferedToTheLauncher() {
        assertThat(ServiceLoader.load(Callable.class)).hasAtLeastOneElementOfType(EvalCommand.class);
    }

    @Test
    void scoresAttributionsFromTheInterchangeFormat() throws IOException {
        int code = run(file("gold.jsonl", GOLD), "--predictions", file("read.jsonl", ONE_READ));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).containsPattern("direct +1 +1 +100\\.0 100\\.0 100\\.0");
        assertThat(out.toString()).containsPattern("all +2 +1 +100\\.0 +50\\.0 +66\\.7");
    }

    @Test
    void scoresBareSpansAndTakesAnArticleThatIsMissingForUnread() throws IOException {
        String gold = file("gold.jsonl", GOLD + GOLD.replace("\"a\"", "\"b\""));
        String read = file("read.jsonl", "{\"doc\":\"a\",\"attributions\":[{" + ROLES + "},{" + SECOND + "}]}\n");
        assertThat(run(gold, "--predictions", read, "--slips", "1")).isZero();
        assertThat(out.toString())
                .containsPattern("all +4 +2 +100\\.0 +50\\.0 +66\\.7")
                .contains("MISSED b indirect");
    }

    @Test
    void scoresInstancesAndMarksWithTheTextsFromElsewhere() throws IOException {
        String gold = file("gold.jsonl", GOLD);
        String read = file("read.jsonl", ONE_READ);
        String instances = file(
                "instances.jsonl",
                "{\"doc\":\"a\",\"annotator\":\"x\",\"n\":0,\"offsets\":[[26,29],[30,34],null,[46,52],[52,53]],"
                        + "\"labels\":[\"B-source\",\"B-cue\",\"O\",\"B-content\",\"I-content\"]}\n");
        assertThat(run(instances, "--articles", gold, "--predictions", read)).isZero();
        assertThat(out.toString())
                .containsPattern("content +100\\.0 100\\.0 100\\.0 +100\\.0 100\\.0 100\\.0 +100\\.0");
        String marks = file(
                "marks.jsonl",
                "{\"doc\":\"a\",\"source\":[[26,29]],\"content\":[[46,53]],\"kind\":\"person\",\"name\":\"Ana Ruiz\","
                        + "\"accept\":[],\"by\":\"pronoun\",\"country\":\"ESP\"}\n");
        assertThat(run(marks, "--articles", gold, "--predictions", read)).isZero();
        assertThat(out.toString()).containsPattern("pronoun +1 +1 +1 +100\\.0");
    }

    @Test
    void failsWhereAnExpectedStatementIsMissingOrWrong() throws IOException {
        file("a", TEXT);
        file(
                "expected.json",
                "[{\"file\":\"a\",\"published\":\"2021-05-01\",\"statements\":["
                        + "{\"id\":\"s1\",\"form\":\"direct\"," + SECOND
                        + ",\"speaker\":{\"name\":\"Ana Ruiz\",\"country\":\"ESP\"},\"addressee\":\"reporters\"}],"
                        + "\"relays\":[]}]");
        String read = file("read.jsonl", ONE_READ);
        assertThat(run(folder.toString(), "--predictions", read)).isZero();
        assertThat(out.toString()).contains("s1   1.00  right");

        String wrong = file("wrong.jsonl", ONE_READ.replace("ESP", "FRA").replace("reporters\"}", "guests\"}"));
        assertThat(run(folder.toString(), "--predictions", wrong)).isEqualTo(1);
        assertThat(out.toString()).contains("WRONG country fra, not esp; addressee guests, not reporters");

        String other = file("other.jsonl", ONE_READ.replace("[[46,53]]", "[[16,24]]"));
        assertThat(run(folder.toString(), "--predictions", other)).isEqualTo(1);
        assertThat(out.toString()).contains("s1   NOT FOUND").contains("also direct   Ana Ruiz: it opens");
    }

    @Test
    void writesExpectedScoresAndChecksOnlyWhatIsKnown() throws IOException {
        String gold = file("gold.jsonl", GOLD);
        String read = file("read.jsonl", ONE_READ);
        Path expected = folder.resolve("expected.tsv");
        assertThat(run(gold, "--predictions", read, "--update", expected.toString()))
                .isZero();
        assertThat(Files.readString(expected)).contains("\tpartial all\t0.6667\n");
        assertThat(run(gold, "--predictions", read, "--check")).isEqualTo(3);
        assertThat(err.toString()).contains("no scores are expected");
    }

    @Test
    void saysWhereInputCannotBeRead() throws IOException {
        String gold = file("gold.jsonl", GOLD);
        assertThat(run(gold, "--predictions", file("broken.jsonl", ONE_READ + "{\"doc\":")))
                .isEqualTo(3);
        assertThat(run(file("spans.jsonl", GOLD.replace("[16,24]", "[16,999]")), "--predictions", gold))
                .isEqualTo(3);
        assertThat(run(gold, "--predictions", file("stranger.jsonl", ONE_READ.replace("\"a\"", "\"z\""))))
                .isEqualTo(3);
        assertThat(run(gold, "--predictions", file("text.jsonl", ONE_READ.replace("opens", "shuts"))))
                .isEqualTo(3);
        assertThat(run(file("marks.jsonl", "{\"by\":\"name\"}\n"), "--predictions", gold))
                .isEqualTo(3);
        assertThat(run(folder.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("broken.jsonl:2: ", "spans.jsonl:1: not a span of the text: [16, 999]")
                .contains("stranger.jsonl:1: not an article of the gold data: z", "the text of a is not that of")
                .contains("name the file that does with --articles", "has a file expected.json");
    }

    @Test
    void scoresPagesOfAFolder() throws IOException {
        file("evaldata.json", "{\"p\": {\"file\": \"p.html\", \"with\": [\"she said\"], \"without\": [\"Login\"]}}");
        Files.createDirectory(folder.resolve("cache"));
        Files.writeString(folder.resolve("cache/p.html"), "<p>The bridge will be opened again in May, she said.</p>");
        assertThat(run(folder.toString())).isZero();
        assertThat(out.toString()).containsPattern("1 pages +1\\.000 1\\.000 1\\.000 +1\\.000");
    }

    @Test
    void needsGold() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("GOLD");
    }
}
