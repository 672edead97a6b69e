package org.parley.ledger.actorfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PopoloActorFileTest {
    @Test
    void personsAndOrganisationsBecomeActorsAndMembershipsPosts() throws IOException {
        Told told = Told.ofResource("popolo.json");
        assertThat(told.problems()).isEmpty();
        assertThat(told.file().format()).isEqualTo(ActorFileFormat.POPOLO);
        assertThat(told.actors()).isEqualTo("""
                House of Harbours, organisation, LEG, house
                Tide Party, organisation, PTY, Q900
                  also The Tide
                Ama Boateng, person, GHA, Q202
                  also Ama K. Boateng
                  post Speaker, 2017-01-01 to ?
                  post member, House of Harbours, 2012-12-01 to 2016-11-30
                Kofi Mensah, person, p2
                  post treasurer, Tide Party
                Esi Owusu, person, GHA, 3
                  post Minister for Ports, 2013-01-01 to 2013-12-31""");
    }

    @Test
    void anArrayOfPersonsWillDo() {
        assertThat(Told.of("[{\"id\": \"a\", \"name\": \"Ana Ruiz\", \"memberships\": [{\"role\": \"mayor\"}]}]")
                        .actors())
                .isEqualTo("Ana Ruiz, person, a\n  post mayor");
    }

    @Test
    void aMembershipMayStandBeforeItsPerson() {
        assertThat(Told.of(
                                "{\"memberships\": [{\"person_id\": 1, \"role\": \"mayor\"}], \"persons\": [{\"id\": 1, \"name\": \"Ana Ruiz\"}]}")
                        .actors())
                .isEqualTo("Ana Ruiz, person, 1\n  post mayor");
    }

    @Test
    void whatCantBeUnderstoodIsLeftOutAndSaid() throws IOException {
        Told told = Told.ofResource("flawed-popolo.json");
        assertThat(told.flaws())
                .containsExactly(
                        "no-name 4/2",
                        "not-an-object 5/3",
                        "not-an-object 8/0",
                        "bad-date 10/1",
                        "unknown-person 11/2",
                        "dates-reversed 12/3");
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person, p1\n  post envoy\n  post mayor, ? to 2016-12-31");
    }

    @Test
    void whatStandsBeforeBrokenJsonIsKept() {
        String text = """
                {"persons": [
                  {"id": "p1", "name": "Ana Ruiz"},
                  {"id": "p2", "name": "Eva Vega"},
                  {"id": "p3", "name": "Ida""";
        Told told = Told.of(text);
        assertThat(told.flaws()).containsExactly("broken-json 4/0");
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person, p1\nEva Vega, person, p2");
    }

    @Test
    void jsonThatIsNoListIsSaid() {
        assertThat(Told.of("{\"a\": 1}").flaws()).containsExactly("unknown-format 0/0");
        assertThat(Told.of("{]").flaws()).containsExactly("unknown-format 0/0");
        assertThat(Told.of("[1, 2]").flaws()).containsExactly("unknown-format 0/0");
        assertThat(Told.of("{\"a\": 1}", ActorFileFormat.POPOLO).actors()).isEmpty();
        assertThat(Told.of("{]", ActorFileFormat.POPOLO).flaws()).containsExactly("broken-json 1/0");
    }

    @Test
    void jsonOfThousandsOfLevelsIsBroken() {
        String deep = "{\"persons\": [{\"name\": \"Ana Ruiz\"}, " + "[".repeat(100_000);
        assertThat(Told.of(deep).actors()).isEqualTo("Ana Ruiz, person");
        assertThat(Told.of(deep).flaws()).containsExactly("broken-json 1/0");
    }
}
