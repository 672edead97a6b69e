package org.parley.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Stage;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

class InterchangeWriterTest {
    private static final String TEXT = "On Friday 😀 Ana Ruiz told the press: “Yes.” (Gazette)";

    @Test
    void writesEveryFieldOnOneLine() throws IOException {
        String line = write(extraction(TEXT));
        assertThat(line).isEqualTo("""
                        {"article":{"id":"a1","sourceId":"n.txt","title":null,"outlet":"Herald","authors":["B"],\
                        "published":"2021-03-20","url":null,"language":"en","text":"On Friday 😀 Ana Ruiz told the press: “Yes.” (Gazette)"},\
                        "statements":[{"id":"s1","form":"direct","type":"assertion","text":"“Yes.”","content":[[38,44]],"cue":[[21,25]],\
                        "source":[[12,20]],"speaker":{"id":"r1","name":"Ana Ruiz","kind":"person","post":"minister","country":"ESP",\
                        "sector":"GOV","spans":[[12,20]],"resolvedBy":"name"},"addressee":null,\
                        "relays":[{"name":"Gazette","span":[46,53]}],"said":{"from":"2021-03-19","to":"2021-03-19","text":"On Friday"},\
                        "confidence":0.9877,"foundBy":"reader"}],"events":[],\
                        "problems":[{"code":"nul-characters","stage":"ingest","span":[0,2],"detail":"n.txt: odd"}],\
                        "provenance":{"engine":"1","model":"m","language":"l","article":"a1"}}
                        """);
    }

    @Test
    void writesALoneSurrogateAsAnEscapeThatComesBack() throws IOException {
        String text = "\udc00 a \ud83d\ude00 b \ud800";
        String line = write(extraction(text));
        assertThat(line).contains("\\udc00 a 😀 b \\ud800\"");
        assertThat(text(line)).isEqualTo(text);
    }

    @Test
    void keepsAnyTextWhereverBuffersEnd() throws IOException {
        Random random = new Random(3);
        for (int length : new int[] {10, 1999, 2000, 2001, 4001, 30_000}) {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append(random.nextBoolean() ? "😀" : Character.toString((char) (0xD7F0 + random.nextInt(0x820))));
            }
            assertThat(text(write(extraction(text.toString())))).isEqualTo(text.toString());
        }
    }

    @Test
    void countsCodePointsAsPythonDoes() {
        String text = "a😀\ud800b\udc00😀c";
        CodePoints offsets = new CodePoints(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean insidePair =
                    i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            if (!insidePair) {
                assertThat(offsets.start(new Span(i, text.length()))).isEqualTo(text.codePointCount(0, i));
                assertThat(offsets.end(new Span(0, i))).isEqualTo(text.codePointCount(0, i));
            }
        }
        assertThat(offsets.start(new Span(2, 3))).isEqualTo(1);
        assertThat(offsets.end(new Span(1, 2))).isEqualTo(2);
    }

    private static Extraction extraction(String text) {
        Article article =
                new Article("a1", "n.txt", null, "Herald", List.of("B"), LocalDate.of(2021, 3, 20), null, "en", text);
        List<Statement> statements = text.equals(TEXT) ? List.of(statement()) : List.of();
        Problem problem = new Problem("nul-characters", Stage.INGEST, new Span(0, 2), "n.txt: odd");
        return new Extraction(
                article,
                List.of(),
                List.of(),
                statements,
                List.of(),
                Dialogue.NONE,
                List.of(problem),
                new Provenance("1", "m", "l", "a1"));
    }

    private static Statement statement() {
        Actor actor = new Actor("r1", "Ana Ruiz", ActorKind.PERSON, "minister", "ESP", "GOV");
        LocalDate friday = LocalDate.of(2021, 3, 19);
        @Nullable ActorRef nobody = null;
        return new Statement(
                "s1",
                StatementForm.DIRECT,
                StatementType.ASSERTION,
                "“Yes.”",
                List.of(new Span(39, 45)),
                List.of(new Span(22, 26)),
                List.of(new Span(13, 21)),
                new ActorRef(actor, List.of(new Span(13, 21)), ResolvedBy.NAME),
                nobody,
                List.of(new Relay("Gazette", new Span(47, 54))),
                new When(friday, friday, "On Friday", new Span(0, 9)),
                null,
                0.98765,
                "reader");
    }

    private static String write(Extraction extraction) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InterchangeWriter().write(extraction, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(String line) throws IOException {
        JsonNode json = new ObjectMapper().readTree(line);
        return json.get("article").get("text").textValue();
    }
}
