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

    @Test
    void shortenedVerbIsNoPartOfThePronoun() {
        Told told = Told.undated("Rosa Lindt won. [[She]]’ll stay. Emil Tark lost. [[he]]'d leave.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.name(1)).isEqualTo("Emil Tark");
    }

    @Test
    void relativePronounBehindBracketsAndDashesIsTheNameBefore() {
        Told told = Told.undated(
                "They met Rep. Carl Hobson (D-Tex.), [[who]] said no. Rosa Lindt — [[who]] left — said yes. "
                        + "They saw Tark ([[whose]] job it was). Lindt spoke to Carl Hobson on camera, [[who]] said no.");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
        assertThat(told.name(1)).isEqualTo("Rosa Lindt");
        assertThat(told.name(3)).isEqualTo("Carl Hobson");
    }

    @Test
    void relativePronounBehindAnAppositionIsThePersonNamed() {
        Told told = Told.undated("They met Rosa Lindt, a lawyer [[who]] said no. "
                + "Emil Tark (D-Tex.), a voter whose house burnt but [[who]] stayed, said yes.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.name(1)).isEqualTo("Emil Tark");
    }

    @Test
    void relativePronounForThingsIsNoPerson() {
        Told told = Told.undated("Rosa Lindt gave her records in July, [[which]] showed she was well.");
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void pronounBehindACommaIsTheSourceItself() {
        Told told = Told.undated("Rosa Lindt was there. “They danced” [[before the storm, she]] said.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
    }

    @Test
    void iInALetterIsWhoeverSignsIt() {
        Told told = Told.undated("""
                [[I]] think it will rain.

                Rosa Lindt

                Tucson

                [[I]] think it will not.

                Emil Tark""");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.name(1)).isEqualTo("Emil Tark");
    }

    @Test
    void iInAnOpinionPieceIsWhomItsLastLinesPresent() {
        Told told = Told.undated("""
                [[I]] think it will rain. [[We]] all do.

                It rained before.

                Rosa Lindt, a sailor, teaches in Tucson.""");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
        assertThat(told.source(1).resolvedBy()).isEqualTo(ResolvedBy.NONE);
    }

    @Test
    void iIsNobodyWhomTheArticleSpeaksOf() {
        Told told = Told.undated("""
                [[I]] met Rosa Lindt there.

                Emil Tark

                Rosa Lindt is a sailor. Emil Tark is one too.""");
        assertThat(told.source(0).resolvedBy()).isEqualTo(ResolvedBy.NONE);
    }

    @Test
    void whoeverHasJustBeenPresentedSpeaksNext() {
        Told told = Told.undated("""
                [[Emil Tark]] spoke for an hour. It was late.

                There was some noise, courtesy of Nils Holm, a sailor from Bern who had dressed up.

                “It was fun,” [[he]] said.""");
        assertThat(told.name(1)).isEqualTo("Nils Holm");
    }

    @Test
    void whoeverSpokeAsSheIsNoHe() {
        Told told = Told.undated("Emil Tark met Xoquil Ubantha, 39, of Bern. [[Ubantha]] smiled. “Yes,” [[she]] said. "
                + "“No,” [[he]] said.");
        assertThat(told.name(2)).isEqualTo("Emil Tark");
    }
}
