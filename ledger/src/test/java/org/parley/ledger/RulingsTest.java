package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.actorfile.ActorFile;
import org.parley.ledger.actorfile.ActorFileFormat;
import org.parley.ledger.entry.EntryKind;
import org.parley.ledger.identity.ListedActor;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Digest;
import org.parley.model.Extraction;

/** What users say about who is who is kept as entries, holds until it is taken back, and changes what is counted. */
class RulingsTest {
    private static final String BRIDGE = "“We will keep the bridge open through the winter.”";
    private static final Actor ANA = Told.person("Ana Ruiz", null, null);
    private static final Actor VEGA = Told.person("Ana Vega", null, null);
    private static final Actor TOM = Told.person("Tom Okafor", null, "NGA");
    private static final Extraction QUAY = Told.by("The Quay").says(ANA, BRIDGE).read();
    private static final Extraction TIDE = Told.by("Tide").says(VEGA, BRIDGE).read();

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK);
        ledger.append(QUAY);
        ledger.append(TIDE);
        ledger.append(Told.by("Tide").says(TOM, "the ferry is late").read());
    }

    @AfterEach
    void verifyAndClose() {
        assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
        ledger.close();
    }

    private int distinct() {
        return ledger.search().find(StatementQuery.ALL, 0, 0).distinct();
    }

    private ActorView actor(Actor actor) {
        return ledger.search().actor(actor.id()).orElseThrow();
    }

    private List<String> members(Actor actor) {
        return actor(actor).members().stream().map(ActorView.Member::id).toList();
    }

    private void assertRefused(ThrowingCallable work) {
        long before = ledger.lastEntry();
        assertThatThrownBy(work).isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.reason())
                .isEqualTo(Reason.REFUSED));
        assertThat(ledger.lastEntry()).isEqualTo(before);
    }

    @Test
    void aMergeFoldsWhatBothSaidAndItsUndoUnfoldsIt() {
        assertThat(distinct()).isEqualTo(3);
        long merge = ledger.merge(Set.of(ANA.id(), VEGA.id()), "her married name");

        assertThat(distinct()).isEqualTo(2);
        assertThat(members(ANA)).containsExactly(ANA.id(), VEGA.id());
        assertThat(actor(VEGA)).isEqualTo(actor(ANA));
        assertThat(ledger.search()
                        .utterance(TIDE.statements().get(0).id())
                        .orElseThrow()
                        .utterance()
                        .outlets())
                .containsExactly("The Quay", "Tide");
        assertThat(ledger.rulings())
                .extracting(
                        Ruling::entry,
                        Ruling::kind,
                        ruling -> Set.copyOf(ruling.actors()),
                        Ruling::note,
                        Ruling::recorded)
                .containsExactly(tuple(
                        merge, EntryKind.MERGE, Set.of(ANA.id(), VEGA.id()), "her married name", Told.CLOCK.instant()));

        long undo = ledger.undo(merge, "no");
        assertThat(undo).isEqualTo(merge + 1).isEqualTo(ledger.lastEntry());
        assertThat(distinct()).isEqualTo(3);
        assertThat(members(ANA)).containsExactly(ANA.id());
        assertThat(members(VEGA)).containsExactly(VEGA.id());
        assertThat(ledger.rulings()).isEmpty();
    }

    @Test
    void mergesChainAndEachIsTakenBackByItself() {
        long one = ledger.merge(Set.of(ANA.id(), VEGA.id()), "");
        long other = ledger.merge(Set.of(VEGA.id(), TOM.id()), "");
        assertThat(members(TOM)).hasSize(3);
        ledger.undo(one, "");
        assertThat(members(ANA)).containsExactly(ANA.id());
        assertThat(members(TOM)).hasSize(2);
        ledger.undo(other, "");
        assertThat(members(TOM)).containsExactly(TOM.id());
        assertThat(distinct()).isEqualTo(3);
    }

    @Test
    void twoMergesOfTheSameActorsHoldUntilBothAreTakenBack() {
        long one = ledger.merge(Set.of(ANA.id(), VEGA.id()), "");
        long other = ledger.merge(Set.of(ANA.id(), VEGA.id()), "again");
        ledger.undo(one, "");
        assertThat(members(ANA)).hasSize(2);
        ledger.undo(other, "");
        assertThat(members(ANA)).hasSize(1);
    }

    @Test
    void anActorSetApartLeavesItsNamesakes() {
        Actor spanish = Told.person("Ana Ruiz", null, "ESP");
        ledger.append(Told.by("Mast").says(spanish, BRIDGE).read());
        assertThat(members(ANA)).hasSize(2);
        assertThat(distinct()).isEqualTo(3);

        long apart = ledger.apart(spanish.id(), "another woman");
        assertThat(members(ANA)).containsExactly(ANA.id());
        assertThat(distinct()).isEqualTo(4);
        ledger.append(Told.by("Lighthouse").says(ANA, BRIDGE).read());
        assertThat(members(ANA)).containsExactly(ANA.id());

        ledger.undo(apart, "");
        assertThat(members(ANA)).hasSize(2);
        assertThat(distinct()).isEqualTo(3);
    }

    @Test
    void whatCannotBeRuledIsRefused() {
        assertRefused(() -> ledger.merge(Set.of(ANA.id(), "nobody"), ""));
        assertRefused(() -> ledger.merge(Set.of(ANA.id()), ""));
        assertRefused(() -> ledger.merge(Set.of(), ""));
        assertRefused(() -> ledger.apart("nobody", ""));
        assertRefused(() -> ledger.undo(1, "an article"));
        assertRefused(() -> ledger.undo(0, ""));
        assertRefused(() -> ledger.undo(-5, ""));
        assertRefused(() -> ledger.undo(999, ""));
        long merge = ledger.merge(Set.of(ANA.id(), VEGA.id()), "");
        long undo = ledger.undo(merge, "");
        assertRefused(() -> ledger.undo(merge, "twice"));
        assertRefused(() -> ledger.undo(undo, "the undo"));
    }

    @Test
    void refusalsNameTheFile() {
        assertThatThrownBy(() -> ledger.undo(999, "")).hasMessageStartingWith(folder.resolve("test.ledger") + ": ");
        assertThatThrownBy(() -> ledger.apart("x", "")).hasMessageStartingWith(folder.resolve("test.ledger") + ": ");
        assertThatThrownBy(() -> ledger.merge(Set.of("x"), ""))
                .hasMessageStartingWith(folder.resolve("test.ledger") + ": ");
    }

    private static ActorFile list(String name, ListedActor... actors) {
        return new ActorFile(name, Digest.of(name), ActorFileFormat.CSV, List.of(actors));
    }

    private static ListedActor listed(String name, Set<String> aliases, String country, String id, String post) {
        return new ListedActor(
                name,
                ActorKind.PERSON,
                aliases,
                country,
                "GOV",
                id,
                List.of(new ListedActor.ListedPost(post, LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1))));
    }

    private List<Findings.Value> countries() {
        return ledger.search().find(StatementQuery.ALL, 0, 0).facets().stream()
                .filter(facet -> facet.property().equals("country"))
                .findFirst()
                .orElseThrow()
                .values();
    }

    @Test
    void aListGivesNamesCountriesAndPostsUntilItIsTakenBack() {
        assertThat(countries()).containsExactly(new Findings.Value("NGA", "NGA", 1));
        long entry = ledger.append(
                list("cabinet.csv", listed("Ana Ruiz Vega", Set.of("Ana Ruiz", "Ana Vega"), "ESP", "Q7", "Minister")));

        assertThat(members(ANA)).hasSize(2);
        assertThat(distinct()).isEqualTo(2);
        assertThat(actor(ANA).card().name()).isEqualTo("Ana Ruiz Vega");
        assertThat(actor(ANA).card().country()).isEqualTo("ESP");
        assertThat(actor(ANA).card().sector()).isEqualTo("GOV");
        assertThat(actor(ANA).posts())
                .containsExactly(new ActorView.PostHeld(
                        "Minister", LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1), "cabinet.csv"));
        assertThat(countries())
                .containsExactlyInAnyOrder(new Findings.Value("ESP", "ESP", 2), new Findings.Value("NGA", "NGA", 1));
        assertThat(ledger.search()
                        .find(
                                new StatementQuery(
                                        "",
                                        Set.of(),
                                        Set.of(),
                                        Set.of("ESP"),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        null,
                                        null,
                                        StatementQuery.Order.NEWEST),
                                0,
                                5)
                        .reports())
                .isEqualTo(2);

        ledger.undo(entry, "the wrong list");
        assertThat(members(ANA)).hasSize(1);
        assertThat(distinct()).isEqualTo(3);
        assertThat(actor(ANA).card().name()).isEqualTo("Ana Ruiz");
        assertThat(actor(ANA).card().country()).isNull();
        assertThat(actor(ANA).card().sector()).isNull();
        assertThat(actor(ANA).posts()).isEmpty();
        assertThat(countries()).containsExactly(new Findings.Value("NGA", "NGA", 1));
        assertRefused(() -> ledger.undo(entry, "twice"));
    }

    @Test
    void actorsWhoComeAfterTheListAreListedToo() {
        ledger.append(list("crew.csv", listed("Lena Brandt", Set.of("Lena Holm"), "DEU", null, "pilot")));
        Actor brandt = Told.person("Lena Brandt", null, null);
        Actor holm = Told.person("Lena Holm", null, null);
        ledger.append(Told.by("Tide").says(holm, "the oil is cold").read());
        ledger.append(Told.by("Mast").says(brandt, "the oil is cold indeed").read());
        assertThat(members(brandt)).containsExactlyInAnyOrder(brandt.id(), holm.id());
        assertThat(actor(holm).card().name()).isEqualTo("Lena Brandt");
        assertThat(actor(holm).card().country()).isEqualTo("DEU");
    }

    @Test
    void oneWikidataItemInTwoListsIsOneActor() {
        long first = ledger.append(list("one.csv", listed("Ana Ruiz", Set.of(), "ESP", "Q77", "Minister")));
        assertThat(members(ANA)).hasSize(1);
        long second = ledger.append(list("two.csv", listed("Ana Vega", Set.of(), "ESP", "Q77", "Senator")));
        assertThat(members(ANA)).hasSize(2);
        assertThat(actor(VEGA).posts())
                .extracting(ActorView.PostHeld::title, ActorView.PostHeld::source)
                .containsExactlyInAnyOrder(tuple("Minister", "one.csv"), tuple("Senator", "two.csv"));
        ledger.undo(first, "");
        assertThat(members(ANA)).containsExactly(ANA.id());
        assertThat(actor(ANA).card().country()).isNull();
        assertThat(actor(VEGA).card().country()).isEqualTo("ESP");
        ledger.undo(second, "");
        assertThat(actor(VEGA).card().country()).isNull();
    }

    @Test
    void theSameListTwiceAndAnEmptyOneDoNoHarm() {
        long first = ledger.append(list("cabinet.csv", listed("Ana Ruiz", Set.of(), "ESP", "Q7", "Minister")));
        long second = ledger.append(list("cabinet.csv", listed("Ana Ruiz", Set.of(), "ESP", "Q7", "Minister")));
        long empty = ledger.append(list("empty.csv"));
        assertThat(empty).isEqualTo(second + 1);
        assertThat(actor(ANA).posts()).hasSize(1);
        ledger.undo(first, "");
        assertThat(actor(ANA).posts()).hasSize(1);
        ledger.undo(second, "");
        assertThat(actor(ANA).posts()).isEmpty();
    }

    @Test
    void peopleWithCountriesOfTheirOwnAreMergedOnlyByRuling() {
        Actor chilean = Told.person("Ana Ruiz", null, "CHL");
        Actor spanish = Told.person("Ana Ruiz", null, "ESP");
        ledger.append(Told.by("Mast")
                .says(chilean, BRIDGE)
                .says(spanish, "the oil is cold")
                .read());
        assertThat(members(chilean)).containsExactly(chilean.id());
        assertThat(members(spanish)).containsExactly(spanish.id());
        assertThat(members(ANA)).containsExactly(ANA.id());
        long merge = ledger.merge(Set.of(chilean.id(), spanish.id()), "two passports");
        assertThat(members(spanish)).contains(chilean.id());
        ledger.undo(merge, "");
        assertThat(members(spanish)).containsExactly(spanish.id());
    }
}
