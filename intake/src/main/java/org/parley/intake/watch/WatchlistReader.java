package org.parley.intake.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Reads watchlists, which are TOML files. */
public final class WatchlistReader {
    private static final URI NO_ADDRESS = URI.create("http://absent.invalid/");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final String file;
    private final Path folder;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private WatchlistReader(String file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Reads a watchlist.
     *
     * @param path paths in the file are relative to its folder
     * @throws WatchlistException with everything that is wrong with it
     * @throws IOException if the file can't be read
     */
    public static Watchlist read(Path path) throws WatchlistException, IOException {
        String toml = Files.readString(path, StandardCharsets.UTF_8);
        Path folder = path.toAbsolutePath().resolveSibling("");
        return read(toml, path.toString(), folder);
    }

    /** Reads what stands in a file of that name in that folder. */
    static Watchlist read(String toml, String file, Path folder) throws WatchlistException {
        return new WatchlistReader(file, folder).parse(toml);
    }

    private Watchlist parse(String toml) throws WatchlistException {
        TomlParseResult result = parsed(toml);
        if (result != null && problems.isEmpty()) {
            Watchlist watchlist = watchlist(new Settings(result, file, 0, problems));
            if (problems.isEmpty()) {
                return watchlist;
            }
        }
        problems.sort(Comparator.comparingLong(problem -> problem.place().line()));
        throw new WatchlistException(problems);
    }

    private @Nullable TomlParseResult parsed(String toml) {
        try {
            TomlParseResult result = Toml.parse(toml);
            result.errors()
                    .forEach(error -> problems.add(new InputProblem(
                            new Place(file, error.position().line()),
                            "broken-toml",
                            String.valueOf(error.getMessage()))));
            return result;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            // The library goes on behind a flaw and comes upon what it does not expect, and it calls itself for lists
            // in lists.
            problems.add(new InputProblem(Place.of(file), "broken-toml", "not TOML, or lists within too many lists"));
            return null;
        }
    }

    private Watchlist watchlist(Settings settings) {
        String expected = "a web page or e-mail address of yours, for those who are visited";
        String contact = settings.required("contact", settings.string("contact"), "", expected);
        if (!contact.isEmpty() && !contact.matches("[!-~&&[^()\\\\]]+")) {
            settings.problem("\"contact\" must be " + expected + ", without blanks");
        }
        Duration every = settings.duration("every", Watchlist.DEFAULT_EVERY, MINUTE, MONTH);
        Duration longest = settings.duration("longest", max(every, Watchlist.DEFAULT_LONGEST), every, MONTH);
        Watchlist watchlist = new Watchlist(
                contact,
                settings.duration("delay", Watchlist.DEFAULT_DELAY, Duration.ofSeconds(1), MINUTE),
                every,
                longest,
                settings.hosts("allow-private"),
                settings.tables("feed").stream()
                        .map(table -> feed(table, every))
                        .toList(),
                settings.tables("sitemap").stream()
                        .map(table -> sitemap(table, every))
                        .toList(),
                settings.tables("folder").stream().map(this::folder).toList());
        settings.refuseOthers();
        if (problems.isEmpty() && watchlist.all().isEmpty()) {
            settings.problem("nothing to follow: expected a [[feed]], [[sitemap]] or [[folder]]");
        }
        return watchlist;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Followed.Feed feed(Settings table, Duration every) {
        Followed.Feed feed = new Followed.Feed(
                address(table),
                table.string("outlet"),
                table.string("language"),
                table.duration("every", every, MINUTE, MONTH),
                table.choice("follow", List.of(Follow.values()), Follow.PAGE),
                table.hosts("hosts"));
        return checked(table, feed);
    }

    private Followed.Sitemap sitemap(Settings table, Duration every) {
        Followed.Sitemap sitemap = new Followed.Sitemap(
                address(table),
                table.string("outlet"),
                table.string("language"),
                table.duration("every", every, MINUTE, MONTH),
                table.day("since"),
                table.hosts("hosts"));
        return checked(table, sitemap);
    }

    private Followed.Folder folder(Settings table) {
        Path path = table.required("path", table.path("path"), folder, "the path of a folder");
        Duration every = table.duration("every", Watchlist.DEFAULT_FOLDER_EVERY, Duration.ofSeconds(10), MONTH);
        return checked(table, new Followed.Folder(folder.resolve(path).normalize(), every));
    }

    private static URI address(Settings table) {
        return table.required(
                "address", table.address("address"), NO_ADDRESS, "an address that begins with http:// or https://");
    }

    private <F extends Followed> F checked(Settings table, F followed) {
        table.refuseOthers();
        boolean absent =
                followed instanceof Followed.OnTheWeb web && web.address().equals(NO_ADDRESS);
        if (!absent && !names.add(followed.name())) {
            table.problem(followed.name() + " is followed twice");
        }
        return followed;
    }
}
