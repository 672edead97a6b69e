package org.parley.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Place;
import org.parley.intake.page.PageReader;
import org.parley.model.Article;

/**
 * Scores the main text of web pages by segments that must or must not be in it, as trafilatura's evaluation does: each wanted
 * segment found is a true positive, each unwanted one a false positive. White space counts as one space.
 */
final class PageScorer {
    static final String GOLD = "evaldata.json";
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final PageReader reader = new PageReader(ArticleDefaults.NONE, PageReader.HIGHEST_LIMIT, Clock.systemUTC());

    /**
     * Reads every page and counts.
     *
     * @param folder holds {@code evaldata.json}, an object of {@code {"file", "with": [...], "without": [...]}} by page, and the
     *     files in {@code cache} or {@code eval}
     * @throws IOException if the gold data or a page can't be read
     */
    Report score(Path folder) throws IOException {
        JsonNode gold = JsonFiles.whole(folder.resolve(GOLD));
        SegmentCounts counts = SegmentCounts.NONE;
        for (JsonNode page : gold) {
            counts = counts.plus(count(text(file(folder, page.path("file").asText())), page));
        }
        return report(counts, gold.size());
    }

    private static Path file(Path folder, String name) {
        Path cached = folder.resolve("cache").resolve(name);
        return Files.exists(cached) ? cached : folder.resolve("eval").resolve(name);
    }

    private String text(Path file) throws IOException {
        Article article = reader.read(Files.readAllBytes(file), Place.of(file.toString()), null, null)
                .article();
        return article == null ? "" : folded(article.text());
    }

    private static SegmentCounts count(String text, JsonNode page) {
        int found = 0;
        for (JsonNode wanted : page.path("with")) {
            found += text.contains(folded(wanted.asText())) ? 1 : 0;
        }
        int extra = 0;
        for (JsonNode unwanted : page.path("without")) {
            extra += text.contains(folded(unwanted.asText())) ? 1 : 0;
        }
        return new SegmentCounts(
                found,
                extra,
                page.path("with").size() - found,
                page.path("without").size() - extra);
    }

    private static String folded(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static Report report(SegmentCounts counts, int pages) {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("pages.precision", counts.precision());
        scores.put("pages.recall", counts.recall());
        scores.put("pages.f1", counts.f1());
        scores.put("pages.accuracy", counts.accuracy());
        String table = new TableText()
                .line("%-12s%6s%6s%6s%10s", "", "P", "R", "F1", "accuracy")
                .line(
                        "%-12s%6.3f%6.3f%6.3f%10.3f",
                        pages + " pages", counts.precision(), counts.recall(), counts.f1(), counts.accuracy())
                .toString();
        return new Report(table, scores, true);
    }
}
