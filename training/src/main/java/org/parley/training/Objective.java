package org.parley.training;

import org.parley.reading.AttributionTags;
import org.parley.reading.HeadLayout;
import org.parley.reading.LinearChain;
import org.parley.training.Example.Attributions;

/**
 * How wrong the encoder's outputs are, and in which direction.
 *
 * <p>The sum of negative log-likelihoods: of the tag sequence under a {@link LinearChain}, of the mention tags word by word, of each
 * dependent's cue among all words of its row, and those of {@link EventObjective}. The gradients are worked out here, so that the training engine need not
 * unroll a chain of hundreds of words.
 */
final class Objective {
    private static final float MENTION_WEIGHT = 0.3f;
    private static final float LINK_WEIGHT = 0.5f;

    private final float[] transitions;
    private final LinearChain chain;
    private final float[] transitionGradient = new float[Encoder.TAGS * Encoder.TAGS];
    private double loss;

    /**
     * @param transitions transition scores of the chain as they are now
     */
    Objective(float[] transitions) {
        this.transitions = transitions;
        this.chain = new LinearChain(transitions);
    }

    /** Sum of the losses of all rows added so far. */
    double loss() {
        return loss;
    }

    /** Gradient of the loss by the transition scores. */
    float[] transitionGradient() {
        return transitionGradient;
    }

    /**
     * Adds a row.
     *
     * @param example what should come out
     * @param outputs what came out, {@code [word][column]}
     * @return gradient of the loss by each output
     */
    float[][] add(Example example, float[][] outputs) {
        float[][] gradient = new float[outputs.length][HeadLayout.WIDTH];
        Attributions attributions = example.attributions();
        if (attributions != null) {
            add(attributions, example.row().segments(), outputs, gradient);
        }
        EventTargets events = example.events();
        if (events != null) {
            loss += EventObjective.add(events, outputs, gradient);
        }
        return gradient;
    }

    private void add(Attributions gold, int[] segments, float[][] outputs, float[][] gradient) {
        for (int s = 0; s + 1 < segments.length; s++) {
            addTags(gold.tags(), outputs, gradient, segments[s], segments[s + 1]);
        }
        for (int w = 0; w < outputs.length; w++) {
            addMention(gold.mentionTags()[w], outputs[w], gradient[w]);
            if (gold.links()[w] >= 0) {
                addLink(gold, w, outputs, gradient);
            }
        }
    }

    private void addTags(int[] gold, float[][] outputs, float[][] gradient, int from, int to) {
        float[][] scores = new float[to - from][AttributionTags.COUNT];
        int[] tags = new int[to - from];
        for (int w = from; w < to; w++) {
            System.arraycopy(outputs[w], HeadLayout.TAGS, scores[w - from], 0, AttributionTags.COUNT);
            tags[w - from] = gold[w];
        }
        double score = chain.score(scores, tags);
        if (Double.isInfinite(score)) {
            return; // Annotations that overlap leave a sequence that is not well-formed: nothing to be learnt from it.
        }
        LinearChain.Posterior posterior = chain.posterior(scores);
        loss += posterior.logPartition() - score;
        for (int w = from; w < to; w++) {
            for (int k = 0; k < AttributionTags.COUNT; k++) {
                gradient[w][HeadLayout.TAGS + k] = (float) posterior.tags()[w - from][k] - (k == gold[w] ? 1 : 0);
            }
            if (w > from) {
                transitionGradient[gold[w - 1] * Encoder.TAGS + gold[w]] -= 1;
            }
        }
        for (int i = 0; i < transitions.length; i++) {
            transitionGradient[i] += (float) posterior.transitions()[i / Encoder.TAGS][i % Encoder.TAGS];
        }
    }

    private void addMention(int gold, float[] outputs, float[] gradient) {
        double[] probability = softmax(outputs, HeadLayout.MENTIONS, HeadLayout.MENTION_TAGS);
        loss -= MENTION_WEIGHT * Math.log(Math.max(probability[gold], 1e-12));
        for (int k = 0; k < HeadLayout.MENTION_TAGS; k++) {
            gradient[HeadLayout.MENTIONS + k] = MENTION_WEIGHT * ((float) probability[k] - (k == gold ? 1 : 0));
        }
    }

    private void addLink(Attributions attributions, int word, float[][] outputs, float[][] gradient) {
        boolean ofCue = attributions.isCue(word);
        int gold = attributions.links()[word];
        float[] scores = new float[outputs.length];
        for (int target = 0; target < outputs.length; target++) {
            scores[target] = HeadLayout.link(outputs, word, target, ofCue);
        }
        double[] probability = softmax(scores, 0, scores.length);
        loss -= LINK_WEIGHT * Math.log(Math.max(probability[gold], 1e-12));
        int fromColumn = HeadLayout.fromColumn(ofCue);
        int targetColumn = fromColumn + HeadLayout.LINK_WIDTH;
        for (int target = 0; target < outputs.length; target++) {
            float g = LINK_WEIGHT * HeadLayout.LINK_SCALE * ((float) probability[target] - (target == gold ? 1 : 0));
            for (int i = 0; i < HeadLayout.LINK_WIDTH; i++) {
                gradient[word][fromColumn + i] += g * outputs[target][targetColumn + i];
                gradient[target][targetColumn + i] += g * outputs[word][fromColumn + i];
            }
        }
    }

    static double[] softmax(float[] scores, int from, int length) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            max = Math.max(max, scores[from + i]);
        }
        double[] probability = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            probability[i] = Math.exp(scores[from + i] - max);
            sum += probability[i];
        }
        for (int i = 0; i < length; i++) {
            probability[i] /= sum;
        }
        return probability;
    }
}
