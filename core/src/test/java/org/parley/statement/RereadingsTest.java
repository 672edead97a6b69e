package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Relay;
import org.parley.model.Statement;

final class RereadingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Ruiz     | said   | [“We will sign,”] Ana Ruiz said, {Radio Bern} <reported>.",
                "Ana Ruiz     | told   | [The strike is over,] Ana Ruiz told reporters on Monday, {Radio Bern} <reported>.",
                "Ana Ruiz     | said   | [“We will sign,”] Ana Ruiz said, <according to> {Radio Bern}.",
                "the ministry | citing | {Radio} <reported> [that the talks had failed], citing the ministry."
            })
    void givesAStatementToWhoMadeItAndNotToWhoPassedItOn(String source, String cue, String marked) {
        Scene scene = Scene.of(marked);
        String text = scene.article().text();
        Statement statement = scene.statement();
        assertThat(statement.source().get(0).of(text)).isEqualTo(source);
        assertThat(statement.cue().get(0).of(text)).isEqualTo(cue);
        assertThat(statement.relays())
                .extracting(Relay::name)
                .containsExactly(marked.contains("Bern") ? "Bern" : "Radio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Radio Bern | [“We will sign,”] {Radio Bern} <reported>.",
                "Ruiz       | {Ruiz} <reported> [that the talks had failed], citing the ministry.",
                "Radio Bern | {Radio Bern} <reported> [that the talks had failed], citing a want of trust."
            })
    void leavesAStatementToItsOnlySpeaker(String source, String marked) {
        Scene scene = Scene.of(marked);
        assertThat(scene.statement().source().get(0).of(scene.article().text())).isEqualTo(source);
    }

    @Test
    void readsWhoIsCitedForNoContent() {
        List<Statement> statements = Scene.of(
                        "{0:Radio} <0:reported> [0:that the talks had failed]," + " <1:citing> [1:the ministry].")
                .statements();
        assertThat(statements).extracting(Statement::text).containsExactly("that the talks had failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the vote “a farce” and a sign of fear | {Ruiz} <called> [the vote “a farce”] and a sign of fear.",
                "the vote “a farce” and a sign of fear | {Ruiz} <called> [the vote “a farce”] and a sign of fear, and left.",
                "the vote “a farce”                    | {Ruiz} <called> [the vote “a farce”] and called for another.",
                "the vote “a farce”                    | {Ruiz} <called> [the vote “a farce”].",
                "it was “a farce”                      | {Ruiz} <said> [it was “a farce”] and a man left."
            })
    void goesOnWithTheSecondOfTwoNames(String text, String marked) {
        assertThat(Scene.of(marked).statement().text()).isEqualTo(text);
    }

    @Test
    void givesEachVerbOfAHeadlineItsContent() {
        List<Statement> statements = Scene.of("{Ruiz} wants [to end the strike], <says> [‘sooner the better’]")
                .headline()
                .statements();
        assertThat(statements).extracting(Statement::text).containsExactly("to end the strike", "‘sooner the better’");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | <asked about> [it], Ruiz laughed.",
                "0 | {Ruiz} <admires> [him].",
                "1 | {Ruiz} <said> [it].",
                "1 | {Ruiz} <admires> [ministers]."
            })
    void takesALonePronounForWordsOnlyAfterAVerbOfSaying(int count, String marked) {
        assertThat(Scene.of(marked).score(0.5).statements()).hasSize(count);
    }

    @Test
    void findsTheSpeakerOfAQuotedParagraphInTheOneBefore() {
        Scene scene = Scene.of("Ana Ruiz later continued:\n“We will sign. We will do so soon.”");
        assertThat(scene.statement().source().get(0).of(scene.article().text())).isEqualTo("Ana Ruiz");
        assertThat(scene.statement().text()).isEqualTo("“We will sign. We will do so soon.”");
    }

    @Test
    void givesWhatIsQuotedAsSaidToWhoSaidIt() {
        Scene scene = Scene.of("{State media} <quoted Ana Ruiz, a voter, as saying> [that it was late].");
        Statement statement = scene.statement();
        assertThat(statement.source().get(0).of(scene.article().text())).isEqualTo("Ana Ruiz");
        assertThat(statement.cue().get(0).of(scene.article().text())).isEqualTo("saying");
        assertThat(statement.relays()).extracting(Relay::name).containsExactly("media");
    }

    @Test
    void findsWhoSaidWhatAnOutletPassesOn() {
        Scene scene = Scene.of("[Ana Ruiz said the vote was fair], <according to> {state media}.");
        Statement inner = scene.statements().get(1);
        assertThat(inner.source().get(0).of(scene.article().text())).isEqualTo("Ana Ruiz");
        assertThat(inner.text()).isEqualTo("the vote was fair");
        assertThat(inner.relays()).extracting(Relay::name).containsExactly("media");
    }
}
