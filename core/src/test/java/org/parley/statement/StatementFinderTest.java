package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.model.StatementForm.DIRECT;
import static org.parley.model.StatementForm.INDIRECT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.ActorRef;
import org.parley.model.Relay;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

final class StatementFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIRECT   | [“We will sign,”] {Ruiz} <said>.",
                "DIRECT   | [“We will sign,”] {Ruiz} <said>. [“Soon.”]",
                "INDIRECT | {Ruiz} <said> [the treaty would be signed].",
                "MIXED    | {Ruiz} <said> [the treaty was “very close” to being signed].",
                "MIXED    | {Ruiz} wants to sign, <says> [‘sooner the better’]",
                "DIRECT   | {Ruiz} <says>: [‘Sooner is better.’]"
            })
    void tellsTheFormByTheMarks(StatementForm form, String marked) {
        assertThat(Scene.of(marked).statement().form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSERTION   | {Ruiz} <said> [it was late].",
                "ASSERTION   | {Ruiz} <agreed> [that it was late].",
                "EVENTUALITY | {Ruiz} <agreed> [to leave].",
                "BELIEF      | {Ruiz} <has long believed> [it was late].",
                "BELIEF      | {Ruiz} <is convinced> [it was late].",
                "FACT        | {Ruiz} <knew> [it was late].",
                "EVENTUALITY | {Ruiz} <called for> [a new vote].",
                "ASSERTION   | {Ruiz} <called> [the vote a farce].",
                "ASSERTION   | {Ruiz} <frobnicated> [it was late]."
            })
    void tellsTheTypeByTheCue(StatementType type, String marked) {
        assertThat(Scene.of(marked).statement().type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reporters          | {Ruiz} <told> reporters [that it was late].",
                "Omar Haddad        | {Ruiz} <said> to Omar Haddad [that it was late].",
                "Radio Bern         | In an interview with Radio Bern, {Ruiz} <said> [it was late].",
                "Swiss lawmakers    | {Ruiz} <wrote> in a letter to Swiss lawmakers [that it was late].",
                "reporters          | [“It is late,”] {Ruiz} <told> reporters a day after the vote.",
                "reporters          | [“It is late,”] {Ruiz} <told> reporters two days later.",
                "reporters          | [“It is late,”] {Ruiz} <told> reporters hours before the vote.",
                "Moscow             | {Ruiz} <urged> Moscow [to sign].",
                "Moscow             | {Ruiz} <urged> [Moscow to sign].",
                "USA Today          | [“It is late,”] {Ruiz} <told> USA Today.",
                "the senator        | {Ruiz} <asked> the senator [whether it was late].",
                "                   | {Ruiz} <told> [Haddad was late].",
                "                   | {Ruiz} <told> the truth about [Haddad].",
                "                   | {Ruiz} <said> in the park [it was late]."
            })
    void tellsToWhomItWasSaid(@Nullable String addressee, String marked) {
        Scene scene = Scene.of(marked);
        @Nullable ActorRef found = scene.statement().addressee();
        assertThat(
                        found == null
                                ? null
                                : found.spans().get(0).of(scene.article().text()))
                .isEqualTo(addressee);
    }

    @Test
    void joinsPiecesOfOneQuotation() {
        Statement statement =
                Scene.of("[“We will sign,”] {Ruiz} <said>. [“Soon.”]").statement();
        assertThat(statement.text()).isEqualTo("“We will sign,” … “Soon.”");
    }

    @Test
    void namesNoSpeakerWhereTheTextNamesNone() {
        assertThat(Scene.of("It was <said> [that it was late].").statement().speaker())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Ruiz} <said> [she would stay], per Radio Bern.",
                "{Ruiz} <said> [she would stay], according to Radio Bern.",
                "{Ruiz} <said> [she would stay], Radio Bern reported.",
                "{Ruiz} <said> in remarks carried by Radio Bern [that she would stay].",
                "The offer met with criticism from Oslo, per Radio Bern. In a note, {Ruiz} <said> [it was bad]."
            })
    void namesTheRelay(String marked) {
        assertThat(Scene.of(marked).statement().relays())
                .extracting(Relay::name)
                .containsExactly("Bern");
    }

    @Test
    void carriesARelayNoFurtherThanTheParagraphThatFollows() {
        List<Statement> statements = Scene.of("The offer met with criticism from Oslo, per Radio Bern.\n"
                        + "{0:Ruiz} <0:said> [0:it was bad].\n{1:Ruiz} <1:said> [1:it was late].")
                .statements();
        assertThat(statements).extracting(s -> s.relays().size()).containsExactly(1, 0);
    }

    @Test
    void takesAnAddresseeForNoRelay() {
        assertThat(Scene.of("{Ruiz} <told> Radio Bern [she would stay].")
                        .statement()
                        .relays())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2022-12-22 | {Ruiz} <said> on Thursday [she would stay].",
                "2022-12-22 | On Thursday, {Ruiz} <said> [she would stay].",
                "2022-12-22 | {Ruiz} on Thursday <said> [she would stay].",
                "2022-12-22 | [“I stay,”] {Ruiz} <told> reporters in Bern on Thursday.",
                "2022-12-22 | On Thursday {Ruiz} responded to the offer. {1:Ruiz} <1:said> [1:it was bad].",
                "-          | {Ruiz} <said> [she would stay on Thursday].",
                "-          | {Ruiz} <said> of Thursday's vote [that it was fair].",
                "-          | {Ruiz}, who left Bern on Thursday after a row, <said> [she was tired]."
            })
    void datesTheCueAndNotTheContent(@Nullable LocalDate day, String marked) {
        @Nullable When said = Scene.of(marked).statement().said();
        assertThat(said == null ? null : said.from()).isEqualTo(day);
        assertThat(said == null ? null : said.to()).isEqualTo(day);
    }

    @Test
    void keepsTheWordsWhereTheDayOfPublicationIsUnknown() {
        When said = Scene.of("{Ruiz} <said> on Thursday [she would stay].")
                .published(null)
                .statement()
                .said();
        assertThat(said).isNotNull();
        assertThat(said.text()).isEqualTo("on Thursday");
        assertThat(said.from()).isNull();
        assertThat(said.to()).isNull();
    }

    @Test
    void countsBackFromAStatementToTheEventBeforeIt() {
        List<Statement> statements = Scene.of(
                        "On Thursday, {0:Ruiz} <0:said> [0:she was open to talks]."
                                + " The offer comes a day after a broadcast in which {1:Haddad} <1:agreed> [1:that she was wise].")
                .statements();
        assertThat(statements.get(1).said()).isNotNull();
        assertThat(statements.get(1).said().from()).isEqualTo("2022-12-21");
    }

    @Test
    void goesOnWithTheDateOfWhatIsAdded() {
        List<Statement> statements = Scene.of(
                        "{0:Ruiz} <0:said> on Thursday [0:it was late]. [1:“Very late,”] {1:Ruiz} <1:added>."
                                + " {2:Haddad} <2:added> [2:it was early].")
                .statements();
        assertThat(statements)
                .extracting(s -> s.said() == null ? "" : s.said().text())
                .containsExactly("on Thursday", "on Thursday", "");
    }

    @Test
    void findsWhatSomebodyInAContentIsSaidToHaveSaid() {
        Scene scene = Scene.of("{Ruiz} <recalled> [that Haddad said that the talks had failed].");
        List<Statement> statements = scene.statements();
        assertThat(statements).hasSize(2);
        Statement inner = statements.get(1);
        assertThat(inner.within()).isEqualTo(statements.get(0).id());
        assertThat(inner.text()).isEqualTo("the talks had failed");
        assertThat(inner.foundBy()).isEqualTo("nested.that");
        assertThat(inner.form()).isEqualTo(INDIRECT);
    }

    @Test
    void tellsTheFormOfAnInnerStatementByTheInnerMarks() {
        List<Statement> statements = Scene.of("[“The envoy told me, ‘We will sign.’ He was glad,”] {Ruiz} <said>.")
                .statements();
        assertThat(statements).extracting(Statement::form).containsExactly(DIRECT, DIRECT);
        assertThat(statements.get(1).text()).isEqualTo("‘We will sign.’");
    }

    @Test
    void takesWhatASpeakerWouldSayForNoStatementWithin() {
        assertThat(Scene.of("[“I would tell her: ‘Be well!’ I mean it,”] {Ruiz} <said>.")
                        .statements())
                .hasSize(1);
    }

    @Test
    void namesTheOutletAroundAStatementAsItsRelay() {
        List<Statement> statements = Scene.of("{Swiss television} <reported> [that Ruiz said that it was late].")
                .statements();
        assertThat(statements.get(0).relays()).isEmpty();
        assertThat(statements.get(1).relays()).extracting(Relay::name).containsExactly("television");
    }

    @Test
    void givesAStatementTheParagraphsInWhichItsQuotationGoesOn() {
        Statement statement = Scene.of("{Ruiz} <said>, [“We will sign.]\n“We will sign soon.”")
                .statement();
        assertThat(statement.content()).hasSize(2);
        assertThat(statement.text()).isEqualTo("“We will sign. … “We will sign soon.”");
    }

    @Test
    void findsAPlainStatementThatTheReaderMissed() {
        Statement statement = Scene.of("“We will sign,” said Ana Ruiz. “Soon.”").statement();
        assertThat(statement.foundBy()).isEqualTo("statement.quote-cue-who");
        assertThat(statement.text()).isEqualTo("“We will sign,” … “Soon.”");
        assertThat(statement.confidence()).isLessThan(1);
    }

    @Test
    void leavesWhatTheReaderFoundToTheReader() {
        assertThat(Scene.of("[“We will sign,”] said {Ana Ruiz} <on air>.")
                        .statement()
                        .foundBy())
                .isEqualTo("reader");
    }

    @Test
    void givesIdsThatDependOnArticleEngineAndSpansAlone() {
        Scene scene = Scene.of("{0:Ruiz} <0:said> [0:it was late]. {1:Haddad} <1:said> [1:it was early].");
        assertThat(scene.statements()).isEqualTo(scene.statements());
        assertThat(scene.statements()).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(scene.published(null).statements().get(0).id())
                .isNotEqualTo(
                        Scene.of("{Ruiz} <said> [it was late].").statement().id());
    }

    @Test
    void putsAnOuterStatementBeforeThoseWithinIt() {
        List<Statement> statements =
                Scene.of("[“Haddad told us that it was late,”] {Ruiz} <said>.").statements();
        assertThat(statements)
                .extracting(Statement::within)
                .containsExactly(null, statements.get(0).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on Tuesday | {Ruiz} <rejected> [the offer] on Tuesday.",
                "on Tuesday | {Ruiz} <condemned> [the charges] on Tuesday, and left.",
                "           | {Ruiz} <rejected> [the offer that the king had made to all] on Tuesday.",
                "           | {Ruiz} <rejected> [the offer] on Tuesday morning radio.",
                "on Tuesday | {Ruiz} <denied> [the charges] on Tuesday.",
                "           | {Ruiz} <said> [the offer still stood] on Tuesday."
            })
    void dateBehindAShortObjectIsThatOfTheCue(@Nullable String said, String marked) {
        Statement statement = Scene.of(marked).statement();
        assertThat(statement.said() == null ? null : statement.said().text()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | {Nobody} <said> [a word].",
                "false | {It} <said> [it was late].",
                "true | {Ruiz} <said> [no]."
            })
    void sourceThatNamesNobodyIsNoSpeaker(boolean speaks, String marked) {
        assertThat(Scene.of(marked).statement().speaker() != null).isEqualTo(speaks);
    }

    @Test
    void whatBeginsLikeAnAdverbialIsNoClauseThatSomebodySays() {
        assertThat(Scene.of("~Ana Ruiz~ reported from Bern and Oslo.").statements())
                .isEmpty();
        assertThat(Scene.of("~Ana Ruiz~ said the bridge would stay open.").statements())
                .hasSize(1);
    }
}
