package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.model.EventStatus.ALLEGED;
import static org.parley.model.EventStatus.ASSERTED;
import static org.parley.model.EventStatus.DENIED;
import static org.parley.model.EventStatus.PLANNED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.EventType;

class EventFinderTest {
    private static List<String> names(List<ActorRef> refs) {
        return refs.stream().map(ref -> ref.actor().name()).toList();
    }

    @Test
    void tellsWhoDidWhatToWhom() {
        Telling telling = Telling.of("{D1 Only yesterday} {A1 Chad} {T1 called} its envoy to {R1 Niger} {T1 home}.")
                .event(1, EventType.SANCTION, "withdraw", ASSERTED);
        Event event = telling.only();
        assertThat(names(event.actors())).containsExactly("Chad");
        assertThat(names(event.recipients())).containsExactly("Niger");
        assertThat(telling.words(event.trigger())).isEqualTo("called … home");
        assertThat(event.when().from()).isEqualTo(Telling.DAY.minusDays(1));
        assertThat(event.status()).isEqualTo(ASSERTED);
        assertThat(event.statement()).isNull();
        assertThat(event.foundBy()).isEqualTo("reader");
    }

    @Test
    void takesCompoundActorsApartOnlyWhereEachIsSomebody() {
        Event event = Telling.of("{A1 Chad, Niger and Togo} {T1 met}.")
                .event(1, EventType.CONSULT, null, ASSERTED)
                .only();
        assertThat(names(event.actors())).containsExactly("Chad", "Niger", "Togo");
        Event other = Telling.of("{A1 Doctors and nurses} {T1 marched}.")
                .event(1, EventType.PROTEST, "demo", ASSERTED)
                .only();
        assertThat(names(other.actors())).containsExactly("Doctors and nurses");
    }

    @Test
    void aRuleOfTheCodebookRenamesAndSaysSo() {
        Event event = Telling.of("{A1 Chad} {S1 will} {T1 meet} {R1 Niger}.")
                .event(1, EventType.CONSULT, null, PLANNED)
                .only();
        assertThat(event.type()).isEqualTo(EventType.AGREE);
        assertThat(event.status()).isEqualTo(PLANNED);
        assertThat(event.foundBy()).isEqualTo("agree.planned");
    }

    @Test
    void whatAnotherTellsIsAllegedByTheWordsThatTellIt() {
        Telling telling = Telling.of("{Q1 Ruiz} {C1 said} {X1,A1 Chad} had {T1 shelled} {R1 a hospital} {X1 in Niger}.")
                .event(1, EventType.ASSAULT, null, ASSERTED);
        Event event = telling.only();
        assertThat(event.status()).isEqualTo(ALLEGED);
        assertThat(telling.words(event.statusWords())).isEqualTo("Ruiz … said");
        assertThat(event.statement()).isEqualTo("s1");
    }

    @Test
    void whatItsDoerTellsIsAsserted() {
        Event event = Telling.of("{Q1 Chad} {C1 said} {X1,A1 Chad} had {T1 expelled} {R1 two men} {X1 of Niger}.")
                .event(1, EventType.SANCTION, "expel", ALLEGED)
                .only();
        assertThat(event.status()).isEqualTo(ASSERTED);
        assertThat(event.statusWords()).isEmpty();
    }

    @Test
    void whatIsDeniedStaysDeniedWhoeverSaysSo() {
        Event event = Telling.of(
                        "{Q1 Ruiz} {C1 said} {X1,A1 Chad} {S1 never} {T1 shelled} {R1 a hospital} {X1 in Niger}.")
                .event(1, EventType.ASSAULT, null, DENIED)
                .only();
        assertThat(event.status()).isEqualTo(DENIED);
    }

    @Test
    void aDeedInWordsIsTheStatementThatMakesItAndHasItsDay() {
        Event event = Telling.of("{Q1,A1 Ruiz} {C1,T1 accused} {R1 Chad} of {X1 lying}.")
                .event(1, EventType.ACCUSE, "allege", ASSERTED)
                .only();
        assertThat(event.statement()).isEqualTo("s1");
        assertThat(event.when().text()).isEqualTo("yesterday");
        assertThat(event.status()).isEqualTo(ASSERTED);
    }

    @Test
    void whoSpeaksActsWhereNobodyElseIsNamed() {
        Event event = Telling.of("{Q1 Ruiz} {C1,T1 demanded} {X1 answers}.")
                .event(1, EventType.REQUEST, null, ASSERTED)
                .only();
        assertThat(names(event.actors())).containsExactly("Ruiz");
    }

