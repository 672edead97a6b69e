package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.ExchangeState;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.Side;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Extraction;
import org.parley.model.Opening;
import org.parley.model.Stance;

class ExchangesTest {
    private static final int ORDERS = 20;
    private static final LocalDate DAY = Told.DAY;
    private static final Actor VELKOVA = Told.person("Ana Velkova", "Foreign Minister", "BGR");
    private static final Actor AYDAR = Told.person("Kemal Aydar", "Foreign Minister", "TUR");
    private static final Actor POHL = Told.person("Jana Pohl", "spokeswoman", "DEU");
    private static final Actor TURKEY = Told.state("TUR");
    private static final Actor BULGARIA = Told.state("BGR");

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = open("exchanges.ledger");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Ledger open(String name) {
        return Ledger.open(folder.resolve(name), Access.WRITE, Told.CLOCK);
    }

    private static Extraction offer() {
        return Told.by("The Quay")
                .on(DAY)
                .says(VELKOVA, "“I propose that we meet in Vienna about the ferry lanes,”")
                .opening(Opening.OFFER, TURKEY)
                .read();
    }

    private static Extraction refusal() {
        return Told.by("Tide")
                .on(DAY.plusDays(1))
                .says(AYDAR, "“We will not meet while patrol boats are in the strait,”")
                .answering(Stance.REJECTED, Opening.OFFER, BULGARIA)
                .says(POHL, "“This is a sensible offer,”")
                .answering(Stance.ACCEPTED, Opening.OFFER, BULGARIA)
                .read();
    }

    private List<Exchange> all() {
        return ledger.exchanges().exchanges(ExchangeSearch.ALL, 0, 100);
    }

    @Test
    void anAnswerFromAnotherArticleIsLinkedWithItsReasons() {
        ledger.append(offer());
        ledger.append(refusal());
        Exchange one = all().get(0);
        assertThat(all()).hasSize(1);
        assertThat(one.kind()).isEqualTo(Opening.OFFER);
        assertThat(one.from().id()).isEqualTo("BGR");
        assertThat(one.to()).extracting(Side::id).containsExactly("TUR");
        assertThat(one.answers()).hasSize(1);
        assertThat(one.answers().get(0).kind()).isEqualTo(Stance.REJECTED);
        assertThat(one.answers().get(0).reports().get(0).article().outlet()).isEqualTo("Tide");
        assertThat(one.answers().get(0).why().reasons()).contains("it speaks of \"that\"");
        assertThat(one.answers().get(0).why().score()).isBetween(0.5, 1.0);
        assertThat(one.state()).isEqualTo(ExchangeState.REJECTED);
    }

    @Test
    void whatThirdPartiesSayIsAComment() {
        ledger.append(offer());
        ledger.append(refusal());
        assertThat(all().get(0).comments()).hasSize(1);
        assertThat(all().get(0).comments().get(0).by().id()).isEqualTo("DEU");
    }

    @Test
    void anOfferThatNobodyAnswersIsOpen() {
        ledger.append(offer());
        assertThat(all().get(0).state()).isEqualTo(ExchangeState.OPEN);
        ExchangeSearch open = new ExchangeSearch(
                List.of("TUR", "BGR"), Set.of(Opening.OFFER), Set.of(ExchangeState.OPEN), DAY, DAY, null);
        assertThat(ledger.exchanges().count(open)).isEqualTo(1);
        ledger.append(refusal());
        assertThat(ledger.exchanges().count(open)).isZero();
    }

    @Test
    void theSameOfferInTwoOutletsIsOne() {
        ledger.append(offer());
        ledger.append(Told.by("Harbour News")
                .on(DAY.plusDays(1))
                .says(VELKOVA, "“I propose that we meet in Vienna about the ferry lanes,”")
                .opening(Opening.OFFER, TURKEY)
                .read());
        assertThat(all()).hasSize(1);
        assertThat(all().get(0).openers()).hasSize(2);
    }

    @Test
    void anAnswerToSomethingElseIsNoAnswer() {
        ledger.append(offer());
        ledger.append(Told.by("Tide")
                .on(DAY)
                .says(AYDAR, "“There is nothing to these tales of smuggled hazelnuts,”")
                .answering(Stance.REJECTED, Opening.ACCUSATION, Told.state("GRC"))
                .read());
        assertThat(all().get(0).state()).isEqualTo(ExchangeState.OPEN);
    }

