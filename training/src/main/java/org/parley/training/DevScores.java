package org.parley.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.parley.reading.AttributionTags;
import org.parley.reading.AttributionTags.Role;
import org.parley.reading.AttributionTags.Stretch;
import org.parley.reading.HeadLayout;
import org.parley.reading.LinearChain;
import org.parley.training.Example.Attributions;

/**
 * How well an encoder reads held-out articles, while it is still in training.
 *
 * @param loss mean loss a word
 * @param spans F1 of exact spans, by {@link Role}
 * @param links share of links whose best target, among those of the same kind in their row, is the right one
 * @param mentions share of words with the teacher's mention tag, among those that have one or are given one
 * @param events how well events are read
 */
record DevScores(double loss, double[] spans, double links, double mentions, EventScores events) {
    static DevScores of(Encoder encoder, List<Batch> batches) {
        Tally tally = new Tally(encoder.weights().get(Encoder.TRANSITIONS).values());
        try (NoGradGuard noGrad = new NoGradGuard()) {
            for (Batch batch : batches) {
                try (PointerScope scope = new PointerScope()) {
                    List<float[][]> rows = batch.split(batch.forward(encoder, 0));
                    for (int e = 0; e < rows.size(); e++) {
                        tally.add(batch.examples().get(e), rows.get(e));
                    }
                }
            }
        }
        return tally.scores();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "loss %.4f  source %.1f  cue %.1f  content %.1f  links %.1f  mentions %.1f  %s",
                loss,
                100 * spans[0],
                100 * spans[1],
                100 * spans[2],
                100 * links,
                100 * mentions,
                events);
    }

    private static final class Tally {
        private final LinearChain chain;
        private final Objective objective;
        private final int[][] spans = new int[Role.values().length][3];
        private final EventScores.Tally events = new EventScores.Tally();
        private int words;
        private int links;
        private int linked;
        private int mentions;
        private int agreed;

        Tally(float[] transitions) {
            this.chain = new LinearChain(transitions);
            this.objective = new Objective(transitions);
        }

        void add(Example example, float[][] outputs) {
            objective.add(example, outputs);
            words += outputs.length;
            Attributions attributions = example.attributions();
            if (attributions != null) {
                int[] segments = example.row().segments();
                for (int s = 0; s + 1 < segments.length; s++) {
                    addSpans(attributions, outputs, segments[s], segments[s + 1]);
                }
                addLinks(attributions, outputs);
                addMentions(attributions, outputs);
            }
            EventTargets targets = example.events();
            if (targets != null) {
                events.add(targets, outputs);
            }
        }

        private void addSpans(Attributions example, float[][] outputs, int from, int to) {
            float[][] scores = new float[to - from][AttributionTags.COUNT];
            int[] gold = new int[to - from];
            for (int w = from; w < to; w++) {
                System.arraycopy(outputs[w], HeadLayout.TAGS, scores[w - from], 0, AttributionTags.COUNT);
                gold[w - from] = example.tags()[w];
            }
            List<Stretch> right = AttributionTags.stretches(gold);
            Set<Stretch> expected = new HashSet<>(right);
            right.forEach(s -> spans[s.role().ordinal()][1]++);
            for (Stretch s : AttributionTags.stretches(chain.best(scores))) {
                spans[s.role().ordinal()][2]++;
                if (expected.contains(s)) {
                    spans[s.role().ordinal()][0]++;
                }
            }
        }

        private void addLinks(Attributions example, float[][] outputs) {
            for (int w = 0; w < outputs.length; w++) {
                int gold = example.links()[w];
                if (gold < 0) {
                    continue;
                }
                boolean ofCue = example.isCue(w);
                int best = gold;
                for (int other = 0; other < outputs.length; other++) {
                    int target = example.links()[other];
                    if (target >= 0
                            && example.isCue(other) == ofCue
                            && HeadLayout.link(outputs, w, target, ofCue) > HeadLayout.link(outputs, w, best, ofCue)) {
                        best = target;
                    }
                }
                links++;
                linked += best == gold ? 1 : 0;
            }
        }

        private void addMentions(Attributions example, float[][] outputs) {
            for (int w = 0; w < outputs.length; w++) {
                int best = 0;
                for (int k = 1; k < HeadLayout.MENTION_TAGS; k++) {
                    if (outputs[w][HeadLayout.MENTIONS + k] > outputs[w][HeadLayout.MENTIONS + best]) {
                        best = k;
                    }
                }
                if (best > 0 || example.mentionTags()[w] > 0) {
                    mentions++;
                    agreed += best == example.mentionTags()[w] ? 1 : 0;
                }
            }
        }

        DevScores scores() {
            double[] f = new double[spans.length];
            for (int r = 0; r < f.length; r++) {
                f[r] = spans[r][0] == 0 ? 0 : 2.0 * spans[r][0] / (spans[r][1] + spans[r][2]);
            }
            return new DevScores(
                    objective.loss() / words,
                    f,
                    (double) linked / Math.max(1, links),
                    (double) agreed / Math.max(1, mentions),
                    events.scores());
        }
    }
}
