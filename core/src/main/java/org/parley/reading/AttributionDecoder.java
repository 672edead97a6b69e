package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Attribution;
import org.parley.model.Span;
import org.parley.reading.AttributionTags.Role;
import org.parley.reading.AttributionTags.Stretch;

/**
 * Turns tag and link scores into attributions: the best tags of each paragraph, then for each content its cue and for each cue its
 * source.
 */
final class AttributionDecoder {
    private final LinearChain chain;

    AttributionDecoder(LinearChain chain) {
        this.chain = chain;
    }

    /** A stretch with the mean probability of its tags. */
    private record Scored(Stretch stretch, double score) {}

    /** The attributions of one segment of a row: words {@code from} to {@code to}, exclusive. */
    List<Attribution> decode(Row row, float[][] outputs, int from, int to) {
        List<Scored> all = stretches(outputs, from, to);
        List<Scored> sources = of(Role.SOURCE, all);
        List<Scored> cues = of(Role.CUE, all);
        List<List<Scored>> contents = new ArrayList<>();
        cues.forEach(cue -> contents.add(new ArrayList<>()));
        for (Scored content : of(Role.CONTENT, all)) {
            int cue = cueOf(content, cues, outputs);
            if (cue >= 0) {
                contents.get(cue).add(content);
            }
        }
        List<Attribution> attributions = new ArrayList<>();
        for (int c = 0; c < cues.size(); c++) {
            if (!contents.get(c).isEmpty()) {
                List<Scored> source = sourceOf(cues.get(c), sources, outputs);
                attributions.add(attribution(row, source, cues.get(c), contents.get(c)));
            }
        }
        return attributions;
    }

    private List<Scored> stretches(float[][] outputs, int from, int to) {
        float[][] scores = new float[to - from][AttributionTags.COUNT];
        for (int w = from; w < to; w++) {
            System.arraycopy(outputs[w], HeadLayout.TAGS, scores[w - from], 0, AttributionTags.COUNT);
        }
        int[] tags = chain.best(scores);
        double[][] probability = chain.posterior(scores).tags();
        List<Scored> scored = new ArrayList<>();
        for (Stretch s : AttributionTags.stretches(tags)) {
            double sum = 0;
            for (int w = s.from(); w < s.to(); w++) {
                sum += probability[w][tags[w]];
            }
            scored.add(new Scored(new Stretch(s.role(), s.from() + from, s.to() + from), sum / (s.to() - s.from())));
        }
        return scored;
    }

    private static List<Scored> of(Role role, List<Scored> all) {
        return all.stream().filter(s -> s.stretch().role() == role).toList();
    }

    /** Index of the cue that the content's words look for, all in all; -1 where there is none. */
    private static int cueOf(Scored content, List<Scored> cues, float[][] outputs) {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < cues.size(); c++) {
            double score = 0;
            for (int w = content.stretch().from(); w < content.stretch().to(); w++) {
                score += HeadLayout.link(outputs, w, cues.get(c).stretch().from(), false);
            }
            if (score > bestScore) {
                best = c;
                bestScore = score;
            }
        }
        return best;
    }

    /** The source that the cue looks for; none where it looks for itself. */
    private static List<Scored> sourceOf(Scored cue, List<Scored> sources, float[][] outputs) {
        int first = cue.stretch().from();
        double bestScore = HeadLayout.link(outputs, first, first, true);
        List<Scored> best = List.of();
        for (Scored source : sources) {
            double score = HeadLayout.link(outputs, first, source.stretch().from(), true);
            if (score > bestScore) {
                bestScore = score;
                best = List.of(source);
            }
        }
        return best;
    }

    private static Attribution attribution(Row row, List<Scored> source, Scored cue, List<Scored> contents) {
        double score = cue.score();
        for (Scored s : source) {
            score = Math.min(score, s.score());
        }
        for (Scored s : contents) {
            score = Math.min(score, s.score());
        }
        return new Attribution(spans(row, source), spans(row, List.of(cue)), spans(row, contents), score, "reader");
    }

    private static List<Span> spans(Row row, List<Scored> stretches) {
        return stretches.stream()
                .map(s -> row.words()
                        .get(s.stretch().from())
                        .cover(row.words().get(s.stretch().to() - 1)))
                .toList();
    }
}
