package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.Found;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.ReportPage;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Actor;
import org.parley.model.Extraction;

/** Those who ask see what others append, whole entries at a time, as if they had opened the ledger just then. */
class LiveSearchTest {
    private static final String BRIDGE = "“We will keep the bridge open through the winter.”";
    private static final int ASKERS = 8;

    @TempDir
    private Path folder;

    @Test
    void aReaderThatIsOpenAllAlongSeesWhatANewOneSees() {
        Path file = folder.resolve("test.ledger");
        List<Extraction> news = GeneratedNews.of(41, 12);
        Actor ana = GeneratedNews.SPEAKERS.get(0);
        Actor jorge = GeneratedNews.SPEAKERS.get(3);
        try (Ledger writer = Ledger.open(file, Access.WRITE, Told.CLOCK);
                Ledger reader = Ledger.open(file, Access.READ, Told.CLOCK)) {
            List<Runnable> steps = new ArrayList<>();
            news.forEach(one -> steps.add(() -> writer.append(one)));
            steps.add(() -> writer.append(
                    Told.by("Mast").at("u").tells("1").says(ana, BRIDGE).read()));
            steps.add(() -> writer.append(
                    Told.by("Mast").at("u").tells("2").says(ana, BRIDGE).read()));
            steps.add(() -> writer.append(Told.by("Mast").says(jorge, BRIDGE).read()));
            steps.add(() -> writer.append(Told.by("Mast")
                    .readBy("2")
                    .says(jorge, "nothing of the kind")
                    .read()));
            steps.add(() -> writer.merge(Set.of(ana.id(), jorge.id()), ""));
            steps.add(() -> writer.undo(writer.lastEntry(), ""));
            steps.add(() -> writer.apart(ana.id(), ""));
            for (Runnable step : steps) {
                step.run();
                try (Ledger fresh = Ledger.open(file, Access.READ, Told.CLOCK)) {
                    assertThat(reader.search().find(StatementQuery.ALL, 0, 500))
                            .isEqualTo(fresh.search().find(StatementQuery.ALL, 0, 500));
                    assertThat(reader.search().stats()).isEqualTo(fresh.search().stats());
                    assertThat(reader.search().actor(ana.id()))
                            .isEqualTo(fresh.search().actor(ana.id()));
                    assertThat(reader.search().reports(StatementQuery.ALL.withSpeakers(Set.of(ana.id())), 0, 500))
                            .isEqualTo(
                                    fresh.search().reports(StatementQuery.ALL.withSpeakers(Set.of(ana.id())), 0, 500));
                    assertThat(Contents.exports(reader)).isEqualTo(Contents.exports(fresh));
                }
            }
        }
    }

    @Test
    void manyMayAskWhileOneAppends() throws Exception {
        Path file = folder.resolve("test.ledger");
        List<Extraction> news = GeneratedNews.of(43, 60);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
        try (Ledger writer = Ledger.open(file, Access.WRITE, Told.CLOCK);
                Ledger reader = Ledger.open(file, Access.READ, Told.CLOCK)) {
            List<Future<Void>> askers = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                Ledger ledger = i % 2 == 0 ? writer : reader;
                askers.add(threads.submit(asker(ledger, done)));
            }
            for (Extraction one : news) {
                writer.append(one);
            }
            done.set(true);
            for (Future<Void> asker : askers) {
                asker.get();
            }
            assertThat(writer.search().stats().versions()).isEqualTo(news.size());
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    /** Asks until all is appended, and three times at least; no count ever goes down, and no page lacks anything. */
    private static Callable<Void> asker(Ledger ledger, AtomicBoolean done) {
        return () -> {
            int reports = 0;
            long versions = 0;
            for (int round = 0; round < 3 || !done.get(); round++) {
                Findings findings = ledger.search().find(StatementQuery.ALL, 0, 20);
                assertThat(findings.reports()).isGreaterThanOrEqualTo(reports);
                assertThat(findings.utterances()).hasSize(Math.min(20, findings.distinct()));
                reports = findings.reports();
                ReportPage page = ledger.search().reports(StatementQuery.ALL, 0, 30);
                assertThat(page.total()).isGreaterThanOrEqualTo(reports);
                assertThat(page.reports()).hasSize(Math.min(30, page.total()));
                reports = page.total();
                List<CitedReport> streamed = new ArrayList<>();
                ledger.search().stream(StatementQuery.ALL.withWords("bridge"), streamed::add);
                long now = ledger.search().stats().versions();
                assertThat(now).isGreaterThanOrEqualTo(versions);
                versions = now;
                ledger.search().actors("ruiz", 5).forEach(card -> assertThat(
                                ledger.search().actor(card.id()))
                        .isPresent());
                ledger.search().latest(3).forEach(card -> assertThat(
                                ledger.search().article(card.id()))
                        .isPresent());
            }
            return null;
        };
    }

    @Test
    void aListIsHandedOverAsOfOneMoment() {
        try (Ledger ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK)) {
            GeneratedNews.of(44, 30).forEach(ledger::append);
            List<Extraction> later = GeneratedNews.of(45, 30);
            List<Report> before = ledger.search()
                    .reports(StatementQuery.ALL, 0, Integer.MAX_VALUE)
                    .reports();
            List<Report> listed = new ArrayList<>();
            Found found = ledger.search().streamReports(StatementQuery.ALL, Integer.MAX_VALUE, report -> {
                if (listed.size() < later.size()) {
                    ledger.append(later.get(listed.size()));
                }
                listed.add(report);
            });
            assertThat(listed)
                    .extracting(Report::id)
                    .containsExactlyElementsOf(before.stream().map(Report::id).toList());
            assertThat(found.reports()).isEqualTo(before.size());
            assertThat(ledger.search().find(StatementQuery.ALL, 0, 0).reports()).isGreaterThan(before.size());
        }
    }

    @Test
    void whatTheCallerThrowsComesBackToIt() {
        try (Ledger ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK)) {
            ledger.append(Told.by("Mast").says("Ana Ruiz", BRIDGE).read());
            for (RuntimeException mine : List.of(
                    new IllegalArgumentException("mine"),
                    new java.io.UncheckedIOException(new java.io.IOException("full")))) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> ledger.search().stream(StatementQuery.ALL, cited -> {
                                    throw mine;
                                })))
                        .isSameAs(mine);
            }
            assertThat(Contents.exports(ledger)).hasSize(1);
        }
    }
}
