package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.UtteranceView;
import org.parley.ledger.query.Wording;
import org.parley.model.Extraction;

/** What goes in comes out, once. */
class LedgerTest {
    private static final String LONG = "“We will keep the bridge open through the winter, whatever it costs the town.”";
    private static final String SHORT = "“We will keep the bridge open through the winter”";

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Findings find(String words) {
        return ledger.search().find(StatementQuery.ALL.withWords(words), 0, 10);
    }

    @Test
    void anArticleIsKeptOnceHoweverOftenItComes() {
        Extraction extraction = Told.by("The Quay").says("Ana Ruiz", LONG).read();

        assertThat(ledger.append(extraction).outcome()).isEqualTo(Outcome.ADDED);
        assertThat(ledger.append(extraction).outcome()).isEqualTo(Outcome.KNOWN);

        LedgerStats stats = ledger.search().stats();
        assertThat(stats.entries()).isEqualTo(2);
        assertThat(stats.articles()).isEqualTo(1);
        assertThat(stats.reports()).isEqualTo(1);
    }

    @Test
    void anExtractionComesBackAsItWas() {
        Extraction extraction = Told.by("The Quay")
                .tells("A lone surrogate \ud800, a zero \0 and a smile 😀.")
                .says("Ana Ruiz", LONG)
                .read();
        ledger.append(extraction);

        ArticleView view = ledger.search().article(extraction.article().id()).orElseThrow();

        assertThat(view.extraction()).isEqualTo(extraction);
        assertThat(view.reports()).singleElement().satisfies(report -> {
            assertThat(report.text()).isEqualTo(LONG);
            assertThat(report.speaker().name()).isEqualTo("Ana Ruiz");
            assertThat(report.relays()).containsExactly("The Wire");
            assertThat(report.day()).isEqualTo(Told.DAY);
        });
    }

    @Test
    void reportsAndUtterancesAreCountedApart() {
        ledger.append(Told.by("The Quay").says("Ana Ruiz", LONG).read());
        ledger.append(Told.by("Harbour News").says("Ana Ruiz", SHORT).read());
        ledger.append(
                Told.by("Harbour News").says("Tom Okafor", "the ferry is late").read());

        Findings findings = find("bridge");

        assertThat(findings.reports()).isEqualTo(2);
        assertThat(findings.distinct()).isEqualTo(1);
        assertThat(findings.utterances()).singleElement().satisfies(utterance -> {
            assertThat(utterance.text()).isEqualTo(LONG);
            assertThat(utterance.reports()).isEqualTo(2);
            assertThat(utterance.outlets()).containsExactly("Harbour News", "The Quay");
        });
        assertThat(ledger.search().stats().utterances()).isEqualTo(2);
    }

    @Test
    void anUtteranceShowsWhatEachWordingLeftOut() {
        Extraction shortened = Told.by("Harbour News").says("Ana Ruiz", SHORT).read();
        ledger.append(shortened);
        ledger.append(Told.by("The Quay").says("Ana Ruiz", LONG).read());

        UtteranceView view =
                ledger.search().utterance(shortened.statements().get(0).id()).orElseThrow();

        assertThat(view.wordings()).extracting(Wording::text).containsExactly(LONG, SHORT);
        assertThat(view.wordings()).extracting(Wording::isComplete).containsExactly(true, false);
    }

    @Test
    void facetsAndMonthsCountReports() {
        ledger.append(Told.by("The Quay")
                .says(Told.person("Ana Ruiz", "Minister", "ESP"), "the bridge stays")
                .says("Tom Okafor", "the ferry is late")
                .read());
        ledger.append(Told.by("The Quay")
                .on(LocalDate.of(2024, 7, 1))
                .says(Told.person("Ana Ruiz", "Minister", "ESP"), "the tunnel is dug")
                .read());

        Findings findings = ledger.search().find(StatementQuery.ALL, 0, 10);

        assertThat(findings.facets())
                .filteredOn(f -> f.property().equals("speaker"))
                .singleElement()
                .satisfies(facet -> assertThat(facet.values())
                        .extracting(Findings.Value::label, Findings.Value::reports)
                        .containsExactly(
                                org.assertj.core.api.Assertions.tuple("Ana Ruiz", 2),
                                org.assertj.core.api.Assertions.tuple("Tom Okafor", 1)));
        assertThat(findings.months()).extracting(Findings.Month::reports).containsExactly(2, 0, 1);
    }

    @Test
    void theStreamHandsOverAllReportsWithTheirArticles() {
        Extraction first = Told.by("The Quay")
                .says("Ana Ruiz", LONG)
                .says("Ana Ruiz", "no more")
                .read();
        Extraction second = Told.by("Harbour News").says("Ana Ruiz", SHORT).read();
        ledger.append(first);
        ledger.append(second);

        List<CitedReport> reports = new java.util.ArrayList<>();
        ledger.search().stream(StatementQuery.ALL, reports::add);

        assertThat(reports)
                .extracting(CitedReport::statement)
                .containsExactly(
                        first.statements().get(0),
                        first.statements().get(1),
                        second.statements().get(0));
        assertThat(reports.get(2).article()).isEqualTo(second.article());
    }

    @Test
    void anUndatedReportTiesNothingTogetherThatWasSaidYearsApart() {
        ledger.append(Told.by("The Quay")
                .on(LocalDate.of(2014, 3, 1))
                .says("Ana Ruiz", LONG)
                .read());
        ledger.append(Told.by("Harbour News").on(null).says("Ana Ruiz", LONG).read());
        ledger.append(Told.by("Evening Post")
                .on(LocalDate.of(2022, 3, 1))
                .says("Ana Ruiz", LONG)
                .read());
        ledger.append(Told.by("Morning Post").on(null).says("Ana Ruiz", SHORT).read());

        assertThat(find("bridge").distinct()).isEqualTo(3);
    }

    @Test
    void aReportGivesThePostOfItsOwnDay() {
        ledger.append(Told.by("The Quay")
                .on(LocalDate.of(2014, 3, 1))
                .says(Told.person("Ana Ruiz", "Mayor", "ESP"), "the bridge stays")
                .read());
        ledger.append(Told.by("The Quay")
                .on(LocalDate.of(2022, 3, 1))
                .says(Told.person("Ana Ruiz", "Prime Minister", "ESP"), "the tunnel is dug")
                .read());

        assertThat(find("bridge").utterances().get(0).speaker().post()).isEqualTo("Mayor");
        assertThat(find("tunnel").utterances().get(0).speaker().post()).isEqualTo("Prime Minister");
        assertThat(ledger.search().actors("Ana Ruiz", 5).get(0).post()).isEqualTo("Prime Minister");
    }
}
