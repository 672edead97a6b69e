package org.parley.ledger.actorfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikidataActorFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"wikidata.csv", "wikidata-results.json", "wikidata-simple.json"})
    void theThreeDownloadsOfAQueryGiveTheSame(String resource) throws IOException {
        Told told = Told.ofResource(resource);
        assertThat(told.problems()).isEmpty();
        assertThat(told.file().format()).isEqualTo(ActorFileFormat.WIKIDATA);
        assertThat(told.actors()).isEqualTo("""
                Basim Haddad, person, SYR, Q303
                  also B. Haddad
                  also Basim al-Haddad
                  post governor, 2013-01-01 to ?
                  post minister of transport, 2011-04-14 to 2012-06-23
                Lena Falk, person, SWE, Q304
                  post ambassador""");
    }

    @ParameterizedTest
    @CsvSource({
        "country, http://www.wikidata.org/entity/Q29, ''",
        "countryLabel, Spain, ', ESP'",
        "iso2, ES, ', ESP'",
        "iso3, ESP, ', ESP'",
        "country, Spain, ', ESP'",
        "citizenshipLabel, Kingdom of Spain, ''"
    })
    void countriesAreLabelsOrCodesAndNeverItems(String column, String value, String country) {
        Told told = Told.of("item,itemLabel," + column + "\nQ1,Ana Ruiz," + value + "\n");
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person" + country + ", Q1");
    }

    @Test
    void anItemWithoutALabelIsLeftOut() {
        Told told = Told.of(
                "item,itemLabel\nhttp://www.wikidata.org/entity/Q1,Q1\nhttp://www.wikidata.org/entity/Q2,\nQ3,Ana Ruiz\n");
        assertThat(told.flaws()).containsExactly("no-name 2/1", "no-name 3/2");
        assertThat(told.problems().get(0).explanation()).isEqualTo("no label for Q1");
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person, Q3");
    }

    @Test
    void unknownValuesAreNone() {
        Told told = Told.of(
                "item,itemLabel,positionLabel,start,end\nQ1,Ana Ruiz,mayor,t1234,http://www.wikidata.org/.well-known/genid/ab\n");
        assertThat(told.problems()).isEmpty();
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person, Q1\n  post mayor");
    }

    @Test
    void badDatesAreSaid() {
        Told told = Told.of("item,itemLabel,positionLabel,start\nQ1,Ana Ruiz,mayor,-0044-03-15T00:00:00Z\n");
        assertThat(told.flaws()).containsExactly("bad-date 2/1");
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person, Q1\n  post mayor");
    }

    @Test
    void otherVariablesMayNameTheItem() {
        assertThat(Told.of("person,personLabel,aliases\nwd:Q1,Ana Ruiz,Anita|La Ruiz\n")
                        .actors())
                .isEqualTo("Ana Ruiz, person, Q1\n  also Anita\n  also La Ruiz");
        assertThat(Told.of("party,partyLabel\nQ2,Tide Party\n").actors()).isEqualTo("Tide Party, organisation, Q2");
    }

    @Test
    void kindsAreTold() {
        assertThat(Told.of(
                                "item,itemLabel,instanceLabel\nQ1,Ana Ruiz,human\nQ2,Tide,political party\nQ3,Ruritania,sovereign state\n")
                        .actors())
                .isEqualTo("Ana Ruiz, person, Q1\nTide, organisation, Q2\nRuritania, country, Q3");
    }

    @Test
    void whatStandsBeforeBrokenJsonIsKept() {
        Told told = Told.of("""
                {"head": {"vars": ["item", "itemLabel"]}, "results": {"bindings": [
                {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}, "itemLabel": {"value": "Ana Ruiz"}},
                {"item": }""");
        assertThat(told.flaws()).containsExactly("broken-json 3/0");
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person, Q1");
    }

    @Test
    void bindingsThatAreNoneAreSaid() {
        assertThat(Told.of("{\"head\": {}, \"results\": {\"bindings\": {\"item\": 1}}}")
                        .flaws())
                .containsExactly("not-an-object 1/0");
        assertThat(Told.of("[{\"item\": \"Q1\", \"itemLabel\": \"Ana Ruiz\"}, 7, null]")
                        .flaws())
                .containsExactly("not-an-object 1/2", "not-an-object 1/3");
        assertThat(Told.of("colour\nred\n", ActorFileFormat.WIKIDATA).flaws()).containsExactly("no-name-column 0/0");
    }
}
