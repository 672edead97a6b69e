package org.parley.ledger.wording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.StatementForm;

class SameUtteranceTest {
    private static final String WALL = "“We shall rebuild the old harbour wall before the winter storms arrive.”";

    @Test
    void identicalGivesNothingForCaseMarksAndSpelling() {
        assertThat(SameUtterance.identical(direct("“It’s the town’s COLOUR!”"), direct("it is the town’s color")))
                .isTrue();
        assertThat(SameUtterance.identical(direct(WALL), direct(WALL.replace("old ", ""))))
                .isFalse();
        assertThat(SameUtterance.identical(direct("…"), direct("—"))).isFalse();
    }

    @Test
    void identicalKeepsInflectionsApart() {
        assertThat(SameUtterance.identical(direct("the council votes"), direct("the council voted")))
                .isFalse();
    }

    @Test
    void readsFormsFromTheirMarks() {
        assertThat(PairRow.content("a", "mixed", "that it “needs a doctor” soon")
                        .quotedWords())
                .isEqualTo(3);
        assertThat(PairRow.content("a", "mixed", "that it ‘needs a doctor’ soon")
                        .quotedWords())
                .isEqualTo(3);
        assertThat(PairRow.content("a", "mixed", "that Vale's men 'need a doctor' soon")
                        .quotedWords())
                .isEqualTo(3);
        assertThat(PairRow.content("a", "mixed", "that it „needs a doctor“ soon")
                        .quotedWords())
                .isEqualTo(3);
        assertThat(PairRow.content("a", "mixed", "that it »needs a doctor« soon")
                        .quotedWords())
                .isEqualTo(3);
        assertThat(PairRow.content("a", "direct", "needs a doctor").quotedWords())
                .isEqualTo(3);
        assertThat(PairRow.content("a", "indirect", "it “needs” a doctor").quotedWords())
                .isZero();
    }

    @Test
    void countsInsertionsForNothing() {
        PreparedContent content = direct("“[The builders] have (and she meant all) ruined it […] for good.”");
        assertThat(content.words()).isEqualTo(5);
        assertThat(direct("an [unclosed bracket").words()).isEqualTo(3);
    }

    @Test
    void comparesTheFirstWordsOfLongContents() {
        String beginning = "“" + "one sentence about many herons and fewer boats, ".repeat(60);
        String end = "then a last word about the harbour wall”";
        PreparedContent whole = direct(beginning + end);
        assertThat(whole.words()).isGreaterThan(PreparedContent.MOST_WORDS);
        assertThat(SameUtterance.test(whole, direct(beginning))).isTrue();
        assertThat(SameUtterance.identical(whole, direct(beginning))).isFalse();
        assertThat(SameUtterance.test(whole, direct(end))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wall ", "a ", "(", "[a", ".", ". ", "a'", "a.", "“", "\ud800", "e\u0301", "漢", "'' ", "not we "
            })
    @Timeout(value = 20, unit = SECONDS)
    void takesAMegabyteOfAnything(String repeated) {
        for (StatementForm form : StatementForm.values()) {
            int size = form == StatementForm.MIXED ? 1_000_000 : 100_000;
            String text = repeated.repeat(size / repeated.length());
            PreparedContent one = PreparedContent.of(new Content("1", form, text));
            PreparedContent other = PreparedContent.of(new Content("2", form, text + "x y wall"));
            assertThat(SameUtterance.test(one, other)).isEqualTo(SameUtterance.test(other, one));
        }
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void isQuick() {
        RandomTexts texts = new RandomTexts(5);
        List<PreparedContent> contents = IntStream.range(0, 300)
                .mapToObj(i -> direct(texts.words(40) + " subject" + i % 50))
                .toList();
        long same = contents.stream()
                .flatMap(one -> contents.stream().filter(other -> SameUtterance.test(one, other)))
                .count();
        assertThat(same).isBetween(300L, 45_000L);
    }

    @Test
    void isSymmetric() {
        RandomTexts texts = new RandomTexts(20);
        StatementForm[] forms = StatementForm.values();
        int same = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = texts.words(40);
            PreparedContent one = PreparedContent.of(new Content("1", texts.oneOf(forms), text));
            PreparedContent other = PreparedContent.of(new Content("2", texts.oneOf(forms), texts.changed(text)));
            boolean test = SameUtterance.test(one, other);
            assertThat(SameUtterance.test(other, one)).as(text).isEqualTo(test);
            same += test ? 1 : 0;
        }
        assertThat(same).isBetween(500, 4_500);
    }

    @Test
    void takesHostileText() {
        RandomTexts texts = new RandomTexts(21);
        StatementForm[] forms = StatementForm.values();
        for (int i = 0; i < 5_000; i++) {
            PreparedContent one = PreparedContent.of(new Content("1", texts.oneOf(forms), texts.hostile(60)));
            PreparedContent other = PreparedContent.of(new Content("2", texts.oneOf(forms), texts.hostile(60)));
            assertThat(SameUtterance.test(one, other)).isEqualTo(SameUtterance.test(other, one));
            assertThat(one.quotedWords()).isBetween(0, one.words());
        }
    }

    private static PreparedContent direct(String text) {
        return PreparedContent.of(new Content("x", StatementForm.DIRECT, text));
    }
}
