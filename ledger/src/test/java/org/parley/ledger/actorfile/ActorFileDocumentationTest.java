package org.parley.ledger.actorfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/actor-files.md. */
class ActorFileDocumentationTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "```(?:csv|json|dictionary)\\n(.*?)```\\n\\nbecomes\\n\\n```actors\\n(.*?)\\n```", Pattern.DOTALL);

    static List<MatchResult> examples() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "actor-files.md"));
        return EXAMPLE.matcher(page).results().toList();
    }

    @Test
    void eachFormatHasAnExample() throws IOException {
        assertThat(examples())
                .extracting(example -> Told.of(example.group(1)).file().format())
                .containsExactly(
                        ActorFileFormat.CSV,
                        ActorFileFormat.POPOLO,
                        ActorFileFormat.WIKIDATA,
                        ActorFileFormat.PETRARCH);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleBecomesWhatThePageSays(MatchResult example) {
        Told told = Told.of(example.group(1));
        assertThat(told.problems()).isEmpty();
        assertThat(told.actors()).isEqualTo(example.group(2));
    }
}
