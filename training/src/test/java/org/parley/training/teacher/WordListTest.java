package org.parley.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.training.teacher.PostWords.Role;

class WordListTest {
    @ParameterizedTest
    @ValueSource(strings = {"posts.tsv", "countries.tsv", "corrections.tsv"})
    void isSortedWithoutDuplicates(String name) {
        List<String> rows = WordList.rows(name).stream()
                .map(NamedCsvRecord::getFields)
                .map(fields -> String.join("\t", fields))
                .toList();

        assertThat(rows).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void knowsPluralsOfHeadsOnly() {
        PostWords posts = PostWords.load();

        assertThat(List.of("Spokeswomen", "deputies", "coaches", "attorneys general"))
                .allMatch(word -> posts.has(Role.HEAD, word));
        assertThat(posts.has(Role.TITLE, "Sen.")).isTrue();
        assertThat(posts.has(Role.MODIFIER, "seniors")).isFalse();
    }
}
