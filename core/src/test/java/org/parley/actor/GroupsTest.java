package org.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ResolvedBy;

class GroupsTest {
    @Test
    void countryWithItsAlliesIsAGroupOfThatCountry() {
        Told told = Told.undated("[[Ukraine and its allies]] said no.");
        assertThat(told.source(0).actor()).isEqualTo(Actor.of("Ukraine", ActorKind.GROUP, null, "UKR", null));
        assertThat(told.source(0).resolvedBy()).isEqualTo(ResolvedBy.GROUP);
    }

    @Test
    void twoPersonsAreAGroup() {
        Told told = Told.undated("Rosa Lindt met Emil Tark. [[Lindt and Tark]] agreed.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt and Emil Tark");
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.GROUP);
    }

    @Test
    void listWithCommasIsAGroup() {
        Told told = Told.undated("Rosa Lindt met Emil Tark. [[Lindt, Tark and other guests]] agreed.");
        assertThat(told.source(0).actor().kind()).isEqualTo(ActorKind.GROUP);
    }

    @Test
    void twoTitlesOfOnePersonAreNoGroup() {
        Told told = Told.undated("[[Author and critic Rosa Lindt]] agreed.");
        assertThat(told.name(0)).isEqualTo("Rosa Lindt");
    }

    @ParameterizedTest
    @CsvSource({
        "The White House, White House, ORGANISATION, USA, GOV, SEAT",
        "Moscow, Moscow, COUNTRY, RUS, GOV, SEAT",
        "The US, United States, COUNTRY, USA, , NAME",
        "France, France, COUNTRY, FRA, , NAME",
        "The Russians, Russians, GROUP, RUS, , GROUP",
        "The State Department, State Department, ORGANISATION, USA, GOV, NAME",
        "Greenland, Greenland, COUNTRY, GRL, , NAME",
    })
    void bodiesAndPlacesSpeakForTheirCountry(
            String source, String name, ActorKind kind, String country, String sector, ResolvedBy by) {
        Told told = Told.undated("[[" + source + "]] said it was too early.");
        assertThat(told.source(0).actor()).isEqualTo(Actor.of(name, kind, null, country, sector));
        assertThat(told.source(0).resolvedBy()).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({
        "A senior official, senior official, , GOV",
        "A Ukrainian official, Ukrainian official, UKR, GOV",
        "Russian officials, Russian officials, RUS, GOV",
        "Critics, Critics, , ",
        "People familiar with the matter, People familiar with the matter, , ",
        "A former White House official, former White House official, USA, ELI",
        "Some local reporters, local reporters, , JRN",
    })
    void unnamedSourcesStayUnnamed(String source, String name, String country, String sector) {
        Told told = Told.on("2021-03-18", "Rosa Lindt spoke. [[" + source + "]] said it was too early.");
        assertThat(told.source(0).actor()).isEqualTo(Actor.of(name, ActorKind.UNNAMED, null, country, sector));
        assertThat(told.source(0).resolvedBy()).isEqualTo(ResolvedBy.UNNAMED);
    }

    @Test
    void anArticleMayBreakOffInAPlural() {
        assertThat(Told.undated("[[Rosa Lindt]] spoke to reporters").name(0)).isEqualTo("Rosa Lindt");
    }

    @Test
    void georgiaMayBeEitherAndSaysNothing() {
        assertThat(Told.undated("[[Georgia]] said no.").source(0).actor().country())
                .isNull();
    }
}
