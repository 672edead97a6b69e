package org.parley.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchedWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dam|The dam, the Dam and damage|The [dam], the [Dam] and damage",
                "dam*|The dam and damage|The [dam] and [damage]",
                "\"the dam\"|Over the dam the water|Over [the dam] the water",
                "\"the dam|Over the dam|Over [the dam]",
                "-dam water|dam water|dam [water]",
                "-\"the dam\" water|the dam water|the dam [water]",
                "cafe|A caf\u00E9 and CAF\u00C9|A [caf\u00E9] and [CAF\u00C9]",
                "don't|I don't know|I [don't] know",
                "*|anything|anything",
                "\"\" -|anything|anything",
                "a \"a b\"|a b a|[a b] [a]"
            })
    void marksWhatPeopleTyped(String typed, String text, String marked) {
        String shown = new MatchedWords(typed)
                .mark(text).stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
        assertThat(shown).isEqualTo(marked);
    }
}
