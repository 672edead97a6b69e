package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchlistReaderTest {
    private static final String FEED = "[[feed]]\naddress = \"https://example.org/feed\"\n";

    @TempDir
    Path folder;

    private Watchlist read(String toml) throws WatchlistException, IOException {
        return WatchlistReader.read(Files.writeString(folder.resolve("watch.toml"), toml));
    }

    private List<String> errors(String toml) {
        WatchlistException e = catchThrowableOfType(WatchlistException.class, () -> read(toml));
        assertThat(e).as("an exception for %s", toml).isNotNull();
        return e.getMessage()
                .lines()
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void readsTheExampleOfTheDocumentation() throws Exception {
        Watchlist watchlist = WatchlistReader.read(Path.of("..", "docs", "watch-example.toml"));

        assertThat(watchlist.contact()).isEqualTo("desk@your-institute.example");
        assertThat(watchlist.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(watchlist.longest()).isEqualTo(Duration.ofHours(6));
        assertThat(watchlist.allowPrivate()).containsExactly("news.intranet");
        assertThat(watchlist.feeds())
                .contains(
                        new Followed.Feed(
                                URI.create("https://notices.ministry.example/atom"),
                                "Ministry of the Sea",
                                null,
                                Duration.ofHours(1),
                                Follow.CONTENT,
                                List.of()),
                        new Followed.Feed(
                                URI.create("https://feeds.example.org/tidings"),
                                null,
                                null,
                                Duration.ofMinutes(15),
                                Follow.PAGE,
                                List.of("www.tidings.example", "blog.tidings.example")));
        assertThat(watchlist.sitemaps().get(0).since()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(watchlist.folders())
                .containsExactly(new Followed.Folder(
                        Path.of("..", "docs", "inbox").toAbsolutePath().normalize(), Duration.ofSeconds(30)));
    }

    @Test
    void takesDefaultsForWhatIsNotGiven() throws Exception {
        Watchlist watchlist = read("contact = \"a@b.example\"\n" + FEED + "[[folder]]\npath = \"in\"\n");

        assertThat(watchlist.delay()).isEqualTo(Watchlist.DEFAULT_DELAY);
        assertThat(watchlist.feeds().get(0).every()).isEqualTo(Watchlist.DEFAULT_EVERY);
        assertThat(watchlist.longest()).isEqualTo(Watchlist.DEFAULT_LONGEST);
        assertThat(watchlist.folders())
                .containsExactly(
                        new Followed.Folder(folder.resolve("in").toAbsolutePath(), Watchlist.DEFAULT_FOLDER_EVERY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "delai = `5s`               | watch.toml:2: `delai` is not known; did you mean `delay`?",
                "user_agent = `x`           | watch.toml:2: `user_agent` is not known; known here: contact,",
                "delay = `5 seconds`        | watch.toml:2: `delay` must be a time from 1s to 1m, such as",
                "delay = 5                  | watch.toml:2: `delay` must be a time",
                "delay = `2h`               | watch.toml:2: `delay` must be a time",
                "every = `1s`               | watch.toml:2: `every` must be a time from 1m to 30d",
                "longest = `1m`             | watch.toml:2: `longest` must be a time from 15m to 30d",
                "allow-private = [1]        | watch.toml:2: `allow-private` must be a list of hosts",
                "allow-private = [`http:/`] | watch.toml:2: `allow-private` must be a list of hosts",
                "feed = 3                   | watch.toml:2: `feed` must be one or more tables that begin with [[feed]]",
                "delay `5s`                 | watch.toml:2: ",
                "delay = `5s                | watch.toml:2: ",
            })
    void namesLineAndExpectationOfWhatIsWrongAtTheTop(String line, String error) {
        String rest = line.startsWith("feed") ? "" : FEED;
        String toml = "contact = \"a@b.example\"\n" + line.replace('`', '"') + "\n" + rest;

        assertThat(errors(toml).get(0)).startsWith(error.replace('`', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[[feed]]    | address = `ftp://a.example/`  | `address` must be an address that begins with http:// or https://",
                "[[feed]]    | address = `news`              | `address` must be an address",
                "[[feed]]    | address = `https:///x`        | `address` must be an address",
                "[[feed]]    | adress = `https://a.example/` | `adress` is not known; did you mean `address`?",
                "[[feed]]    | follow = `pages`              | `follow` must be `page` or `content`",
                "[[feed]]    | hosts = { a = 1 }             | `hosts` must be a list of hosts",
                "[[sitemap]] | since = `2026-01-01`          | `since` must be a day such as 2026-11-30, without quotation marks",
                "[[sitemap]] | follow = `page`               | `follow` is not known",
                "[[folder]]  | path = ``                     | `path` must be the path of a folder",
                "[[folder]]  | paths = `in`                  | `paths` is not known; did you mean `path`?",
            })
    void namesLineAndExpectationOfWhatIsWrongInASource(String table, String line, String error) {
        String toml = "contact = \"a@b.example\"\n\n" + table + "\n" + line.replace('`', '"') + "\n";

        assertThat(errors(toml))
                .anySatisfy(message -> assertThat(message).startsWith("watch.toml:4: " + error.replace('`', '"')));
    }

    @Test
    void saysEverythingThatIsWrongInTheOrderOfTheLines() {
        List<String> errors = errors(FEED + FEED + "outlets = \"x\"\n[[folder]]\n");

        List<String> starts = new ArrayList<>();
        errors.forEach(error -> starts.add(error.substring(0, Math.min(error.length(), 40))));
        assertThat(starts).hasSize(4);
        assertThat(starts.get(0)).startsWith("watch.toml: \"contact\" is missing");
        assertThat(errors.get(1)).isEqualTo("watch.toml:3: https://example.org/feed is followed twice");
        assertThat(errors.get(2)).startsWith("watch.toml:5: \"outlets\" is not known; did you mean \"outlet\"?");
        assertThat(errors.get(3)).startsWith("watch.toml:6: \"path\" is missing: expected the path of a folder");
    }

    @Test
    void refusesAListThatFollowsNothing() {
        assertThat(errors("contact = \"a@b.example\"\n"))
                .containsExactly("watch.toml: nothing to follow: expected a [[feed]], [[sitemap]] or [[folder]]");
    }

    @Test
    void refusesAContactThatCannotStandInAHeader() {
        assertThat(errors("contact = \"call me\\r\\nmaybe\"\n" + FEED)).hasSize(1);
    }

    @Test
    void saysThatAFileIsMissing() {
        Assertions.assertThatThrownBy(() -> WatchlistReader.read(folder.resolve("none.toml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void saysOfAFileThatNoParserGetsThroughThatItIsBroken() {
        assertThat(errors("contact = " + "[".repeat(100_000)))
                .containsExactly("watch.toml: not TOML, or lists within too many lists");
        assertThat(errors("contact = \"\\q\"\n[[feed\n")).isNotEmpty();
    }
}
