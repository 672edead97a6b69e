package org.parley.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.eval.marked.MarkedText;
import org.parley.model.Article;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.passage.PassageFinder;
import org.parley.reading.AttributionTags;
import org.parley.reading.AttributionTags.Role;
import org.parley.reading.AttributionTags.Stretch;
import org.parley.reading.Row;
import org.parley.reading.Rows;
import org.parley.training.Corpus.Annotated;
import org.parley.training.Corpus.Gold;

/**
 * One row of encoder input and what should come out.
 *
 * @param row the input
 * @param attributions attributions and mentions; absent where nobody marked them
 * @param events events; absent likewise
 */
record Example(
        Row row,
        @Nullable Attributions attributions,
        @Nullable EventTargets events) {
    /** How many texts share a row, over and over. */
    private static final int[] TOGETHER = {1, 1, 2, 3};

    /**
     * What should come out of the columns for attributions and mentions.
     *
     * @param tags for each word its attribution tag
     * @param mentionTags for each word its mention tag
     * @param links for each word of a content, the index of the first word of its cue in the row; for the first word of a cue, that of
     *     its source, or its own where there is none; else -1
     */
    record Attributions(int[] tags, int[] mentionTags, int[] links) {
        /** Whether the word belongs to a cue. */
        boolean isCue(int word) {
            return tags[word] > 0 && (tags[word] - 1) / 4 == Role.CUE.ordinal();
        }
    }

    /** The examples of annotated articles, in order. */
    static List<Example> of(List<Annotated> corpus, Rows rows) {
        PassageFinder passages = new PassageFinder();
        List<Example> examples = new ArrayList<>();
        for (Annotated annotated : corpus) {
            Article article = Article.of(annotated.text(), null);
            rows.each(article, passages.find(article), row -> examples.add(of(row, annotated)));
        }
        return examples;
    }

    /**
     * The examples of texts with marked events.
     *
     * <p>In an article, a paragraph stands among others: some texts are alone in their row, some share one with those behind them.
     */
    static List<Example> ofEvents(List<MarkedText> texts, Rows rows) {
        PassageFinder passages = new PassageFinder();
        List<Example> examples = new ArrayList<>();
        for (int at = 0, group = 0; at < texts.size(); group++) {
            int size = Math.min(TOGETHER[group % TOGETHER.length], texts.size() - at);
            MarkedText text = MarkedText.joined(texts.subList(at, at + size));
            Article article = Article.of(text.text(), null);
            rows.each(
                    article,
                    passages.find(article),
                    row -> examples.add(new Example(row, null, EventTargets.of(row, text.events()))));
            at += size;
        }
        return examples;
    }

    private static Example of(Row row, Annotated annotated) {
        int n = row.words().size();
        int[] tags = new int[n];
        int[] links = new int[n];
        Arrays.fill(links, -1);
        for (Gold gold : annotated.attributions()) {
            gold.source().forEach(span -> write(stretches(row, span, Role.SOURCE), tags));
            int[] cue =
                    gold.cue().isEmpty() ? new int[2] : words(row, gold.cue().get(0));
            int[] source =
                    gold.source().isEmpty() ? cue : words(row, gold.source().get(0));
            gold.cue().forEach(span -> write(stretches(row, span, Role.CUE), tags));
            if (cue[0] < cue[1] && source[0] < source[1]) {
                links[cue[0]] = source[0];
            }
            for (Span span : gold.content()) {
                for (Stretch stretch : stretches(row, span, Role.CONTENT)) {
                    AttributionTags.write(tags, stretch);
                    if (cue[0] < cue[1]) {
                        Arrays.fill(links, stretch.from(), stretch.to(), cue[0]);
                    }
                }
            }
        }
        int[] mentionTags = new int[n];
        for (Mention mention : annotated.mentions()) {
            int begin = 1 + 2 * mention.kind().ordinal();
            int[] words = words(row, mention.span());
            for (int w = words[0]; w < words[1]; w++) {
                mentionTags[w] = w == words[0] ? begin : begin + 1;
            }
        }
        return new Example(row, new Attributions(tags, mentionTags, links), null);
    }

    private static void write(List<Stretch> stretches, int[] tags) {
        stretches.forEach(stretch -> AttributionTags.write(tags, stretch));
    }

    /** A span in words of the row, cut at the borders of paragraphs. */
    private static List<Stretch> stretches(Row row, Span span, Role role) {
        int[] words = words(row, span);
        List<Stretch> stretches = new ArrayList<>();
        for (int s = 0; s + 1 < row.segments().length; s++) {
            int from = Math.max(words[0], row.segments()[s]);
            int to = Math.min(words[1], row.segments()[s + 1]);
            if (from < to) {
                stretches.add(new Stretch(role, from, to));
            }
        }
        return stretches;
    }

    /** First word and word behind the last that share a character with the span. */
    static int[] words(Row row, Span span) {
        int from = 0;
        while (from < row.words().size() && row.words().get(from).end() <= span.start()) {
            from++;
        }
        int to = from;
        while (to < row.words().size() && row.words().get(to).start() < span.end()) {
            to++;
        }
        return new int[] {from, to};
    }
}
