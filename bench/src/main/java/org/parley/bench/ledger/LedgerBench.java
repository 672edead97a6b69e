package org.parley.bench.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;
import org.parley.ledger.query.StatementSearch;
import org.parley.model.Extraction;
import org.parley.model.StatementForm;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a large ledger and asks it questions; {@code ledger.sh} runs the steps in turn. */
@Command(
        name = "ledger-bench",
        mixinStandardHelpOptions = true,
        description = "Measures a ledger of made-up statements.")
public final class LedgerBench {
    private static final long SEED = 20210318;
    private static final int PAGE = 20;
    private static final double SEARCH_MILLIS = 100;
    private static final double ACTOR_MILLIS = 200;
    private static final double SHARE_PERCENT = 10;
    private static final double LINK_MILLIS = 200;

    /** Runs one step. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new LedgerBench()).execute(args));
    }

    @Command(name = "make", description = "Makes the ledger, and tells what keeping an article costs.")
    int make(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--statements", defaultValue = "1000000") int statements)
            throws IOException {
        MadeUpArticles articles = new MadeUpArticles(SEED, statements);
        List<Long> nanos = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Clock.systemUTC())) {
            for (int i = 0; i < articles.count(); i++) {
                Extraction extraction = articles.next();
                long began = System.nanoTime();
                ledger.append(extraction);
                nanos.add(System.nanoTime() - began);
                if ((i + 1) % 4_000 == 0) {
                    print(
                            "%,d articles; keeping one of the last 4,000: %s",
                            i + 1, figures(nanos.subList(i - 3_999, i + 1)));
                }
            }
        }
        print("keeping an article: %s", figures(nanos));
        return 0;
    }

    @Command(name = "ask", description = "Asks questions as people do, and tells how long the answers take.")
    int ask(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--questions", defaultValue = "400") int questions)
            throws IOException {
        try (Ledger ledger = Ledger.open(file, Access.READ, Clock.systemUTC())) {
            StatementSearch search = ledger.search();
            long began = System.nanoTime();
            print(
                    "%,d reports, %,d utterances",
                    search.stats().reports(), search.stats().utterances());
            print("first answer: %.0f ms", (System.nanoTime() - began) / 1e6);
            Bar searches = new Bar("search with facets, ms (p95)", searches(search, questions), SEARCH_MILLIS);
            Bar actors = new Bar("first page of an actor, ms (longest)", actors(search, questions), ACTOR_MILLIS);
            print("%s%n%s", searches, actors);
            return Math.max(searches.exitCode(), actors.exitCode());
        }
    }

    @Command(name = "share", description = "Reads and keeps the sample articles, and tells what share keeping takes.")
    int share(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        LedgerShare share = LedgerShare.measure(file);
        print("sample articles: reading %.0f ms, keeping %.0f ms", share.reading() / 1e6, share.keeping() / 1e6);
        return held(new Bar("keeping, % of reading", share.percent(), SHARE_PERCENT));
    }

    @Command(
            name = "link",
            description = "Links openings with their answers: all of the ledger, then article by article.")
    int link(@Parameters(paramLabel = "FILE") Path file, @Option(names = "--articles", defaultValue = "100") int count)
            throws IOException {
        MadeUpArticles articles = new MadeUpArticles(SEED + 1, count * MadeUpArticles.STATEMENTS);
        List<Long> nanos = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Clock.systemUTC())) {
            long began = System.nanoTime();
            int exchanges = ledger.exchanges().count(ExchangeSearch.ALL);
            double seconds = (System.nanoTime() - began) / 1e9;
            print(
                    "linking all: %,d exchanges out of %,d reports in %.1f s, %,.0f reports/s",
                    exchanges,
                    ledger.search().stats().reports(),
                    seconds,
                    ledger.search().stats().reports() / seconds);
            for (int i = 0; i < count; i++) {
                ledger.append(articles.next());
                began = System.nanoTime();
                ledger.exchanges().count(ExchangeSearch.ALL);
                nanos.add(System.nanoTime() - began);
            }
        }
        print("linking one more article: %s", figures(nanos));
        return held(new Bar("linking one more article, ms (median)", percentile(nanos, 50), LINK_MILLIS));
    }

    @Command(name = "bar", description = "Holds a figure that was measured elsewhere to its bar.")
    int bar(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FIGURE") double figure,
            @Parameters(paramLabel = "LIMIT") double limit) {
        return held(new Bar(name, figure, limit));
    }

    private static int held(Bar bar) {
        print("%s", bar);
        return bar.exitCode();
    }

    /** 95 of a hundred searches take less than this, in milliseconds. */
    private static double searches(StatementSearch search, int questions) throws IOException {
        Random random = new Random(SEED);
        List<String> words = MadeUpArticles.questions(questions, random);
        List<ActorCard> actors = search.actors("ba", 50);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            StatementQuery query = StatementQuery.ALL.withWords(words.get(i));
            if (random.nextInt(3) == 0) {
                query = query.withSpeakers(
                        Set.of(actors.get(random.nextInt(actors.size())).id()));
            }
            if (random.nextInt(3) == 0) {
                LocalDate from = LocalDate.of(2014 + random.nextInt(9), 1 + random.nextInt(12), 1);
                query = new StatementQuery(
                        query.words(),
                        query.speakers(),
                        Set.of(),
                        Set.of("USA", "RUS"),
                        Set.of(),
                        Set.of(StatementForm.DIRECT),
                        Set.of(),
                        from,
                        from.plusYears(1),
                        Order.OLDEST);
            }
            long began = System.nanoTime();
            Findings found = search.find(query, 0, PAGE);
            nanos.add(System.nanoTime() - began);
            if (found.distinct() > found.reports()) {
                throw new IllegalStateException("more utterances than reports");
            }
        }
        print("search with facets: %s", figures(nanos));
        return percentile(nanos, 95);
    }

    /** The longest that one takes, in milliseconds. */
    private static double actors(StatementSearch search, int questions) {
        Random random = new Random(SEED);
        List<ActorCard> actors = busiest(search);
        actors.addAll(search.actors("ba", 200));
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            // the busiest first: they are the slowest
            ActorCard actor = actors.get(i < actors.size() ? i : random.nextInt(actors.size()));
            long began = System.nanoTime();
            search.actor(actor.id());
            search.find(StatementQuery.ALL.withSpeakers(Set.of(actor.id())), 0, PAGE);
            nanos.add(System.nanoTime() - began);
        }
        print("first page of an actor: %s", figures(nanos));
        return percentile(nanos, 100);
    }

    private static List<ActorCard> busiest(StatementSearch search) {
        List<ActorCard> actors = new ArrayList<>();
        search.find(StatementQuery.ALL, 0, 0).facets().stream()
                .filter(facet -> facet.property().equals("speaker"))
                .flatMap(facet -> facet.values().stream())
                .forEach(value -> actors.addAll(search.actors(value.value(), 1)));
        return actors;
    }

    private static String figures(List<Long> nanos) {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, p95 %.1f ms, longest %.1f ms",
                percentile(nanos, 50),
                percentile(nanos, 95),
                percentile(nanos, 100));
    }

    private static double percentile(List<Long> nanos, int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
