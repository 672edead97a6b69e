package org.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.model.ActorKind;
import org.parley.model.ResolvedBy;

class PronounsTest {
    @Test
    void pronounTakesTheLastSpeakerOfItsGender() {
        Told told = Told.undated(
                "Premier Rosa Lindt met Mayor Emil Tark. “It rained,” [[she]] said. “A lot,” [[he]] said.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.name(1)).isEqualTo("Emil Tark");
        assertThat(told.source(1).resolvedBy()).isEqualTo(ResolvedBy.PRONOUN);
    }

    @Test
    void speakerOutweighsWhoeverIsSpokenOf() {
        Told told = Told.undated(
                "[[Mayor Emil Tark]] said that Bruno Falk had lost his keys. [[He]] added that it was late.");
        assertThat(told.name(1)).isEqualTo("Emil Tark");
    }

    @Test
    void namesInsideAQuotationWeighLittleOutsideIt() {
        Told told = Told.undated("[[Emil Tark]] smiled. “Bruno Falk is here, and Bruno Falk is glad,” [[he]] said.");
        assertThat(told.name(1)).isEqualTo("Emil Tark");
    }

    @Test
    void iAndWeAreTheSpeakerOfTheQuotation() {
        Told told = Told.undated("“{{We will stay, and I think it is right}},” [[Rosa Lindt]] said.");
        assertThat(told.words("We").actor().name()).isEqualTo("Rosa Lindt");
        assertThat(told.words(" I ").actor().name()).isEqualTo("Rosa Lindt");
    }

    @Test
    void iOutsideQuotationsIsTheAuthor() {
        assertThat(Told.by("Ann Ode", "[[I]] think it will rain.").name(0)).isEqualTo("Ann Ode");
    }

    @Test
    void theyAreTheSeveralWhoSpokeLast() {
        Told told = Told.undated("[[Two aides]] said it was over. [[They]] gave no reason.");
        assertThat(told.name(1)).isEqualTo("Two aides");
        assertThat(told.source(1).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void itIsTheBodyThatSpokeLast() {
        Told told = Told.undated("[[The White House]] denied it. [[It]] gave no reason.");
        assertThat(told.name(1)).isEqualTo("White House");
    }

    @Test
    void relativePronounIsTheNounBeforeIt() {
        Told told = Told.undated("They met Rosa Lindt, [[who]] said no. They met voters [[who]] said yes.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.name(1)).isEqualTo("voters");
    }

    @Test
    void pronounBeforeItsNameLooksAhead() {
        Told told = Told.undated("As [[he]] left, Emil Tark said it was late.");
        assertThat(told.name(0)).isEqualTo("Emil Tark");
    }

    @Test
    void pronounWithoutAnybodyBeforeItStaysOpen() {
        Told told = Told.undated("“It rained,” [[he]] said.");
        assertThat(told.source(0).resolvedBy()).isEqualTo(ResolvedBy.NONE);
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }
}
