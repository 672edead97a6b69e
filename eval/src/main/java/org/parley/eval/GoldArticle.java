package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/**
 * An article with its attributions as people marked them.
 *
 * @param article its {@code sourceId} is the name by which the corpus knows it
 * @param attributions in the corpus' order
 */
record GoldArticle(Article article, List<Attributed> attributions) {
    GoldArticle {
        attributions = List.copyOf(attributions);
    }

    private record Line(
            String doc,
            @Nullable String publisher,
            @Nullable String date,
            String text,
            @Nullable List<Roles> attributions) {}

    private record Roles(
            @Nullable List<List<Integer>> source,
            @Nullable List<List<Integer>> cue,
            @Nullable List<List<Integer>> content) {}

    /**
     * Reads a corpus in the layout of PolNeAR as JSONL: {@code {"doc","text","attributions":[{"source","cue","content"}]}},
     * with {@code publisher} and {@code date} where known.
     *
     * @return the articles by name, in the file's order
     * @throws IOException with file and line for a line that is no such article, or names one a second time
     */
    static Map<String, GoldArticle> read(Path file) throws IOException {
        Map<String, GoldArticle> articles = new LinkedHashMap<>();
        JsonFiles.lines(file, Line.class, line -> {
            if (articles.put(line.doc(), of(line)) != null) {
                throw new IllegalArgumentException("document a second time: " + line.doc());
            }
            return line.doc();
        });
        return articles;
    }

    private static GoldArticle of(Line line) {
        if (line.doc() == null || line.text() == null) {
            throw new IllegalArgumentException("needs \"doc\" and \"text\"");
        }
        CodePoints offsets = new CodePoints(line.text());
        List<Attributed> attributions = line.attributions() == null
                ? List.of()
                : line.attributions().stream()
                        .map(roles -> new Attributed(
                                offsets.spans(roles.source()),
                                offsets.spans(roles.cue()),
                                offsets.spans(roles.content())))
                        .toList();
        LocalDate published = line.date() == null ? null : LocalDate.parse(line.date());
        Article article = Article.of(line.doc(), null, line.publisher(), List.of(), published, null, "en", line.text());
        return new GoldArticle(article, attributions);
    }
}
