package org.parley.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.parley.cli.deadletter.DeadLetters;
import org.parley.cli.deadletter.WithDeadLetters;
import org.parley.cli.run.Engine;
import org.parley.cli.run.LedgerWriter;
import org.parley.cli.run.OneByOne;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.UnreadOnly;
import org.parley.intake.fetch.AddressRules;
import org.parley.intake.fetch.FetchSettings;
import org.parley.intake.fetch.PoliteFetcher;
import org.parley.intake.fetch.Politeness;
import org.parley.intake.fetch.Timekeeper;
import org.parley.intake.fetch.UserAgent;
import org.parley.intake.file.Sources;
import org.parley.intake.language.IdentifiedArticles;
import org.parley.intake.language.LanguageIdentifier;
import org.parley.intake.page.PageReader;
import org.parley.intake.watch.Followed;
import org.parley.intake.watch.Minute;
import org.parley.intake.watch.Watcher;
import org.parley.intake.watch.Watchlist;
import org.parley.intake.watch.WatchlistException;
import org.parley.intake.watch.WatchlistReader;
import org.parley.ledger.Access;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows feeds, sitemaps and folders, and keeps what is new in them. */
@Command(
        name = "watch",
        description = {
            "Follows the feeds, sitemaps and folders that a file lists, and keeps what is new in them in the ledger, until it is "
                    + "interrupted (Ctrl-C). Started again, it goes on where it was.",
            "It fetches from the addresses in the file and nowhere else, keeps to robots.txt, and leaves hosts time to rest. "
                    + "Each minute it says in a line what happened."
        },
        footer = {"", "Example:", "  parley watch --ledger desk.ledger watch.toml"})
final class WatchCommand implements Callable<Integer> {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String USER_AGENT_VERSION = "[^0-9A-Za-z._+-]";

    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Parameters(paramLabel = "FILE", description = "What to follow; docs/watch.md describes it.")
    private Path file = Path.of("");

    @Option(names = "--check", description = "Only checks the file, and says what would be followed.")
    private boolean check;

    @Option(
            names = {"-q", "--quiet"},
            description = "No line a minute.")
    private boolean quiet;

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Watchlist watchlist;
        try {
            watchlist = WatchlistReader.read(file);
        } catch (WatchlistException | IOException e) {
            reason(e).lines().forEach(this::say);
            return ExitCode.USAGE.number();
        }
        if (check) {
            watchlist.all().forEach(followed -> say("follows " + followed.name()));
            return ExitCode.OK.number();
        }
        watch(watchlist);
        return ExitCode.INTERRUPTED.number();
    }

    private String reason(Exception e) {
        if (e instanceof WatchlistException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return file + ": there is no such file";
        }
        return file + (e instanceof CharacterCodingException ? ": it is not text in UTF-8" : ": it can't be read");
    }

    private void say(String line) {
        surroundings.err().println("parley: " + line);
    }

    private void watch(Watchlist watchlist) throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        Timekeeper time = new SystemTimekeeper();
        RandomGenerator random = RandomGenerator.getDefault();
        Path path = ledgerOptions.path(surroundings);
        try (Ledger ledger = ledgerOptions.open(Access.WRITE, surroundings);
                Engine engine = new UnreadOnly(surroundings.engine().get(), ledger);
                PoliteFetcher fetcher = new PoliteFetcher(rules(watchlist), settings(watchlist), time, random)) {
            LedgerWriter writer = new LedgerWriter(ledger, (extraction, appended) -> {});
            DeadLetters letters = DeadLetters.in(LedgerOptions.letters(path));
            OneByOne articles = new OneByOne(engine, new WithDeadLetters(writer, letters), problems);
            IdentifiedArticles identified = new IdentifiedArticles(new LanguageIdentifier());
            PageReader pages = input.pages();
            Sources sources = input.sources();
            Watcher.Means means = new Watcher.Means(fetcher, time, pages, new FolderFiles(sources), random);
            Watcher watcher = new Watcher(
                    watchlist,
                    Path.of(path + ".watch"),
                    means,
                    ingested -> articles.keep(identified.apply(ingested)),
                    minute -> tell(minute, writer));
            say("follows " + Counted.of(watchlist.all().size(), "source") + "; Ctrl-C ends it");
            run(watcher);
        }
        say("stopped; the next start goes on from here");
    }

    /** Until the user asks for an end; what is in hand is finished. */
    private void run(Watcher watcher) {
        Thread stopping = new Thread(
                () -> {
                    surroundings.interruption().await();
                    watcher.stop();
                },
                "parley-stop");
        stopping.setDaemon(true);
        stopping.start();
        watcher.run();
    }

    private static AddressRules rules(Watchlist watchlist) {
        AddressRules.Builder rules = AddressRules.builder();
        for (Followed followed : watchlist.all()) {
            if (followed instanceof Followed.OnTheWeb web) {
                rules.feed(web.address());
                web.hosts().forEach(rules::host);
            }
        }
        watchlist.allowPrivate().forEach(rules::privateHost);
        return rules.build();
    }

    private static FetchSettings settings(Watchlist watchlist) {
        UserAgent agent = new UserAgent(ParleyVersion.read().replaceAll(USER_AGENT_VERSION, "-"), watchlist.contact());
        FetchSettings usual = FetchSettings.of(agent);
        return new FetchSettings(agent, Politeness.defaults().withDelay(watchlist.delay()), usual.limits());
    }

    private void tell(Minute minute, LedgerWriter writer) {
        if (!quiet) {
            String clock =
                    LocalDateTime.ofInstant(minute.to(), ZoneId.systemDefault()).format(CLOCK);
            say(clock + "  " + minute.line() + "; kept so far: " + Counted.of(writer.count(Outcome.ADDED), "article")
                    + ", " + Counted.of(writer.statements(), "statement"));
        }
    }
}
