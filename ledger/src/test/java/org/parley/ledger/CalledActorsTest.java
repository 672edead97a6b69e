package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorList;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/** Whom a name means. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalledActorsTest {
    private Ledger ledger;

    @BeforeAll
    void fill(@TempDir Path folder) {
        ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK);
        GeneratedNews.of(31, 60).forEach(ledger::append);
        for (Actor actor : List.of(
                Actor.of("Vargas", ActorKind.PERSON, null, "CHL", null),
                Actor.of("Nadia Vargas", ActorKind.PERSON, null, "ESP", null),
                Actor.of("Bruno Vargas", ActorKind.PERSON, null, "FRA", null),
                Actor.of("Vargasson", ActorKind.PERSON, null, "DEU", null),
                Actor.of("Vargas Fish", ActorKind.ORGANISATION, null, null, null),
                Actor.of("Norland", ActorKind.COUNTRY, null, "NOR", null),
                Actor.of("Bank of Norland", ActorKind.ORGANISATION, null, null, null))) {
            ledger.append(Told.by("Mast")
                    .says(actor, "“" + actor.name() + " will come.”")
                    .read());
        }
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    private List<String> called(String name) {
        return ledger.search().actors(name, 9).stream().map(ActorCard::name).toList();
    }

    @Test
    void actorsAreFoundByIdNameAndBeginnings() {
        assertThat(ledger.search().actors("Tom Okafor", 5))
                .extracting(ActorCard::name)
                .containsExactly("Tom Okafor");
        assertThat(ledger.search().actors(GeneratedNews.SPEAKERS.get(5).id(), 5))
                .extracting(ActorCard::name)
                .containsExactly("Tom Okafor");
        assertThat(ledger.search().actors("oka", 5)).extracting(ActorCard::name).contains("Tom Okafor");
        assertThat(ledger.search().actors("maria ruiz", 5))
                .extracting(ActorCard::name)
                .containsExactly("Ana María Ruiz");
        assertThat(ledger.search().actors("official", 5)).isEmpty();
        assertThat(ledger.search().actors("r", 1)).hasSize(1);
        assertThat(ledger.search().actors("okafor", 0)).isEmpty();
    }

    @Test
    void aSurnameDoesNotHideThoseWhoHaveMoreOfAName() {
        assertThat(called("Vargas")).containsExactlyInAnyOrder("Vargas", "Nadia Vargas", "Bruno Vargas");
    }

    @Test
    void aWholeNameAndTheNameOfACountryMeanNobodyElse() {
        assertThat(called("Nadia Vargas")).containsExactly("Nadia Vargas");
        assertThat(called("Norland")).containsExactly("Norland");
    }

    @Test
    void pagesOfNamesakesHoldEachOnceAndTellHowManyThereAre() {
        List<ActorCard> paged = new ArrayList<>();
        ActorList page;
        do {
            page = ledger.search().actors("v", paged.size(), 2);
            assertThat(page.offset()).isEqualTo(paged.size());
            paged.addAll(page.actors());
        } while (!page.actors().isEmpty());
        assertThat(paged).isEqualTo(ledger.search().actors("v", 100)).hasSize(page.total());
        assertThat(page.total()).isGreaterThan(4);
    }
}
