package org.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ResolvedBy;

class DescriptionsTest {
    @Test
    void postAndCountryLeadToThePersonOfTheArticle() {
        Told told = Told.undated(
                "Norwegian President Leif Brandt met Danish President Nils Holm. [[The Danish president]] smiled.");
        assertThat(told.name(0)).isEqualTo("Nils Holm");
        assertThat(told.source(0).resolvedBy()).isEqualTo(ResolvedBy.POST);
    }

    @Test
    void postAndCountryLeadToTheFactsWhereTheArticleNamesNobody() {
        Told told = Told.on("2021-03-18", "[[The Russian president]] smiled.");
        assertThat(told.name(0)).isEqualTo("Vladimir Putin");
    }

    @Test
    void withoutADateTheFactsSayNothing() {
        Told told = Told.undated("[[The Russian president]] smiled.");
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.UNNAMED);
        assertThat(told.source(0).actor().country()).isEqualTo("RUS");
    }

    @Test
    void counterpartHoldsTheSamePostElsewhere() {
        Told told = Told.undated(
                "Danish Foreign Minister Nils Holm met US Foreign Minister Carl Hobson. He thanked [[his US counterpart]].");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
        assertThat(told.source(0).resolvedBy()).isEqualTo(ResolvedBy.DESCRIPTION);
    }

    @Test
    void counterpartIsKnownFromTheFacts() {
        Told told = Told.on("2021-03-18", "Russian President Vladimir Putin spoke. He thanked [[his US counterpart]].");
        assertThat(told.name(0)).isEqualTo("Joe Biden");
    }

    @Test
    void descriptionTaughtByTheArticleIsUsed() {
        Told told = Told.undated(
                "Carl Hobson, a billionaire investor, spoke. Nils Holm listened. [[The investor]] was brief.");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
    }

    @Test
    void descriptionThatFitsNobodyStaysUnnamed() {
        Told told = Told.undated("Carl Hobson spoke. [[The pollster]] was brief.");
        assertThat(told.source(0).actor()).isEqualTo(Actor.of("pollster", ActorKind.UNNAMED, null, null, null));
    }

    @Test
    void whoSpeaksThroughAStatementIsItsOwner() {
        Told told = Told.undated("Carl Hobson wrote. [[Hobson's statement]] said no. [[His letter]] said yes.");
        assertThat(told.name(0)).isEqualTo("Carl Hobson");
        assertThat(told.name(1)).isEqualTo("Carl Hobson");
    }

    @Test
    void campaignIsABodyOfItsOwn() {
        Told told = Told.undated("Carl Hobson wrote. [[Hobson’s campaign]] said no.");
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.ORGANISATION);
    }

    @Test
    void theCommissionIsTheOneNamedBefore() {
        Told told = Told.undated("[[The Commission on Harbour Safety]] met. [[The commission]] said no.");
        assertThat(told.name(0)).isEqualTo("Commission on Harbour Safety");
        assertThat(told.name(1)).isEqualTo("Commission on Harbour Safety");
    }
}
