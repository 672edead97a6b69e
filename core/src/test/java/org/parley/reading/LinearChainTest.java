package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain against all tag sequences written out, for sequences short enough to do so. */
class LinearChainTest {
    private static final int K = AttributionTags.COUNT;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void agreesWithAllSequencesWrittenOut(int length) {
        Random random = new Random(length);
        LinearChain chain = new LinearChain(floats(random, K * K));
        float[][] scores = new float[length][];
        Arrays.setAll(scores, w -> floats(random, K));

        List<int[]> all = sequences(length);
        double total = all.stream()
                .mapToDouble(tags -> Math.exp(chain.score(scores, tags)))
                .sum();
        int[] best = all.get(0);
        double[][] probability = new double[length][K];
        for (int[] tags : all) {
            if (chain.score(scores, tags) > chain.score(scores, best)) {
                best = tags;
            }
            for (int w = 0; w < length; w++) {
                probability[w][tags[w]] += Math.exp(chain.score(scores, tags)) / total;
            }
        }

        assertThat(chain.best(scores)).isEqualTo(best);
        LinearChain.Posterior posterior = chain.posterior(scores);
        assertThat(posterior.logPartition()).isCloseTo(Math.log(total), within(1e-9));
        for (int w = 0; w < length; w++) {
            assertThat(posterior.tags()[w]).containsExactly(probability[w], within(1e-9));
        }
    }

    private static List<int[]> sequences(int length) {
        List<int[]> all = List.of(new int[0]);
        for (int w = 0; w < length; w++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] begun : all) {
                for (int tag = 0; tag < K; tag++) {
                    if (w == 0 ? AttributionTags.mayStart(tag) : AttributionTags.mayFollow(begun[w - 1], tag)) {
                        int[] more = Arrays.copyOf(begun, w + 1);
                        more[w] = tag;
                        longer.add(more);
                    }
                }
            }
            all = longer;
        }
        return all.stream()
                .filter(tags -> AttributionTags.mayEnd(tags[length - 1]))
                .toList();
    }

    private static float[] floats(Random random, int length) {
        float[] floats = new float[length];
        for (int i = 0; i < length; i++) {
            floats[i] = (float) random.nextGaussian();
        }
        return floats;
    }
}
