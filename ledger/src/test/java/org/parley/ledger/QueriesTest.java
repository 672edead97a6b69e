package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.Findings.Facet;
import org.parley.ledger.query.Findings.Value;
import org.parley.ledger.query.Found;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.ReportPage;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;
import org.parley.ledger.query.Utterance;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Extraction;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

/** What a search finds is what one finds who goes through all reports; its counts agree with each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesTest {
    private static final int QUERIES = 150;

    private Ledger ledger;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, String> cardOf = new HashMap<>();
    private List<Report> all;

    @BeforeAll
    void fill(@TempDir Path folder) {
        ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK);
        List<Extraction> news = new ArrayList<>(GeneratedNews.of(31, 110));
        news.add(Told.by("Tide")
                .on(null)
                .says("Tom Okafor", "“No day is known for the crane.”")
                .read());
        news.add(Told.by("Tide")
                .on(null)
                .named("u")
                .says("Lena Brandt", "the ice is undated")
                .read());
        news.add(Told.by(null)
                .on(LocalDate.of(1969, 12, 31))
                .says("Lena Brandt", "the ice is old")
                .read());
        news.forEach(ledger::append);
        for (Extraction extraction : news) {
            for (Actor actor : Contents.actors(extraction)) {
                cardOf.put(
                        actor.id(),
                        ledger.search().actor(actor.id()).orElseThrow().card().id());
            }
            for (Statement statement : extraction.statements()) {
                named.put(statement.id(), named(extraction, statement));
            }
        }
        all = Contents.exports(ledger).stream().map(CitedReport::report).toList();
        assertThat(all).hasSizeGreaterThan(200);
    }

    private static Set<String> named(Extraction extraction, Statement statement) {
        Set<String> found = new HashSet<>();
        for (ActorRef ref : extraction.named()) {
            if (ref.spans().stream().anyMatch(word -> statement.content().get(0).contains(word))) {
                found.add(ref.actor().id());
            }
        }
        return found;
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    private Set<String> cards(Set<String> actors) {
        return actors.stream().map(cardOf::get).collect(Collectors.toSet());
    }

    private static boolean any(Set<?> wanted, Object value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words without endings that the stemmer would cut, so that going through them is enough. */
    private static boolean matches(String query, String text) {
        List<String> words = words(text);
        return Arrays.stream(query.split(" "))
                .allMatch(word -> word.isEmpty()
                        || (word.startsWith("-") ? !words.contains(word.substring(1)) : words.contains(word)));
    }

    private boolean holds(StatementQuery query, Report report) {
        Set<String> about = cards(named.get(report.id()));
        return matches(query.words(), report.text())
                && any(
                        cards(query.speakers()),
                        report.speaker() == null ? null : report.speaker().id())
                && (query.about().isEmpty() || !Collections.disjoint(cards(query.about()), about))
                && any(
                        query.countries(),
                        report.speaker() == null ? null : report.speaker().country())
                && any(query.outlets(), report.article().outlet())
                && any(query.forms(), report.form())
                && any(query.types(), report.type())
                && (query.from() == null
                        || (report.day() != null && !report.day().isBefore(query.from())))
                && (query.to() == null || (report.day() != null && !report.day().isAfter(query.to())));
    }

    private static <T> Set<T> some(List<T> of, Random random, boolean asked) {
        Set<T> set = new HashSet<>();
        for (int i = 0; asked && i <= random.nextInt(3); i++) {
            set.add(GeneratedNews.pick(of, random));
        }
        return set;
    }

    /** The first queries ask for one thing each, the others for several. */
    private static StatementQuery query(int number, Random random) {
        Predicate<Integer> asked = part -> number < 18 ? number / 2 == part : random.nextInt(4) == 0;
        LocalDate from = Told.DAY.plusDays(random.nextInt(30) - 3);
        return new StatementQuery(
                asked.test(0)
                        ? GeneratedNews.pick(
                                List.of(
                                        "bridge",
                                        "bridge open",
                                        "-bridge",
                                        "lamp -pier",
                                        "forty",
                                        "zeppelin",
                                        "no -there"),
                                random)
                        : "",
                some(GeneratedNews.SPEAKERS.stream().map(Actor::id).toList(), random, asked.test(1)),
                some(GeneratedNews.SPEAKERS.stream().map(Actor::id).toList(), random, asked.test(2)),
                some(List.of("ESP", "CHL", "NGA", "DEU", "FRA"), random, asked.test(3)),
                some(List.of("The Quay", "Tide", "Lighthouse", "No Such Paper"), random, asked.test(4)),
                some(List.of(StatementForm.values()), random, asked.test(5)),
                some(List.of(StatementType.values()), random, asked.test(6)),
                asked.test(7) ? from : null,
                asked.test(8) ? from.plusDays(random.nextInt(10)) : null,
                random.nextBoolean() ? Order.NEWEST : Order.OLDEST);
    }

    static List<StatementQuery> queries() {
        Random random = new Random(17);
        List<StatementQuery> queries = new ArrayList<>(List.of(StatementQuery.ALL));
        for (int i = 0; i < QUERIES; i++) {
            queries.add(query(i, random));
        }
        return queries;
    }

    private List<Report> pages(StatementQuery query, int size) {
        List<Report> reports = new ArrayList<>();
        ReportPage page;
        do {
            page = ledger.search().reports(query, reports.size(), size);
            assertThat(page.offset()).isEqualTo(reports.size());
            reports.addAll(page.reports());
        } while (!page.reports().isEmpty());
        assertThat(page.total()).isEqualTo(reports.size());
        return reports;
    }

    @Test
    void everyQueryFindsWhatGoingThroughAllReportsFinds() {
        int found = 0;
        for (StatementQuery query : queries()) {
            List<Report> expected =
                    all.stream().filter(report -> holds(query, report)).toList();
            found += expected.isEmpty() ? 0 : 1;
            List<Report> reports = pages(query, 1 + expected.size() / 3);
            assertThat(reports).as(query.toString()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(reports).extracting(Report::day).isSortedAccordingTo(byDay(query.order()));
            List<CitedReport> streamed = new ArrayList<>();
            ledger.search().stream(query, streamed::add);
            assertThat(streamed).extracting(CitedReport::report).containsExactlyInAnyOrderElementsOf(expected);
            assertStreams(query, reports);
            assertCounts(query, reports);
        }
        assertThat(found).isGreaterThan(QUERIES / 3);
    }

    private void assertStreams(StatementQuery query, List<Report> reports) {
        List<Report> listed = new ArrayList<>();
        Found found = ledger.search().streamReports(query, Integer.MAX_VALUE, listed::add);
        assertThat(listed).isEqualTo(reports);
        List<Utterance> utterances = new ArrayList<>();
        assertThat(ledger.search().streamUtterances(query, 5, utterances::add)).isEqualTo(found);
        Findings page = ledger.search().find(query, 0, 5);
        assertThat(utterances).isEqualTo(page.utterances());
        assertThat(found).isEqualTo(new Found(page.reports(), page.distinct()));
    }

    private static Comparator<LocalDate> byDay(Order order) {
        Comparator<LocalDate> earliestFirst = (one, other) -> one.compareTo(other);
        return Comparator.nullsLast(order == Order.OLDEST ? earliestFirst : earliestFirst.reversed());
    }

    private void assertCounts(StatementQuery query, List<Report> reports) {
        Findings findings = ledger.search().find(query, 0, 0);
        assertThat(findings.utterances()).isEmpty();
        assertThat(findings.reports()).isEqualTo(reports.size());
        LinkedHashSet<String> handles = new LinkedHashSet<>();
        reports.forEach(report -> handles.add(report.utterance()));
        assertThat(findings.distinct()).isEqualTo(handles.size());
        List<String> paged = new ArrayList<>();
        while (paged.size() < findings.distinct()) {
            List<Utterance> page = ledger.search().find(query, paged.size(), 7).utterances();
            assertThat(page).hasSize(Math.min(7, findings.distinct() - paged.size()));
            page.forEach(utterance -> paged.add(utterance.id()));
        }
        assertThat(paged).containsExactlyElementsOf(handles);
        assertFacet(
                findings,
                "speaker",
                reports,
                report -> report.speaker() == null ? null : report.speaker().id());
        assertFacet(
                findings,
                "country",
                reports,
                report -> report.speaker() == null ? null : report.speaker().country());
        assertFacet(findings, "outlet", reports, report -> report.article().outlet());
        assertFacet(findings, "form", reports, report -> lower(report.form()));
        assertFacet(findings, "type", reports, report -> lower(report.type()));
        assertMonths(findings, reports);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void assertFacet(
            Findings findings, String property, List<Report> reports, Function<Report, String> of) {
        Map<String, Integer> expected = new HashMap<>();
        reports.stream()
                .map(of)
                .filter(value -> value != null)
                .forEach(value -> expected.merge(value, 1, Integer::sum));
        List<Value> values = findings.facets().stream()
                .filter(facet -> facet.property().equals(property))
                .map(Facet::values)
                .findFirst()
                .orElseThrow();
        assertThat(values).hasSize(Math.min(12, expected.size()));
        assertThat(values).allSatisfy(value -> assertThat(value.reports()).isEqualTo(expected.get(value.value())));
        assertThat(values).extracting(Value::reports).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static void assertMonths(Findings findings, List<Report> reports) {
        Map<YearMonth, Integer> expected = new HashMap<>();
        reports.stream()
                .filter(report -> report.day() != null)
                .forEach(report -> expected.merge(YearMonth.from(report.day()), 1, Integer::sum));
        YearMonth month = null;
        int sum = 0;
        for (Findings.Month found : findings.months()) {
            assertThat(found.reports()).isEqualTo(expected.getOrDefault(found.month(), 0));
            assertThat(month == null || found.month().equals(month.plusMonths(1)))
                    .isTrue();
            month = found.month();
            sum += found.reports();
        }
        assertThat(sum)
                .isEqualTo(
                        expected.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void unknownActorsFindNothing() {
        assertThat(ledger.search()
                        .find(StatementQuery.ALL.withSpeakers(Set.of("nobody")), 0, 5)
                        .reports())
                .isZero();
        assertThat(ledger.search()
                        .find(StatementQuery.ALL.withAbout(Set.of("nobody")), 0, 5)
                        .reports())
                .isZero();
        assertThat(ledger.search().actor("nobody")).isEmpty();
        assertThat(ledger.search().article("nothing")).isEmpty();
        assertThat(ledger.search().report("nothing")).isEmpty();
        assertThat(ledger.search().utterance("nothing")).isEmpty();
    }

    @Test
    void pagesBeyondTheEndAreEmptyAndPagesMayBeAsLongAsAnybodyAsks() {
        int total = all.size();
        assertThat(ledger.search().reports(StatementQuery.ALL, total + 5, 10).reports())
                .isEmpty();
        assertThat(ledger.search()
                        .reports(StatementQuery.ALL, Integer.MAX_VALUE, 10)
                        .total())
                .isEqualTo(total);
        assertThat(ledger.search()
                        .reports(StatementQuery.ALL, 3, Integer.MAX_VALUE)
                        .reports())
                .hasSize(total - 3);
        assertThat(ledger.search()
                        .find(StatementQuery.ALL, 3, Integer.MAX_VALUE)
                        .utterances())
                .hasSize(ledger.search().find(StatementQuery.ALL, 0, 0).distinct() - 3);
        assertThat(ledger.search()
                        .find(StatementQuery.ALL, Integer.MAX_VALUE, 9)
                        .utterances())
                .isEmpty();
    }
}
