package org.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.model.ActorKind;

class IntroductionsTest {
    @Test
    void headlineHoldsBackTheNameOfTheMainVoice() {
        Told told = Told.undated("""
                Former harbour chairman calls for calm

                A dispute goes on. “We wait,” said [[Carl Hobson]], who ran the harbour for years.

                [[Hobson]] said he was patient. [[Former harbour chairman]] or not, he waits.""");
        assertThat(told.words("Former harbour chairman").actor().name()).isEqualTo("Carl Hobson");
    }

    @Test
    void whoIsDescribedInTheLeadIsNamedNext() {
        Told told = Told.undated("""
                [[The tax commissioner]] denies that anything was leaked.

                [[Carl Hobson]] says that he has looked into it.""");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
    }

    @Test
    void secondDescriptionOfWhoeverHasJustSpoken() {
        Told told = Told.undated(
                "[[Anna Holm]] sighed. “No,” [[the 34-year-old mother of three]] said. [[A neighbour]] agreed.");
        assertThat(told.name(1)).isEqualTo("Anna Holm");
        assertThat(told.source(2).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void sourcesThatAreMeantToStayUnnamedDo() {
        Told told = Told.undated("""
                [[A senior official]] said no. [[An aide]] agreed.

                [[Carl Hobson]] said yes. [[Hobson]] said so twice.""");
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.UNNAMED);
        assertThat(told.source(1).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void descriptionThatAnotherStateIsToldOfIsSomebodyElses() {
        Told told = Told.undated(
                "Sen. Carl Hobson (R-Ariz.) spoke. [[Hobson]] was brief. [[The Ohio Republican]] was not.");
        assertThat(told.source(1).actor().kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void stateAndPostLeadToTheLawmaker() {
        Told told = Told.undated("Rep. Carl Hobson (D-Calif.) spoke. [[The California congressman]] was brief.");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
    }

    @Test
    void nameBehindACommaIsThePersonDescribed() {
        Told told =
                Told.undated("Nils Holm is silent. [[A lawyer for Holm, Carl Hobson,]] was brief. [[His lawyer]] left."
                        + " [[Holm's attorney]] came back.");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
        assertThat(told.source(0).actor().post()).isEqualTo("lawyer for Holm");
        assertThat(told.name(2)).isEqualTo("Carl Hobson");
    }

    @Test
    void ministerOfAHeadlineIsTheMinisterOfTheArticle() {
        Told told = Told.undated("""
                [[Minister]]: Taxes To Stay

                [[Rosa Lindt, the mayor of Bern,]] opened the fair. [[Lindt]] smiled.

                [[Interior Minister Nils Holm]] said no.""");
        assertThat(told.name(0)).isEqualTo("Nils Holm");
    }
}
