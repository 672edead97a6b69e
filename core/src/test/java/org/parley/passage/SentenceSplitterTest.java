package org.parley.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Ruiz met Gen. Oda and Dr. Lin.",
                "The U.S. President left.",
                "It happened on Sept. 11 in St. Petersburg.",
                "J. R. Smith and George W. Ford agreed.",
                "He wrote resolution No. 10 himself.",
                "Prices rose 3.5 percent.",
                "They met at 9 a.m. Sunday in Paris.",
                "\"Why?\" she asked.",
                "\"Go!\" he said.",
                "\"Why?\" Ana Ruiz asked.",
                "“Where is it?” the minister wondered.",
                "Acme Inc. Chairman Lin left.",
                "He said ... nothing at all.",
                "Well … perhaps not.",
                "Sen. Lin (D-Mass.) spoke.",
                "The N.A.T.O. Council met.",
                "Rep. Robert C. \"Bobby\" Lin left.",
                "1. First of all, wait.",
                "See example.com for more.",
            })
    void keepsOneSentenceWhole(String sentence) {
        assertThat(Read.of(sentence).sentences()).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We met.|They left.",
                "\"We go,\" he said.|\"They stay.\"",
                "\"We go,\" he said.|\"and they stay.\"",
                "“We go.”|“They stay.”",
                "\"We stay.|They go,\" she said.",
                "She lives in the U.S.|The others left.",
                "They met at 9 p.m.|The others left.",
                "It was in Sept.|Nobody came.",
                "He said no.|Nobody came.",
                "What?|No!|Yes.",
                "He left (in May.)|She stayed.",
                "''We go,'' he said.|''They stay.''",
                "We waited...|Nothing came.",
                "We waited. . .|Nothing came.",
                "\"It is the U.S.\"|Everyone knew.",
                "It was 2019.|45 people came.",
                "He works for Acme Inc.|She does not.",
                "So do I.|The rest left.",
            })
    void endsSentencesWithTheirClosingMarks(String sentences) {
        assertThat(Read.of(sentences.replace('|', ' ')).sentences()).containsExactly(sentences.split("\\|"));
    }

    @Test
    void splitsWhereTheWhiteSpaceWasLost() {
        assertThat(Read.of("They ended the talks.The president left.").sentences())
                .containsExactly("They ended the talks.", "The president left.");
    }

    @Test
    void keepsAStrayClosingMarkWithTheSentenceBefore() {
        assertThat(Read.of("We met there.\" Then they left.").sentences())
                .containsExactly("We met there.\"", "Then they left.");
    }
}
