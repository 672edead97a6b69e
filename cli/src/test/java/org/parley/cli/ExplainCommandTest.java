package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private static final String TEXT = "Talks\nMinister Ruiz said: “We are ready.”\nBell hoped: it would rain.\n";

    @Test
    void tellsWhereAStatementWasReadAndHow() {
        Ran ran = Ran.withInput(TEXT, "explain", "--statement", "1", "--published", "2021-03-18", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("passage   body, line 2, characters 26–41")
                .contains("""
                                    Minister Ruiz said: “We are ready.”
                                    sssssssssssss cccc  ~~~~~~~~~~~~~~~
                        """)
                .contains("found by  the encoder, score 0.875")
                .contains("Ruiz (person; Minister, ESP), from “Minister Ruiz” at 6: the name\n")
                .contains("18 Mar 2021, from “today” at 6 in an article of 18 Mar 2021")
                .contains("model toy")
                .doesNotContain("Bell");
    }

    @Test
    void saysThatADayCouldNotBeResolvedAndWhatWouldHelp() {
        assertThat(Ran.withInput(TEXT, "explain", "-").out())
                .contains("not resolved: “today”")
                .contains("--published");
    }

    @Test
    void saysThatThereIsNoSuchStatement() {
        Ran ran = Ran.withInput(TEXT, "explain", "--statement", "7", "-");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no statement 7");
    }
}