    @Test
    void whatIsProposedInsteadOpensAnExchangeOfItsOwn() {
        ledger.append(offer());
        ledger.append(Told.by("Tide")
                .on(DAY.plusDays(1))
                .says(AYDAR, "“Let us send surveyors to the ferry lanes instead,”")
                .countering(Stance.COUNTER, Opening.OFFER, BULGARIA, Opening.OFFER)
                .read());
        Exchange first =
                ledger.exchanges().exchange(offer().statements().get(0).id()).orElseThrow();
        assertThat(first.state()).isEqualTo(ExchangeState.COUNTERED);
        assertThat(all())
                .filteredOn(one -> one.counterTo() != null)
                .singleElement()
                .satisfies(counter -> {
                    assertThat(counter.counterTo()).isEqualTo(first.id());
                    assertThat(counter.from().id()).isEqualTo("TUR");
                });
    }

    @Test
    void aMeetingEndsAnOfferOfTalks() {
        ledger.append(offer());
        Extraction met = Told.by("Lighthouse")
                .on(DAY.plusDays(9))
                .does(
                        EventType.CONSULT,
                        EventStatus.ASSERTED,
                        List.of(BULGARIA, TURKEY),
                        List.of(),
                        DAY.plusDays(8),
                        "Bulgaria and Turkey met in Vienna.")
                .read();
        ledger.append(met);
        assertThat(all().get(0).endedBy()).isEqualTo(met.events().get(0).id());
    }

    @Test
    void peopleCanCutLinksAndMakeOthersAndTakeThatBack() {
        ledger.append(offer());
        ledger.append(refusal());
        String opener = offer().statements().get(0).id();
        String reply = refusal().statements().get(0).id();
        long cut = ledger.cut(opener, reply, "he meant the Greeks");
        assertThat(all().get(0).answers()).isEmpty();
        assertThat(ledger.rulings()).extracting(Ruling::entry).containsExactly(cut);
        long link = ledger.link(opener, reply, "he did not");
        assertThat(all().get(0).answers()).hasSize(1);
        assertThat(all().get(0).answers().get(0).why().score()).isEqualTo(1);
        ledger.undo(link, "");
        assertThat(all().get(0).answers()).isEmpty();
        ledger.undo(cut, "");
        assertThat(all().get(0).answers()).hasSize(1);
        assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
        ledger.rebuild(entry -> {});
        assertThat(all().get(0).answers()).hasSize(1);
    }

    @Test
    void aLinkNeedsStatementsThatAreThere() {
        ledger.append(offer());
        String opener = offer().statements().get(0).id();
        assertThatThrownBy(() -> ledger.link(opener, "no such", "")).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> ledger.cut(opener, opener, "")).isInstanceOf(LedgerException.class);
        assertThat(ledger.rulings()).isEmpty();
    }

    @Test
    void aPersonsCountryMayComeFromAnotherArticle() {
        Actor bare = Actor.of("Kemal Aydar", ActorKind.PERSON, "Foreign Minister", null, null);
        ledger.append(offer());
        ledger.append(Told.by("Tide")
                .on(DAY.plusDays(1))
                .says(bare, "“We will not meet while patrol boats are in the strait,”")
                .answering(Stance.REJECTED, Opening.OFFER, BULGARIA)
                .read());
        assertThat(all().get(0).answers()).isEmpty();
        ledger.append(
                Told.by("Lighthouse").on(DAY).says(AYDAR, "“Good morning,”").read());
        assertThat(all().get(0).answers()).hasSize(1);
    }

    @Test
    void exchangesDoNotDependOnTheOrderOfArticles() {
        List<Extraction> news = new ArrayList<>(GeneratedTalks.of(7, 60));
        List<Exchange> first = null;
        for (int order = 0; order < ORDERS; order++) {
            try (Ledger other = open("order" + order + ".ledger")) {
                Random random = new Random(order);
                for (Extraction one : news) {
                    other.append(one);
                    if (random.nextInt(10) == 0) {
                        other.exchanges().count(ExchangeSearch.ALL);
                    }
                }
                List<Exchange> found = bare(other.exchanges().exchanges(ExchangeSearch.ALL, 0, 1000));
                first = first == null ? found : first;
                assertThat(found).as("order " + order).isEqualTo(first);
            }
            Collections.shuffle(news, new Random(order));
        }
        assertThat(first).anyMatch(exchange -> exchange.answers().size() > 1);
        assertThat(first).anyMatch(exchange -> exchange.openers().size() > 1);
        assertThat(first).anyMatch(exchange -> exchange.counterTo() != null);
    }

    /** Without what counts articles of the ledger by the order in which they came. */
    private static List<Exchange> bare(List<Exchange> exchanges) {
        return exchanges.stream().map(GeneratedTalks::withoutStories).toList();
    }
}
