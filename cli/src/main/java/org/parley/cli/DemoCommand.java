package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.cli.listing.UtteranceCards;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ExtractionRun;
import org.parley.cli.run.LedgerWriter;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.serve.Browser;
import org.parley.cli.serve.DroppedPages;
import org.parley.cli.serve.IdentifiedReading;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.InputFormat;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.Utterance;
import org.parley.ledger.query.UtteranceView;
import org.parley.web.WebServer;
import org.parley.web.WebSettings;
import org.parley.web.page.LedgerQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what Parley does, on articles it brings along. */
@Command(
        name = "demo",
        description =
                "Reads a handful of bundled sample articles into a ledger for the occasion, shows what several of them "
                        + "have in different words, and serves the pages over it until it is interrupted (Ctrl-C).")
final class DemoCommand implements Callable<Integer> {
    private static final String SAMPLES = "/parley/samples/articles.jsonl";
    private static final int SHOWN = 3;

    private final Surroundings surroundings;

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of the pages; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--no-browser", description = "Does not open a browser.")
    private boolean noBrowser;

    @Option(names = "--no-serve", description = "Ends after reading, without pages.")
    private boolean noServe;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("parley-demo-");
        try (Engine engine = surroundings.engine().get();
                Ledger ledger = Ledger.open(folder.resolve("demo.ledger"), Access.WRITE, Clock.systemUTC())) {
            ProblemLog problems = new ProblemLog(surroundings.err());
            read(engine, ledger, problems);
            write(highlights(ledger.search()));
            if (!noServe && !surroundings.interruption().isRequested()) {
                serve(engine, ledger);
            }
            return (problems.total() > 0 ? ExitCode.PROBLEMS : ExitCode.OK).number();
        } finally {
            delete(folder);
        }
    }

    private void read(Engine engine, Ledger ledger, ProblemLog problems) throws IOException {
        LedgerWriter writer = new LedgerWriter(ledger, (extraction, appended) -> {});
        ArticleReader reader = new ArticleReader(ArticleDefaults.NONE, ArticleReader.DEFAULT_LIMIT);
        try (InputStream samples = samples()) {
            new ExtractionRun(engine, writer, surroundings.out(), problems, surroundings.interruption(), Progress.NONE)
                    .run(
                            sink -> reader.read(samples, "samples.jsonl", InputFormat.JSONL, sink),
                            Runtime.getRuntime().availableProcessors());
        }
    }

    /** What most articles have, with its wordings. */
    private String highlights(StatementSearch search) {
        UtteranceCards cards = new UtteranceCards(surroundings.terminal().columns(), view.colours(surroundings, null));
        List<Utterance> most = search.find(StatementQuery.ALL, 0, Integer.MAX_VALUE).utterances().stream()
                .sorted(Comparator.comparingInt(Utterance::reports).reversed().thenComparing(Utterance::id))
                .limit(SHOWN)
                .toList();
        for (Utterance utterance : most) {
            cards.add(utterance);
            search.utterance(utterance.id()).map(UtteranceView::wordings).ifPresent(all -> all.forEach(cards::add));
        }
        LedgerStats stats = search.stats();
        return cards.text() + Counted.of(stats.articles(), "article") + ", " + Counted.of(stats.reports(), "report")
                + " of " + Counted.of(stats.utterances(), "utterance") + "\n";
    }

    private void serve(Engine engine, Ledger ledger) throws IOException {
        WebSettings settings = WebSettings.DEFAULTS.withPort(port);
        try (WebServer server = WebServer.start(
                settings,
                new LedgerQueries(ledger.search(), ledger.events(), ledger.exchanges(), ledger.terms()),
                ledger::lastEntry,
                IdentifiedReading.of(engine),
                DroppedPages.read(),
                null,
                System::nanoTime)) {
            String address = "http://" + settings.host() + ":" + server.port() + "/";
            write("Look at them: " + address + "   (Ctrl-C ends this)\n");
            if (!noBrowser && surroundings.terminal().out()) {
                Browser.open(address);
            }
            surroundings.interruption().await();
        }
    }

    private static InputStream samples() {
        InputStream samples = DemoCommand.class.getResourceAsStream(SAMPLES);
        if (samples == null) {
            throw new IllegalStateException("the sample articles are missing from this build: " + SAMPLES);
        }
        return samples;
    }

    private void write(String text) throws IOException {
        surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
        surroundings.out().flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
