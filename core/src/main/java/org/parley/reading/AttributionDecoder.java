package org.parley.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
     * Added to the score of every tag that opens a stretch. The chain alone finds a little less than there is; on PolNeAR dev this
     * much gives the best F1 of sources and contents, and the surroundings of it (0 to 0.4) are flat.
     */
    private static final float EAGERNESS = 0.2f;

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
            all.addAll(stretches(outputs, segments[s], segments[s + 1]));
        }
        return join(row, outputs, of(Role.SOURCE, all), of(Role.CUE, all), of(Role.CONTENT, all));
    }

    /** A cue with the contents found for it. */
    private record Joined(Scored cue, List<Scored> contents) {}

    private static List<Attribution> join(
            Row row, float[][] outputs, List<Scored> sources, List<Scored> cues, List<Scored> contents) {
        List<Joined> joined =
                cues.stream().map(cue -> new Joined(cue, new ArrayList<>())).toList();
        List<Scored> left = new ArrayList<>();
        for (Scored content : contents) {
            Joined best = best(content, joined.stream().filter(j -> sameParagraph(content, j.cue(), row)), outputs);
            (best == null ? left : best.contents()).add(content);
        }
        // A paragraph that is all quotation may belong to a cue of another one ("He said:"), but only to one still
        // without content.
        for (Scored content : left) {
            Joined best = best(content, joined.stream().filter(j -> j.contents().isEmpty()), outputs);
            if (best != null) {
                best.contents().add(content);
            }
        }
        return joined.stream()
                .filter(j -> !j.contents().isEmpty())
                .map(j -> attribution(row, sourceOf(j.cue(), sources, row, outputs), j.cue(), j.contents()))
                .toList();
    }

    private static boolean sameParagraph(Scored one, Scored other, Row row) {
        return row.segmentOf(one.stretch().from())
                == row.segmentOf(other.stretch().from());
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

    /** The one whose cue the content's words look for, all in all. */
    private static @Nullable Joined best(Scored content, Stream<Joined> candidates, float[][] outputs) {
        return candidates
                .max(Comparator.comparingDouble(candidate -> {
                    double score = 0;
                    for (int w = content.stretch().from(); w < content.stretch().to(); w++) {
                        score += HeadLayout.link(
                                outputs, w, candidate.cue().stretch().from(), false);
                    }
                    return score;
                }))
                .orElse(null);
    }

    /** The source that the cue looks for in its paragraph; none where it looks for itself. */
    private static List<Scored> sourceOf(Scored cue, List<Scored> sources, Row row, float[][] outputs) {
        int first = cue.stretch().from();
        double bestScore = HeadLayout.link(outputs, first, first, true);
        List<Scored> best = List.of();
        for (Scored source : sources) {
            double score = HeadLayout.link(outputs, first, source.stretch().from(), true);
            if (score > bestScore && sameParagraph(cue, source, row)) {
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
