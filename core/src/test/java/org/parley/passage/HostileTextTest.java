package org.parley.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Passage;
import org.parley.model.Quotation;
import org.parley.model.Sentence;
import org.parley.model.Span;

class HostileTextTest {
    private static final String MARKS = "\"'`“”„‟‘’‚«»‹›[]().!?…-— \n\0\uD800\uDC00\u0301aAs1,:";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @RepeatedTest(200)
    void keepsEverySpanInItsPlaceWhateverTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(600);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextBoolean()
                            ? MARKS.charAt(random.nextInt(MARKS.length()))
                            : (char) random.nextInt(Character.MAX_VALUE + 1));
        }
        Read read = Read.of(text.toString());

        assertThat(Read.of(text.toString())).isEqualTo(read);
        assertInPlace(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "“", "”", "'", "''", "‘", "«", "\" ", "\"'", "“‘", "a\" ", "\".", ". ", "(", ".)", "a.", "\u0301"
            })
    void copesWithTenThousandOfTheSame(String mark) {
        assertInPlace(Read.of("She said " + mark.repeat(10_000) + " yes.\n\"No,\" she said."));
        assertThat(Read.of(mark.repeat(10_000) + "\n\"No,\" she said.").quoted())
                .contains("\"No,\"");
    }

    @Test
    void readsAParagraphOfTwoMegabytes() {
        String paragraph = "\"We go,\" said Mr. Ruiz of the U.S. council. ".repeat(45_000);

        Read read = Assertions.assertTimeout(LIMIT, () -> Read.of(paragraph));

        assertThat(read.passages()).hasSize(1);
        assertThat(read.sentences()).hasSize(45_000);
        assertThat(read.quotations()).hasSize(45_000);
    }

    @Test
    void readsFiftyMegabytes() {
        String text = "\"We go,\" said Mr. Ruiz of the council, who had not been seen since.\n\n".repeat(740_000);

        Read read = Assertions.assertTimeout(LIMIT, () -> Read.of(text));

        assertThat(read.passages()).hasSize(740_000);
    }

    private static void assertInPlace(Read read) {
        int end = 0;
        for (Passage passage : read.passages()) {
            assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
            end = passage.span().end();
            assertSentencesIn(passage);
            assertQuotationsIn(passage);
        }
        assertThat(end).isLessThanOrEqualTo(read.text().length());
    }

    private static void assertSentencesIn(Passage passage) {
        int end = passage.span().start();
        for (Sentence sentence : passage.sentences()) {
            assertThat(passage.span().contains(sentence.span())).isTrue();
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
            end = sentence.span().start();
            for (Span word : sentence.words()) {
                assertThat(word.length()).isPositive();
                assertThat(word.start()).isGreaterThanOrEqualTo(end);
                end = word.end();
            }
            assertThat(end).isEqualTo(sentence.span().end());
        }
        assertThat(end).isEqualTo(passage.span().end());
    }

    private static void assertQuotationsIn(Passage passage) {
        List<Quotation> quotations = passage.quotations();
        int start = passage.span().start();
        for (Quotation quotation : quotations) {
            assertThat(passage.span().contains(quotation.span())).isTrue();
            assertThat(quotation.span().contains(quotation.inside())).isTrue();
            assertThat(quotation.span().start()).isGreaterThanOrEqualTo(start);
            assertThat(quotation.depth()).isBetween(0, Nesting.DEEPEST - 1);
            start = quotation.span().start();
        }
    }
}
