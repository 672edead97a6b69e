package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Statement;

final class TranscriptsTest {
    private static final String TURNS = "RUIZ: Will it rain?\nHADDAD: It will rain.\nRUIZ: Good.";

    @Test
    void readsEachTurnAsAStatement() {
        assertThat(Scene.of(TURNS).statements())
                .extracting(Statement::text)
                .containsExactly("Will it rain?", "It will rain.", "Good.");
    }

    @Test
    void namesTheSpeakerOfEachTurn() {
        Scene scene = Scene.of(TURNS);
        assertThat(scene.statements())
                .extracting(statement ->
                        statement.source().get(0).of(scene.article().text()))
                .containsExactly("RUIZ", "HADDAD", "RUIZ");
    }

    @Test
    void readsTheTurnsOfALongQuotation() {
        List<Statement> statements = Scene.of(
                        "The two spoke on air:\n“RUIZ: Will it rain?\n“HADDAD: It will.\n“(MUSIC.)\n"
                                + "“Much, I fear.\n“RUIZ: Good.”\nThen they left.")
                .statements();
        assertThat(statements)
                .extracting(Statement::text)
                .containsExactly("Will it rain?", "It will. … “Much, I fear.", "Good.");
    }

    @Test
    void putsTheTurnsInPlaceOfAReadingThatMixesThem() {
        assertThat(Scene.of("{RUIZ}<:> [Will it rain?\nHADDAD: It will rain.]\nRUIZ: Good.")
                        .statements())
                .extracting(Statement::foundBy)
                .containsOnly("transcript.label");
    }

    @Test
    void takesARubricForNoSpeaker() {
        assertThat(Scene.of("WARNING: It will rain.\nCORRECTION: It rained.").statements())
                .isEmpty();
    }
}
