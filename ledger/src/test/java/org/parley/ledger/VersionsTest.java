package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.ParagraphChange;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Extraction;

/** A corrected article is a new version; both stay visible, and what both say counts once. */
class VersionsTest {
    private static final String URL = "https://quay.example/bridge";
    private static final String BRIDGE = "“We will keep the bridge open through the winter.”";
    private static final String FERRY = "the ferry is late because nobody mended its engine";
    private static final String CRANE = "“The crane lifts forty tonnes on a good day.”";
    private static final String PADDING =
            "The harbour lay quiet in the morning while the crews waited for the tide to turn,"
                    + " and the gulls sat in rows along the wall where the nets are hung to dry after the night's work.";

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

    private static Told quay(String line) {
        return Told.by("The Quay").at(URL).tells(line);
    }

    private Findings find(String words) {
        return ledger.search().find(StatementQuery.ALL.withWords(words), 0, 10);
    }

    private ArticleView article(Extraction extraction) {
        return ledger.search().article(extraction.article().id()).orElseThrow();
    }

    @Test
    void aChangedTextAtOneAddressIsASecondVersion() {
        Extraction first = quay("Early.")
                .says("Ana Ruiz", BRIDGE)
                .says("Tom Okafor", FERRY)
                .read();
        Extraction second =
                quay("Late.").says("Ana Ruiz", BRIDGE).says("Ana Ruiz", CRANE).read();

        assertThat(ledger.append(first).outcome()).isEqualTo(Outcome.ADDED);
        assertThat(ledger.append(second).outcome()).isEqualTo(Outcome.NEW_VERSION);

        for (Extraction version : List.of(first, second)) {
            assertThat(article(version).versions())
                    .extracting(ArticleCard::id, ArticleCard::version, ArticleCard::versions)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(
                                    first.article().id(), 1, 2),
                            org.assertj.core.api.Assertions.tuple(
                                    second.article().id(), 2, 2));
            assertThat(article(version).extraction()).isEqualTo(version);
            assertThat(article(version).reports()).hasSize(2);
        }
        assertThat(find("bridge").reports()).isEqualTo(1);
        assertThat(find("bridge").utterances().get(0).fullest().article().version())
                .isEqualTo(2);
        assertThat(find("ferry").reports()).isEqualTo(1);
        assertThat(find("ferry").utterances().get(0).fullest().article().version())
                .isEqualTo(1);
        assertThat(find("").reports()).isEqualTo(3);
        assertThat(ledger.search().stats().articles()).isEqualTo(1);
        assertThat(ledger.search().stats().versions()).isEqualTo(2);
        assertThat(ledger.search().stats().reports()).isEqualTo(3);
    }

    @Test
    void wordsOfNobodyAreRepeatedTooAndSoAreUndatedOnes() {
        Extraction first = quay("Early.")
                .on(null)
                .says("Tom Okafor", FERRY)
                .says("Nobody", BRIDGE)
                .but(Otherwise.byNobody())
                .read();
        Extraction second = quay("Late.")
                .on(null)
                .says("Tom Okafor", FERRY)
                .says("Nobody", BRIDGE)
                .but(Otherwise.byNobody())
                .read();
        ledger.append(first);
        ledger.append(second);

        assertThat(find("").reports()).isEqualTo(2);
        assertThat(Contents.exports(ledger))
                .extracting(cited -> cited.article().id())
                .containsOnly(second.article().id());
    }

    @Test
    void aStatementThatComesBackInAThirdVersionCountsThere() {
        Extraction first = quay("One.").says("Ana Ruiz", BRIDGE).read();
        Extraction second = quay("Two.").says("Ana Ruiz", CRANE).read();
        Extraction third = quay("Three.").says("Ana Ruiz", BRIDGE).read();
        ledger.append(first);
        ledger.append(second);
        assertThat(find("bridge").utterances().get(0).fullest().article().version())
                .isEqualTo(1);
        ledger.append(third);

        assertThat(find("bridge").reports()).isEqualTo(1);
        assertThat(find("bridge").utterances().get(0).fullest().article().version())
                .isEqualTo(3);
        assertThat(find("crane").reports()).isEqualTo(1);
        assertThat(article(first).versions()).extracting(ArticleCard::version).containsExactly(1, 2, 3);
        Report old = ledger.search()
                .report(first.statements().get(0).id())
                .orElseThrow()
                .report();
        assertThat(old.article().id()).isEqualTo(first.article().id());
    }

    @Test
    void anArticleThatComesAgainAfterItsCorrectionIsKnown() {
        Extraction first = quay("One.").says("Ana Ruiz", BRIDGE).read();
        ledger.append(first);
        ledger.append(quay("Two.").says("Ana Ruiz", BRIDGE).read());
        assertThat(ledger.append(first).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(find("").utterances().get(0).fullest().article().version()).isEqualTo(2);
    }

    @Test
    void oneNameInOneOutletIsOneArticleIfTheTextsAreAlike() {
        Extraction first = Told.by("The Quay")
                .named("a.txt")
                .tells(PADDING)
                .says("Ana Ruiz", BRIDGE)
                .read();
        Extraction second = Told.by("The Quay")
                .named("a.txt")
                .tells(PADDING + " A correction.")
                .says("Ana Ruiz", BRIDGE)
                .read();
        Extraction elsewhere = Told.by("Tide")
                .named("a.txt")
                .tells(PADDING)
                .says("Ana Ruiz", BRIDGE)
                .read();
        assertThat(ledger.append(first).outcome()).isEqualTo(Outcome.ADDED);
        assertThat(ledger.append(second).outcome()).isEqualTo(Outcome.NEW_VERSION);
        assertThat(ledger.append(elsewhere).outcome()).isEqualTo(Outcome.ADDED);

        assertThat(article(first).versions()).hasSize(2);
        assertThat(article(first).story())
                .extracting(ArticleCard::id)
                .containsExactly(elsewhere.article().id());
    }

    @Test
    void oneNameWithQuiteAnotherTextIsAnotherArticle() {
        Extraction first = Told.by("The Quay").named("today.txt").tells(PADDING).read();
        Extraction other = Told.by("The Quay")
                .named("today.txt")
                .tells(
                        "A third of the boats stayed at home on Friday because the price of fuel had doubled since spring,"
                                + " and those who went out came back before noon with less than they need to pay for it at all.")
                .says("Tom Okafor", FERRY)
                .read();
        assertThat(ledger.append(first).outcome()).isEqualTo(Outcome.ADDED);
        assertThat(ledger.append(other).outcome()).isEqualTo(Outcome.ADDED);

        assertThat(article(first).versions()).hasSize(1);
        assertThat(article(other).versions()).hasSize(1);
        assertThat(ledger.search().stats().articles()).isEqualTo(2);
    }

    @Test
    void versionsOfOneArticleAreOneReportOfAnUtteranceThatOthersShare() {
        Extraction other = Told.by("Tide").says("Ana Ruiz", BRIDGE).read();
        ledger.append(quay("One.").says("Ana Ruiz", BRIDGE).read());
        ledger.append(other);
        ledger.append(quay("Two.").says("Ana Ruiz", BRIDGE).read());

        Findings findings = find("");
        assertThat(findings.reports()).isEqualTo(2);
        assertThat(findings.distinct()).isEqualTo(1);
        assertThat(findings.utterances().get(0).reports()).isEqualTo(2);
        assertThat(findings.utterances().get(0).outlets()).containsExactly("The Quay", "Tide");
    }

    @Test
    void whatBecomesTheSameThroughALaterMergeCountsOnceAsLongAsTheMergeHolds() {
        Extraction first = quay("One.").says("Ana Ruiz", BRIDGE).read();
        Extraction second = quay("Two.").says("Minister Ruiz-Vega", BRIDGE).read();
        ledger.append(first);
        ledger.append(second);
        assertThat(find("bridge").reports()).isEqualTo(2);

        String one = first.statements().get(0).speaker().actor().id();
        String other = second.statements().get(0).speaker().actor().id();
        long merge = ledger.merge(java.util.Set.of(one, other), "married");
        assertThat(find("bridge").reports()).isEqualTo(1);
        ledger.undo(merge, "");
        assertThat(find("bridge").reports()).isEqualTo(2);
    }

    @Test
    void twoVersionsAreShownParagraphByParagraph() {
        Extraction first = quay("Early.").says("Ana Ruiz", BRIDGE).read();
        Extraction second = quay("Late.").says("Ana Ruiz", BRIDGE).read();
        Extraction other = Told.by("Tide").says("Ana Ruiz", BRIDGE).read();
        List.of(first, second, other).forEach(ledger::append);

        List<ParagraphChange> changes = ledger.search()
                .difference(first.article().id(), second.article().id())
                .orElseThrow();

        assertThat(changes)
                .extracting(ParagraphChange::before, ParagraphChange::after, ParagraphChange::isKept)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Early.\n", "", false),
                        org.assertj.core.api.Assertions.tuple("", "Late.\n", false),
                        org.assertj.core.api.Assertions.tuple(
                                "Ana Ruiz said: " + BRIDGE + "\n", "Ana Ruiz said: " + BRIDGE + "\n", true));
        assertThat(ledger.search()
                        .difference(first.article().id(), other.article().id()))
                .isEmpty();
        assertThat(ledger.search().difference(first.article().id(), "nobody's")).isEmpty();
    }
}
