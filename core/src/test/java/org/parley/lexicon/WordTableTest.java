package org.parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private static List<WordRow> read(String list) throws IOException {
        return WordTable.read(
                "x.tsv", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), List.of("word", "also"));
    }

    @Test
    void rowsAreReadByColumn() throws IOException {
        List<WordRow> rows = read("word\talso\na\tb;c\nd\t\n");
        assertThat(rows.get(0).list("also")).containsExactly("b", "c");
        assertThat(rows.get(1).get("word")).isEqualTo("d");
        assertThat(rows.get(1).find("also")).isNull();
        assertThat(rows.get(1).list("also")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithFileAndLine() {
        assertThatThrownBy(() -> read("word\talso\nb\t1\na\t2\n")).hasMessageStartingWith("x.tsv:3: not sorted");
        assertThatThrownBy(() -> read("word\talso\na\t1\na\t1\n")).hasMessageStartingWith("x.tsv:3: not sorted");
        assertThatThrownBy(() -> read("word\talso\na\n")).hasMessageStartingWith("x.tsv:2: 1 fields");
        assertThatThrownBy(() -> read("word\tother\na\tb\n")).hasMessageStartingWith("x.tsv:2: header");
        assertThatThrownBy(() -> read("word\talso\ne\u0301\tb\n")).hasMessageStartingWith("x.tsv:2: not in NFC");
    }

    @Test
    void missingListStopsTheStart() {
        assertThatThrownBy(() -> WordTable.read("parley/none.tsv", "word"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("parley/none.tsv:1:");
    }

    @Test
    void rowTellsItsPlaceWhenAskedForAColumnItHasNot() throws IOException {
        WordRow row = read("word\talso\na\tb\n").get(0);
        assertThatThrownBy(() -> row.get("else")).hasMessage("x.tsv:2: no column else");
    }
}
