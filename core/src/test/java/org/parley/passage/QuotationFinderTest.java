package org.parley.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Quotation;
import org.parley.model.Quotation.Closing;

class QuotationFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We go.\"",
                "“We go.”",
                "‘We go.’",
                "'We go.'",
                "''We go.''",
                "``We go.''",
                "‘‘We go.’’",
                "„We go.“",
                "„We go.”",
                "«We go.»",
                "« We go. »",
                "»We go.«",
                "‹We go.›",
                "`We go.'",
                "\" We go. \"",
                "“We go.\"",
                "”We go.”",
                "“We go.“",
                "\"We [the council] go.\"",
                "\"…and we go.\"",
                "\"We go—\"",
            })
    void findsAQuotationBetweenMarksOfEveryKind(String quotation) {
        Read read = Read.of("Ana Ruiz said: " + quotation + " She left.");

        assertThat(read.quoted()).containsExactly(quotation);
        assertThat(read.quotations()).allMatch(found -> found.closing() == Closing.CLOSED && found.depth() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They don't know the '90s or the ’80s.",
                "The workers' rights and the voters’ votes count.",
                "Rock 'n' roll and the goin' rate.",
                "'Twas a cold night, give 'em time.",
                "He is 6'2\" tall.",
                "He is 6' 2\" tall.",
                "It is 5'10\" or 6'1\" wide.",
                "A 12\" gun was shown.",
                "O’Neill and D'Angelo met.",
            })
    void takesNoApostropheOrMeasureForAQuotationMark(String text) {
        assertThat(Read.of(text).quoted()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("textsAndQuotations")
    void findsTheQuotationsOf(String text, List<String> quotations) {
        assertThat(Read.of(text).quoted()).isEqualTo(quotations);
    }

    static Stream<Arguments> textsAndQuotations() {
        return Stream.of(
                Arguments.of("'It's the workers' day,' he said.", List.of("'It's the workers' day,'")),
                Arguments.of("\"I'm 6'2\" tall,\" he said.", List.of("\"I'm 6'2\" tall,\"")),
                Arguments.of("\"The '90s are over,\" he said.", List.of("\"The '90s are over,\"")),
                Arguments.of("\"Yes,\" he said. \"No.\"", List.of("\"Yes,\"", "\"No.\"")),
                Arguments.of("He left.\" She said \"no\" twice.", List.of("\"no\"")),
                Arguments.of("\"We go. \"And then,\" he said.", List.of("\"We go.", "\"And then,\"")),
                Arguments.of("(\"Yes\") or \"no\"/\"none\"", List.of("\"Yes\"", "\"no\"", "\"none\"")),
                Arguments.of("The “new” and \"old\" way", List.of("“new”", "\"old\"")),
                Arguments.of("He said,\"We go,\"and left.", List.of("\"We go,\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“He told me ‘no’ again,” she said.",
                "\"He told me 'no' again,\" she said.",
                "'He told me \"no\" again,' she said.",
                "“He told me “no” again,” she said.",
                "\"He told me “no” again,\" she said.",
                "\"He told me \"no\" again,\" she said.",
                "''He told me 'no' again,'' she said.",
                "“He told me ‘no’” she said.",
                "“‘no’ he told me,” she said.",
                "\"'no' he told me\" she said.",
                "'''no' he told me,'' she said.",
            })
    void findsAQuotationWithinAQuotation(String text) {
        List<Quotation> quotations = Read.of(text).quotations();

        assertThat(quotations).extracting(Quotation::depth).containsExactly(0, 1);
        assertThat(quotations.get(0).inside().contains(quotations.get(1).span()))
                .isTrue();
        assertThat(quotations.get(1).inside().of(text)).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"|\"", "“|”", "‘|’", "'|'", "''|''", "«|»", "„|“"})
    void goesOnWhereTheNextParagraphOpensAgain(String marks) {
        String open = marks.substring(0, marks.indexOf('|'));
        String close = marks.substring(marks.indexOf('|') + 1);
        Read read = Read.of(
                "She said: " + open + "We go.\n" + open + "We come.\n" + open + "We stay." + close + " She left.");

        assertThat(read.quoted()).containsExactly(open + "We go.", open + "We come.", open + "We stay." + close);
        assertThat(read.quotations())
                .extracting(Quotation::closing)
                .containsExactly(Closing.GOES_ON, Closing.GOES_ON, Closing.CLOSED);
        assertThat(read.quotations()).extracting(Quotation::continued).containsExactly(false, true, true);
    }

    @Test
    void goesOnWhereTheNextParagraphOnlyCloses() {
        Read read = Read.of("\"We go.\nWe come,\" she said.");

        assertThat(read.quoted()).containsExactly("\"We go.", "We come,\"");
        assertThat(read.quotations()).extracting(Quotation::closing).containsExactly(Closing.GOES_ON, Closing.CLOSED);
        assertThat(read.quotations().get(1).inside().of(read.text())).isEqualTo("We come,");
    }

    @Test
    void leavesAQuotationOpenAtTheEndOfItsParagraph() {
        Read read = Read.of("She said: \"We go. We come.\nThen she left the hall.\nNobody \"knew\" why.");

        assertThat(read.quoted()).containsExactly("\"We go. We come.", "\"knew\"");
        assertThat(read.quotations()).extracting(Quotation::closing).containsExactly(Closing.LEFT_OPEN, Closing.CLOSED);
    }

    @Test
    void continuesOnlyWithTheSameMark() {
        Read read = Read.of("He wrote: \"She was there.\n“No,” she said.");

        assertThat(read.quotations()).extracting(Quotation::continued).containsExactly(false, false);
    }

    @Test
    void turnsNothingRoundAfterAStrayMark() {
        Read read = Read.of("The 12\" gun\" was \"new\", he said, and \"good\" too.\nShe called it \"old\".");

        assertThat(read.quoted()).contains("\"new\"", "\"good\"", "\"old\"");
    }
}
