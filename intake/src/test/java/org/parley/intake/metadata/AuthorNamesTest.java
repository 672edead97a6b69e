package org.parley.intake.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {
    private final AuthorNames names = new AuthorNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ana Ruiz | Ana Ruiz",
                "by Ana Ruiz and Tom Okoro | Ana Ruiz;Tom Okoro",
                "Von Ana Ruiz und Tom Okoro, Korrespondent in Wien | Ana Ruiz;Tom Okoro",
                "Par Ana Ruiz | Ana Ruiz",
                "Ana Ruiz, Tom Okoro | Ana Ruiz;Tom Okoro",
                "Ana Ruiz; Tom Okoro; Ana Ruiz | Ana Ruiz;Tom Okoro",
                "Ana Ruiz, Political Editor | Ana Ruiz",
                "Ruiz, Ana | Ana Ruiz",
                "Ana Ruiz (@anaruiz) | Ana Ruiz",
                "Ana Ruiz ana.ruiz@herald.example | Ana Ruiz",
                "<a href=\"/ana\">Ana Ruiz</a> | Ana Ruiz",
                "Ana Ruiz &amp; Tom Okoro | Ana Ruiz;Tom Okoro",
                "Ana Ruiz | Ana Ruiz",
                "View all posts by Ana Ruiz | Ana Ruiz",
                "Ana O'Neill-Ruiz | Ana O'Neill-Ruiz",
                "João da Silva | João da Silva"
            })
    void takesNamesOutOfBylines(String words, String expected) {
        assertThat(names.in(words, "The Herald")).isEqualTo(List.of(expected.split(";")));
    }

    @Test
    void leavesOutWhatIsNoPerson() {
        assertThat(names.in("The Herald", "Herald")).isEmpty();
        assertThat(names.in("https://herald.example/staff/ana", "Herald")).isEmpty();
        assertThat(names.in("Redaktion", "Herald")).isEmpty();
        assertThat(names.in("admin", "Herald")).isEmpty();
        assertThat(names.in("4 March 2021", "Herald")).isEmpty();
        assertThat(names.in("Ana ".repeat(10_000), "Herald")).isEmpty();
    }
}
