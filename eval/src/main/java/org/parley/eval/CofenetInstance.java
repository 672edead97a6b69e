package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * One instance of CofeNet's PolNeAR files (COLING 2022): a sentence or so, cut into tokens that carry labels. An article that
 * several people annotated comes once for each.
 *
 * @param doc the article it was cut from
 * @param annotator who labelled it
 * @param tokens where each token stands in the article; absent for one that could not be aligned
 * @param labels {@code O}, {@code B-role} or {@code I-role} for each token
 */
record CofenetInstance(String doc, String annotator, List<@Nullable Span> tokens, List<String> labels) {
    private record Line(String doc, String annotator, List<@Nullable List<Integer>> offsets, List<String> labels) {}

    /**
     * Reads an instances file.
     *
     * @param articles the articles that the instances were cut from, by name
     * @throws IOException with file and line for a line that is no instance of one of the articles
     */
    static List<CofenetInstance> read(Path file, Map<String, GoldArticle> articles) throws IOException {
        return JsonFiles.lines(file, Line.class, line -> of(line, articles));
    }

    private static CofenetInstance of(Line line, Map<String, GoldArticle> articles) {
        GoldArticle article = articles.get(line.doc());
        if (article == null) {
            throw new IllegalArgumentException("no text is given for " + line.doc());
        }
        CodePoints offsets = new CodePoints(article.article().text());
        List<@Nullable Span> tokens = new ArrayList<>();
        line.offsets().forEach(pair -> tokens.add(pair == null ? null : offsets.span(pair)));
        if (tokens.size() != line.labels().size()) {
            throw new IllegalArgumentException("as many labels as tokens are needed");
        }
        return new CofenetInstance(line.doc(), line.annotator(), tokens, line.labels());
    }

    /** Spans of token numbers that carry the labels of one role. */
    List<Span> labelled(Role role) {
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < labels.size(); start++) {
            if (labels.get(start).equals("B-" + role)) {
                int end = start + 1;
                while (end < labels.size() && labels.get(end).equals("I-" + role)) {
                    end++;
                }
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }
}
