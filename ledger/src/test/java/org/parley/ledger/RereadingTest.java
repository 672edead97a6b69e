package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ActorView.PostHeld;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Provenance;
import org.parley.model.Statement;
import org.parley.model.StatementType;

/** A newer engine reads an article again: its statements count from then on, and the old ones are still to be found. */
class RereadingTest {
    private static final String BRIDGE = "“We will keep the bridge open through the winter.”";
    private static final String FERRY = "the ferry is late because nobody mended its engine";

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK);
    }

    @AfterEach
    void verifyAndClose() {
        assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
        ledger.close();
    }

    private Findings find(String words) {
        return ledger.search().find(StatementQuery.ALL.withWords(words), 0, 10);
    }

    private static Told told(String engine) {
        return Told.by("The Quay").readBy(engine);
    }

    private static Extraction only(Extraction extraction, Statement... statements) {
        return new Extraction(
                extraction.article(),
                extraction.passages(),
                extraction.named(),
                List.of(statements),
                List.of(),
                Dialogue.NONE,
                extraction.problems(),
                extraction.provenance());
    }

    @Test
    void theNewReadingCountsAndTheOldOneStaysAtItsIds() {
        Extraction old =
                told("1").says("Ana Ruiz", BRIDGE).says("Tom Okafor", FERRY).read();
        Extraction whole =
                told("2").says("Ana Ruiz", BRIDGE).says("Tom Okafor", FERRY).read();
        Extraction fresh = only(whole, whole.statements().get(0));
        ledger.append(old);

        Appended appended = ledger.append(fresh);

        assertThat(appended.outcome()).isEqualTo(Outcome.REREAD);
        assertThat(appended.statements()).isEqualTo(1);
        assertThat(appended.changes())
                .extracting(StatementChange::what, StatementChange::before)
                .containsExactly(tuple("gone", old.statements().get(1)));
        assertThat(find("").reports()).isEqualTo(1);
        assertThat(find("ferry").reports()).isZero();
        assertThat(find("bridge").utterances().get(0).fullest().id())
                .isEqualTo(fresh.statements().get(0).id());
        for (Statement statement : old.statements()) {
            assertThat(ledger.search().report(statement.id()).orElseThrow().statement())
                    .isEqualTo(statement);
            assertThat(ledger.search().report(statement.id()).orElseThrow().provenance())
                    .isEqualTo(old.provenance());
            assertThat(ledger.search().utterance(statement.id())).isPresent();
        }
        assertThat(ledger.search()
                        .utterance(old.statements().get(1).id())
                        .orElseThrow()
                        .utterance()
                        .text())
                .isEqualTo(FERRY);
        assertThat(ledger.search().article(old.article().id()).orElseThrow().extraction())
                .isEqualTo(fresh);
        assertThat(ledger.search()
                        .article(old.article().id())
                        .orElseThrow()
                        .card()
                        .statements())
                .isEqualTo(1);
        assertThat(ledger.append(old).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(find("").reports()).isEqualTo(1);
    }

    @Test
    void changesTellWhatDiffersInTextOrder() {
        Extraction old = told("1")
                .says("Ana Ruiz", BRIDGE)
                .says("Tom Okafor", FERRY)
                .says("Lena Brandt", "the lamp is out")
                .says("Lena Brandt", "the oil is cold")
                .read();
        Extraction fresh = told("2")
                .says("Ana Ruiz", BRIDGE)
                .but(Otherwise.by(Told.person("Jorge Ruiz", null, null)))
                .says("Tom Okafor", FERRY)
                .but(Otherwise.of(StatementType.BELIEF))
                .says("Lena Brandt", "the lamp is out")
                .but(Otherwise.relayedBy(List.of()))
                .says("Lena Brandt", "the oil is cold")
                .read();
        ledger.append(old);
        assertThat(ledger.append(fresh).changes())
                .extracting(StatementChange::what)
                .containsExactly("speaker", "type", "relays");
    }

    @Test
    void addedStatementsAndOtherContentAreTold() {
        Extraction whole =
                told("1").says("Ana Ruiz", BRIDGE).says("Tom Okafor", FERRY).read();
        Extraction fresh = told("2")
                .says("Ana Ruiz", BRIDGE)
                .says("Tom Okafor", FERRY)
                .but(statement -> Otherwise.cutting(new org.parley.model.Span(
                                statement.content().get(0).start(),
                                statement.content().get(0).end() - 4))
                        .apply(statement))
                .read();
        Extraction sound = only(fresh, fresh.statements().get(0));
        ledger.append(only(whole, whole.statements().get(1)));
        assertThat(ledger.append(sound).changes())
                .extracting(StatementChange::what)
                .containsExactly("added", "gone");
        assertThat(StatementChange.between(whole.statements(), fresh.statements()))
                .extracting(StatementChange::what)
                .containsExactly("content");
    }

    @Test
    void anotherReadingWithNothingNewHasNoChanges() {
        ledger.append(told("1").says("Ana Ruiz", BRIDGE).read());
        Appended appended = ledger.append(told("2").says("Ana Ruiz", BRIDGE).read());
        assertThat(appended.outcome()).isEqualTo(Outcome.REREAD);
        assertThat(appended.changes()).isEmpty();
        assertThat(find("").reports()).isEqualTo(1);
        assertThat(find("").utterances().get(0).reports()).isEqualTo(1);
    }

    @Test
    void oldVersionsReadAnewStayBehindTheirSuccessors() {
        Extraction first =
                told("1").at("u").tells("One.").says("Ana Ruiz", BRIDGE).read();
        Extraction second =
                told("1").at("u").tells("Two.").says("Ana Ruiz", BRIDGE).read();
        Extraction again =
                told("2").at("u").tells("One.").says("Ana Ruiz", BRIDGE).read();
        ledger.append(first);
        ledger.append(second);
        assertThat(ledger.append(again).outcome()).isEqualTo(Outcome.REREAD);
        assertThat(Contents.exports(ledger)).singleElement().satisfies(cited -> assertThat(
                        cited.article().id())
                .isEqualTo(second.article().id()));
    }

    @Test
    void theSameEngineWithAnotherModelIsAnotherReadingOfTheSameStatements() {
        Extraction one = told("1").says("Ana Ruiz", BRIDGE).read();
        Extraction other = new Extraction(
                one.article(),
                one.passages(),
                one.named(),
                one.statements(),
                List.of(),
                Dialogue.NONE,
                one.problems(),
                new Provenance("1", "a finer model", "none", one.article().id()));
        ledger.append(one);
        assertThat(ledger.append(other).outcome()).isEqualTo(Outcome.REREAD);
        assertThat(find("").reports()).isEqualTo(1);
        assertThat(ledger.search()
                        .report(one.statements().get(0).id())
                        .orElseThrow()
                        .provenance()
                        .model())
                .isEqualTo("a finer model");
    }

    private static Function<Article, Provenance> engine(String version) {
        return article -> new Provenance(version, "toy", "none", article.id());
    }

    private List<String> unread(String version) {
        List<String> ids = new ArrayList<>();
        ledger.unread(engine(version), article -> ids.add(article.id()));
        return ids;
    }

    @Test
    void unreadArticlesAreHandedOverOnceAlsoWhileTheyAreRead() {
        List<Extraction> old = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            old.add(told("1")
                    .named("n" + i)
                    .tells("Number " + i)
                    .says("Ana Ruiz", BRIDGE)
                    .read());
            ledger.append(old.get(i));
        }
        Extraction early =
                told("2").named("n1").tells("Number 1").says("Ana Ruiz", BRIDGE).read();
        ledger.append(early);
        List<String> all = old.stream().map(one -> one.article().id()).toList();
        assertThat(unread("1")).isEmpty();
        assertThat(unread("2")).containsExactly(all.get(0), all.get(2), all.get(3), all.get(4));
        assertThat(unread("3")).isEqualTo(all);

        List<String> handed = new ArrayList<>();
        ledger.unread(engine("2"), article -> {
            handed.add(article.id());
            int number = all.indexOf(article.id());
            for (int i : new int[] {number, 3}) {
                ledger.append(told("2")
                        .named("n" + i)
                        .tells("Number " + i)
                        .says("Ana Ruiz", BRIDGE)
                        .read());
            }
            ledger.append(
                    told("2").named("new").tells("New").says("Ana Ruiz", BRIDGE).read());
        });
        assertThat(handed).containsExactly(all.get(0), all.get(2), all.get(4));
        assertThat(unread("2")).isEmpty();
    }

    @Test
    void whatAnOlderReadingHeldTogetherANewerOneCanTellApart() {
        String first = "“We will keep the bridge open through the winter, whatever it costs.”";
        String second = "“The ferry to the islands will stop for good in the coming spring.”";
        Told article = Told.by("The Quay").named("q").says("Ana Ruiz", first + " " + second);
        try (Ledger ledger = Ledger.open(folder.resolve("apart.ledger"), Access.WRITE, Told.CLOCK)) {
            ledger.append(Told.by("Harbour News").says("Ana Ruiz", first).read());
            ledger.append(Told.by("Evening Post").says("Ana Ruiz", second).read());
            ledger.append(article.read());
            assertThat(ledger.search().stats().utterances()).isEqualTo(1);

            ledger.append(Told.by("The Quay")
                    .named("q")
                    .says("Ana Ruiz", first + " " + second)
                    .readBy("2.0")
                    .readNothing());

            assertThat(ledger.search().stats().utterances()).isEqualTo(2);
            assertThat(ledger.search()
                            .utterance(article.read().statements().get(0).id()))
                    .isPresent();
        }
    }

    private ActorView actor(Actor actor) {
        return ledger.search().actor(actor.id()).orElseThrow();
    }

    @Test
    void whatAReplacedReadingTaughtOfActorsGoesWithIt() {
        Actor wrong = Actor.of("Ana Ruiz", ActorKind.PERSON, "Minister of Harbours", null, "GOV");
        Actor right = Actor.of("Ana Ruiz", ActorKind.PERSON, "harbour pilot", null, null);
        ledger.append(told("1").says(wrong, BRIDGE).read());
        assertThat(actor(wrong).card().post()).isEqualTo("Minister of Harbours");
        assertThat(actor(wrong).card().sector()).isEqualTo("GOV");

        ledger.append(told("2").says(right, BRIDGE).read());

        assertThat(actor(right).posts()).extracting(PostHeld::title).containsExactly("harbour pilot");
        assertThat(actor(right).card().post()).isEqualTo("harbour pilot");
        assertThat(actor(right).card().sector()).isNull();
    }

    @Test
    void whatAnotherArticleTeachesTooStays() {
        Actor minister = Told.person("Ana Ruiz", "Minister of Harbours", null);
        ledger.append(told("1").says(minister, BRIDGE).read());
        ledger.append(
                Told.by("Tide").on(Told.DAY.plusDays(9)).says(minister, FERRY).read());

        ledger.append(told("2").says("Ana Ruiz", BRIDGE).read());

        assertThat(actor(minister).posts())
                .containsExactly(
                        new PostHeld("Minister of Harbours", Told.DAY.plusDays(9), Told.DAY.plusDays(9), "articles"));
    }

    @Test
    void anActorWhomOnlyAReplacedReadingHasIsNoMemberAndCountsNowhere() {
        Actor spanish = Told.person("Ana Ruiz", null, "ESP");
        Actor ana = Told.person("Ana Ruiz", null, null);
        Extraction old = told("1").says(spanish, BRIDGE).read();
        ledger.append(old);
        ledger.append(Told.by("Tide").says(ana, FERRY).read());
        assertThat(actor(ana).members()).hasSize(2);
        assertThat(actor(ana).card().country()).isEqualTo("ESP");

        ledger.append(told("2")
                .says(spanish, BRIDGE)
                .but(Otherwise.by(Told.person("Tom Okafor", null, null)))
                .read());

        assertThat(actor(ana).members()).extracting(ActorView.Member::id).containsExactly(ana.id());
        assertThat(actor(ana).card().country()).isNull();
        assertThat(ledger.search().actors("Ana", 9)).extracting(ActorCard::id).containsExactly(ana.id());
        assertThat(ledger.search().actors("", 9)).hasSize(2);
        assertThat(ledger.search().stats().actors()).isEqualTo(2);
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 0).facets())
                .filteredOn(facet -> facet.property().equals("country"))
                .allSatisfy(facet -> assertThat(facet.values()).isEmpty());
        assertThat(ledger.search()
                        .report(old.statements().get(0).id())
                        .orElseThrow()
                        .report()
                        .speaker())
                .as("the old reading is still to be found")
                .extracting(ActorCard::name, ActorCard::country)
                .containsExactly("Ana Ruiz", "ESP");

        ledger.append(told("3").says(spanish, BRIDGE).read());

        assertThat(actor(ana).members()).hasSize(2);
        assertThat(ledger.search().stats().actors()).isEqualTo(1);
    }

    @Test
    void namesakesThatOnlyAReplacedReadingHadKeepNobodyApart() {
        Actor full = Told.person("Ana Ruiz", "mayor", null);
        Actor bare = Told.person("Ruiz", "mayor", null);
        Actor jorge = Told.person("Jorge Ruiz", "mayor", null);
        ledger.append(Told.by("Tide").says(full, FERRY).read());
        ledger.append(Told.by("Mast").says(bare, FERRY).read());
        ledger.append(told("1").says(jorge, BRIDGE).read());
        assertThat(actor(full).members()).hasSize(1);

        ledger.append(told("2")
                .says(jorge, BRIDGE)
                .but(Otherwise.by(Told.person("Tom Okafor", null, null)))
                .read());

        assertThat(actor(full).members()).hasSize(2);
        assertThat(ledger.search()
                        .find(StatementQuery.ALL.withWords("ferry"), 0, 9)
                        .distinct())
                .isEqualTo(1);
    }

    @Test
    void aPostThatACorrectionTookBackIsNotShown() {
        Actor minister = Told.person("Ana Ruiz", "Minister of Harbours", null);
        Actor secretary = Told.person("Ana Ruiz", "Secretary of Harbours", null);
        ledger.append(told("1")
                .at("u")
                .tells("One.")
                .says(minister, BRIDGE)
                .says(minister, FERRY)
                .read());
        ledger.append(told("1")
                .at("u")
                .tells("Two.")
                .says(secretary, BRIDGE)
                .says(secretary, FERRY)
                .read());
        assertThat(actor(minister).posts()).extracting(PostHeld::title).containsExactly("Secretary of Harbours");

        ledger.append(told("2")
                .at("u")
                .tells("Two.")
                .says(secretary, BRIDGE)
                .says(secretary, FERRY)
                .readNothing());

        assertThat(actor(minister).posts())
                .as("of statements that the correction does not repeat")
                .extracting(PostHeld::title)
                .containsExactly("Minister of Harbours");
    }

    @Test
    void aMergeHoldsForAnActorWhoseCountryANewReadingTells() {
        Actor ana = Told.person("Ana Ruiz", null, null);
        Actor spanish = Told.person("Ana Ruiz", null, "ESP");
        Actor vega = Told.person("Ana Vega", null, null);
        ledger.append(told("1").says(ana, BRIDGE).read());
        ledger.append(Told.by("Tide").says(vega, FERRY).read());
        long merge = ledger.merge(Set.of(ana.id(), vega.id()), "her name since she married");

        ledger.append(told("2").says(spanish, BRIDGE).read());

        assertThat(actor(vega).members())
                .extracting(ActorView.Member::id)
                .containsExactlyInAnyOrder(vega.id(), spanish.id());
        assertThat(actor(vega).card().country()).isEqualTo("ESP");
        ledger.undo(merge, "");
        assertThat(actor(vega).members()).hasSize(1);
    }

    @Test
    void aMergeHoldsForNobodyWhereSeveralGoByTheNameOfWhomItMeant() {
        Actor ana = Told.person("Ana Ruiz", null, null);
        Actor spanish = Told.person("Ana Ruiz", null, "ESP");
        Actor chilean = Told.person("Ana Ruiz", null, "CHL");
        Actor vega = Told.person("Ana Vega", null, null);
        ledger.append(told("1").says(ana, BRIDGE).read());
        ledger.append(Told.by("Tide").says(vega, FERRY).read());
        ledger.merge(Set.of(ana.id(), vega.id()), "");

        ledger.append(told("2").says(spanish, BRIDGE).read());
        ledger.append(Told.by("Mast").says(chilean, FERRY).read());

        assertThat(actor(vega).members()).hasSize(1);
    }

    @Test
    void anActorSetApartStaysSoWhenANewReadingTellsItsCountry() {
        Actor ana = Told.person("Ana Ruiz", "mayor", null);
        Actor spanish = Told.person("Ana Ruiz", "mayor", "ESP");
        Actor bare = Told.person("Ruiz", "mayor", null);
        ledger.append(told("1").says(ana, BRIDGE).read());
        ledger.append(Told.by("Tide").says(bare, FERRY).read());
        assertThat(actor(ana).members()).hasSize(2);
        ledger.apart(ana.id(), "another one");

        ledger.append(told("2").says(spanish, BRIDGE).read());

        assertThat(actor(spanish).members()).hasSize(1);
    }
}
