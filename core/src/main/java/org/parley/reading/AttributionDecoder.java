package org.parley.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.Span;
import org.parley.reading.AttributionTags.Role;
import org.parley.reading.AttributionTags.Stretch;

/**
 * Turns tag and link scores into attributions: the best tags of each paragraph, then for each content its cue and for each cue its
 * source.
 */
final class AttributionDecoder {
    /**
     * Added to the score of every tag that opens a stretch. The chain alone finds less than it should (precision 71, recall 60 on
     * PolNeAR dev after one epoch); what is added brings the two together.
     */
    private static final float EAGERNESS = 0.4f;

    private final LinearChain chain;

    AttributionDecoder(LinearChain chain) {
        this.chain = chain;
    }

    /** A stretch with the mean probability of its tags. */
    private record Scored(Stretch stretch, double score) {}

    /** The attributions of a row, by cue. */
    List<Attribution> decode(Row row, float[][] outputs) {
        List<Scored> all = new ArrayList<>();
        int[] segments = row.segments();
        for (int s = 0; s + 1 < segments.length; s++) {
            if (segments[s] < segments[s + 1]) {
                all.addAll(stretches(outputs, segments[s], segments[s + 1]));
            }
        }
        return join(row, outputs, of(Role.SOURCE, all), of(Role.CUE, all), of(Role.CONTENT, all));
    }

    private static List<Attribution> join(
            Row row, float[][] outputs, List<Scored> sources, List<Scored> cues, List<Scored> contents) {
        Map<Scored, List<Scored>> contentsOfCue = new LinkedHashMap<>();
        cues.forEach(cue -> contentsOfCue.put(cue, new ArrayList<>()));
        List<Scored> left = new ArrayList<>();
        for (Scored content : contents) {
            Scored cue = cueOf(content, inParagraphOf(content, cues, row), outputs);
            (cue == null ? left : contentsOfCue.get(cue)).add(content);
        }
        // A paragraph that is all quotation may belong to a cue of another one ("He said:"), but only to one still without content.
        for (Scored content : left) {
            List<Scored> waiting =
                    cues.stream().filter(cue -> contentsOfCue.get(cue).isEmpty()).toList();
            Scored cue = cueOf(content, waiting, outputs);
            if (cue != null) {
                contentsOfCue.get(cue).add(content);
            }
        }
        List<Attribution> attributions = new ArrayList<>();
        contentsOfCue.forEach((cue, found) -> {
            if (!found.isEmpty()) {
                attributions.add(attribution(row, sourceOf(cue, inParagraphOf(cue, sources, row), outputs), cue, found));
            }
        });
        return attributions;
    }

    private static List<Scored> inParagraphOf(Scored from, List<Scored> targets, Row row) {
        int segment = row.segmentOf(from.stretch().from());
        return targets.stream()
                .filter(target -> row.segmentOf(target.stretch().from()) == segment)
                .toList();
    }

    private List<Scored> stretches(float[][] outputs, int from, int to) {
        float[][] scores = new float[to - from][AttributionTags.COUNT];
        for (int w = from; w < to; w++) {
            for (int tag = 0; tag < AttributionTags.COUNT; tag++) {
                scores[w - from][tag] =
                        outputs[w][HeadLayout.TAGS + tag] + (AttributionTags.opens(tag) ? EAGERNESS : 0);
            }
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

    /** The cue that the content's words look for, all in all. */
    private static @Nullable Scored cueOf(Scored content, List<Scored> cues, float[][] outputs) {
        Scored best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Scored cue : cues) {
            double score = 0;
            for (int w = content.stretch().from(); w < content.stretch().to(); w++) {
                score += HeadLayout.link(outputs, w, cue.stretch().from(), false);
            }
            if (score > bestScore) {
                best = cue;
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
