package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Relay;
import org.parley.model.Statement;

final class RunTogetherTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“We will sign,” | [“We will sign,” Ana Ruiz said], {the Harbour} <reported>.",
                "“We will sign,” | [“We will sign,” said envoy Ana Ruiz], <according to> {the Harbour}.",
                "The strike is over | [The strike is over, Ana Ruiz told reporters on Monday], {the Harbour} <wrote>.",
                "The strike “is over,” | [Nobody knew. The strike “is over,” Ana Ruiz told us], <per> {the Harbour}.",
            })
    void aSpeakerWithinWhatAnOutletReportsSaidIt(String content, String marked) {
        Statement statement = Scene.of(marked).statement();
        assertThat(statement.text()).isEqualTo(content);
        assertThat(statement.source().get(0).of(Scene.of(marked).article().text()))
                .endsWith("Ana Ruiz");
        assertThat(statement.relays()).extracting(Relay::name).containsExactly("Harbour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[The strike is over], {the Harbour} <reported>.",
                "[The sign said so], {the Harbour} <reported>.",
                "{The Harbour} <reported> [that the strike is over, as Ana Ruiz said]."
            })
    void anOutletThatReportsNobodyKeepsItsReport(String marked) {
        assertThat(Scene.of(marked).statements()).hasSize(1).allSatisfy(statement -> assertThat(
                        statement.source().get(0).of(Scene.of(marked).article().text()))
                .endsWithIgnoringCase("the Harbour"));
    }

    @Test
    void anEarlierSentenceWithASpeakerOfItsOwnStaysAStatement() {
        List<Statement> statements = Scene.of(
                        "Ana Ruiz <told> reporters: [“We will sign.” It would “be today,” she said],"
                                + " according to {the Harbour}.")
                .statements();
        assertThat(statements).extracting(Statement::text).containsExactly("“We will sign.”", "It would “be today,”");
    }

    @Test
    void aSentenceWithASpeakerAtItsHeadIsAStatementOfItsOwn() {
        List<Statement> statements = Scene.of("[0:“It is late,”] <0:said> {0:~Ana Ruiz~}."
                        + " [0:Haddad said the office would stay open all night.]")
                .statements();
        assertThat(statements)
                .extracting(Statement::text)
                .containsExactly("“It is late,”", "the office would stay open all night.");
    }

    @Test
    void aSentenceThatGoesOnWithTheSameSpeakerStays() {
        List<Statement> statements = Scene.of(
                        "[0:“It is late,”] <0:said> {0:~Ana Ruiz~}. [0:“Haddad said nothing at all.”]")
                .statements();
        assertThat(statements).hasSize(1);
    }
}
