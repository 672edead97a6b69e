package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/watch.md to what the watchlist is. */
class WatchDocumentationTest {
    private static final Set<String> TABLES = Set.of("feeds", "sitemaps", "folders");

    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "watch.md"), StandardCharsets.UTF_8)) {
            List<String> cells = Arrays.stream(line.split("\\|", -1))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList();
            if (line.startsWith("|") && cells.size() == 7 && line.contains("`")) {
                rows.put(cells.get(1) + " " + cells.get(2), cells);
            }
        }
        return rows;
    }

    private static Stream<String> keys(String in, Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !TABLES.contains(name))
                .map(name -> in + " " + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @Test
    void namesEveryKeyAndNoOther() throws IOException {
        List<String> keys = Stream.of(
                        keys("the top", Watchlist.class),
                        keys("[[feed]]", Followed.Feed.class),
                        keys("[[sitemap]]", Followed.Sitemap.class),
                        keys("[[folder]]", Followed.Folder.class))
                .flatMap(each -> each)
                .toList();

        assertThat(rows().keySet()).containsExactlyElementsOf(keys);
    }

    @Test
    void namesTheDefaults() throws IOException {
        Map<String, Duration> defaults = Map.of(
                "the top delay", Watchlist.DEFAULT_DELAY,
                "the top every", Watchlist.DEFAULT_EVERY,
                "the top longest", Watchlist.DEFAULT_LONGEST,
                "[[folder]] every", Watchlist.DEFAULT_FOLDER_EVERY);
        Map<String, List<String>> rows = rows();

        defaults.forEach((key, time) -> assertThat(rows.get(key).get(4)).as(key).isEqualTo(Settings.written(time)));
    }

    @Test
    void theExampleShowsEveryKey() throws IOException {
        String example = Files.readString(Path.of("..", "docs", "watch-example.toml"));

        assertThat(rows().values()).allSatisfy(row -> assertThat(example).contains(row.get(2) + " = "));
    }
}