    @Test
    void partiesLeftToBeUnderstoodComeFromTheSameDeedBefore() {
        List<Event> events = Telling.of(
                        "{A1 Norway} has {T1 slapped} sanctions on {R1 Chad}. Sanctions were {T2 widened} {D2 yesterday}, and {A3 Norway} "
                                + "is {S3 reportedly} {T3 preparing} more.")
                .event(1, EventType.SANCTION, "discontinue", ASSERTED)
                .event(2, EventType.SANCTION, "discontinue", ASSERTED)
                .event(3, EventType.SANCTION, "discontinue", PLANNED)
                .find();
        assertThat(events).hasSize(3);
        assertThat(events).allSatisfy(event -> {
            assertThat(names(event.actors())).containsExactly("Norway");
            assertThat(names(event.recipients())).containsExactly("Chad");
        });
    }

    @Test
    void whatNamesNobodyIsNoEvent() {
        assertThat(Telling.of("Four were {T1 killed} in a blast.")
                        .event(1, EventType.ASSAULT, "explosives", ASSERTED)
                        .find())
                .isEmpty();
        assertThat(Telling.of("{A1 They} {T1 attacked}.")
                        .event(1, EventType.ASSAULT, null, ASSERTED)
                        .find())
                .isEmpty();
    }

    @Test
    void aDeedToldTwiceInASentenceIsOne() {
        assertThat(Telling.of("{A1,A2 Chad} {T1 outlawed} {R1 Niger} and {T2 shut} {R2 Niger}.")
                        .event(1, EventType.COERCE, null, ASSERTED)
                        .event(2, EventType.COERCE, null, ASSERTED)
                        .find())
                .hasSize(1);
    }

    @Test
    void forcesThatMoveInAnAttackAreNoSecondEvent() {
        assertThat(Telling.of("{A1,A2 Chad} {T1 massed} tanks and {T2 shelled} {R2 Niger}.")
                        .event(1, EventType.MOBILIZE, "troops", ASSERTED)
                        .event(2, EventType.ASSAULT, null, ASSERTED)
                        .find())
                .extracting(Event::type)
                .containsExactly(EventType.ASSAULT);
    }

    @Test
    void countsBackFromTheDayToldNext() {
        Event event = Telling.of("A day after {A1 Norway} {T1 visited} {R1 Chad}, {Q1 Ruiz} {C1 said} {X1 no}.")
                .event(1, EventType.CONSULT, "visit", ASSERTED)
                .only();
        assertThat(event.when().from()).isEqualTo(Telling.DAY.minusDays(2));
    }

    @Test
    void thePlaceStandsWithoutItsPreposition() {
        Event event = Telling.of("{A1 Chad} and {A1 Togo} {T1 met} {P1 in Oslo}.")
                .event(1, EventType.CONSULT, null, ASSERTED)
                .only();
        assertThat(event.where().name()).isEqualTo("Oslo");
        assertThat(event.where().country()).isEqualTo("NOR");
    }

    @Test
    void aGovernmentActsForTheCountryOfItsLeader() {
        Event event = Telling.of("{A1 The Ruiz government} {T1 arrested} {R1 two men}.")
                .event(1, EventType.COERCE, "arrest", ASSERTED)
                .only();
        assertThat(event.actors().get(0).actor().country()).isEqualTo("ESP");
    }

    @Test
    void findsWhatTheFormOfTheSentenceTellsBeyondDoubt() {
        Event event = Telling.of("Sanctions were widened yesterday to bar the sale of ships to Chad.")
                .only();
        assertThat(event.type()).isEqualTo(EventType.SANCTION);
        assertThat(names(event.recipients())).containsExactly("Chad");
        assertThat(event.foundBy()).isEqualTo("sanction.widened");
    }

    @Test
    void wordsThatAccuseAreAnAccusationWhateverTheVerb() {
        Event event =
                Telling.of("{Q1 Ruiz} {C1 agreed} {X1 that Chad was a thief}.").only();
        assertThat(event.type()).isEqualTo(EventType.ACCUSE);
        assertThat(names(event.actors())).containsExactly("Ruiz");
        assertThat(names(event.recipients())).containsExactly("Chad");
        assertThat(event.statement()).isEqualTo("s1");
    }
}
