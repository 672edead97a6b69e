package org.parley.reading;

/**
 * A linear-chain conditional random field over {@link AttributionTags} (Lafferty et al. 2001): word scores from the encoder, tag
 * transitions of its own; sequences that are not well-formed have probability 0.
 */
public final class LinearChain {
    private static final int K = AttributionTags.COUNT;
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private final double[][] transition = new double[K][K];
    private final double[][] into = new double[K][K];

    /**
     * @param weights transition scores, {@code weights[before * COUNT + after]}
     */
    public LinearChain(float[] weights) {
        for (int before = 0; before < K; before++) {
            for (int after = 0; after < K; after++) {
                transition[before][after] =
                        AttributionTags.mayFollow(before, after) ? weights[before * K + after] : IMPOSSIBLE;
                into[after][before] = transition[before][after];
            }
        }
    }

    /** The most probable tags of a sequence of words; {@code scores[word][tag]}. */
    public int[] best(float[][] scores) {
        int n = scores.length;
        int[][] from = new int[n][K];
        double[] score = start(scores[0]);
        for (int w = 1; w < n; w++) {
            double[] next = new double[K];
            for (int after = 0; after < K; after++) {
                int argmax = 0;
                for (int before = 1; before < K; before++) {
                    if (score[before] + into[after][before] > score[argmax] + into[after][argmax]) {
                        argmax = before;
                    }
                }
                from[w][after] = argmax;
                next[after] = score[argmax] + into[after][argmax] + scores[w][after];
            }
            score = next;
        }
        end(score);
        int[] tags = new int[n];
        for (int k = 1; k < K; k++) {
            if (score[k] > score[tags[n - 1]]) {
                tags[n - 1] = k;
            }
        }
        for (int w = n - 1; w > 0; w--) {
            tags[w - 1] = from[w][tags[w]];
        }
        return tags;
    }

    /**
     * What the chain makes of a sequence.
     *
     * @param logPartition logarithm of the sum over all well-formed sequences
     * @param tags probability of each tag at each word
     * @param transitions expected number of each transition, {@code [before][after]}
     */
    public record Posterior(double logPartition, double[][] tags, double[][] transitions) {}

    /** Forward-backward over a sequence of words; {@code scores[word][tag]}. */
    public Posterior posterior(float[][] scores) {
        int n = scores.length;
        double[][] forward = new double[n][];
        forward[0] = start(scores[0]);
        for (int w = 1; w < n; w++) {
            forward[w] = new double[K];
            for (int after = 0; after < K; after++) {
                forward[w][after] = scores[w][after] + logSum(forward[w - 1], into[after]);
            }
        }
        double[] last = forward[n - 1].clone();
        end(last);
        double total = logSum(last, new double[K]);
        double[][] backward = new double[n][K];
        end(backward[n - 1]);
        double[][] expected = new double[K][K];
        for (int w = n - 1; w > 0; w--) {
            double[] ahead = new double[K];
            for (int after = 0; after < K; after++) {
                ahead[after] = scores[w][after] + backward[w][after];
            }
            for (int before = 0; before < K; before++) {
                backward[w - 1][before] = logSum(ahead, transition[before]);
                if (forward[w - 1][before] == IMPOSSIBLE) {
                    continue;
                }
                for (int after = 0; after < K; after++) {
                    expected[before][after] +=
                            Math.exp(forward[w - 1][before] + transition[before][after] + ahead[after] - total);
                }
            }
        }
        double[][] tags = new double[n][K];
        for (int w = 0; w < n; w++) {
            for (int k = 0; k < K; k++) {
                tags[w][k] = Math.exp(forward[w][k] + backward[w][k] - total);
            }
        }
        return new Posterior(total, tags, expected);
    }

    /** Score of one well-formed sequence, unnormalised. */
    public double score(float[][] scores, int[] tags) {
        double sum = scores[0][tags[0]];
        for (int w = 1; w < tags.length; w++) {
            sum += transition[tags[w - 1]][tags[w]] + scores[w][tags[w]];
        }
        return sum;
    }

    private static double[] start(float[] first) {
        double[] score = new double[K];
        for (int k = 0; k < K; k++) {
            score[k] = AttributionTags.mayStart(k) ? first[k] : IMPOSSIBLE;
        }
        return score;
    }

    private static void end(double[] score) {
        for (int k = 0; k < K; k++) {
            if (!AttributionTags.mayEnd(k)) {
                score[k] = IMPOSSIBLE;
            }
        }
    }

    private static double logSum(double[] a, double[] b) {
        double max = IMPOSSIBLE;
        for (int k = 0; k < K; k++) {
            max = Math.max(max, a[k] + b[k]);
        }
        if (max == IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        double sum = 0;
        for (int k = 0; k < K; k++) {
            sum += Math.exp(a[k] + b[k] - max);
        }
        return max + Math.log(sum);
    }
}
