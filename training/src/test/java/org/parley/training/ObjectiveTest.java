package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.eval.marked.MarkedEvent;
import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.reading.AttributionTags;
import org.parley.reading.AttributionTags.Role;
import org.parley.reading.AttributionTags.Stretch;
import org.parley.reading.HeadLayout;
import org.parley.reading.Row;
import org.parley.training.Example.Attributions;

/** The gradients that were worked out by hand, against differences of the loss. */
class ObjectiveTest {
    private static final int WORDS = 5;
    private static final float STEP = 1e-2f;

    private final Example example = example();
    private final float[] transitions = floats(new Random(1), Encoder.TAGS * Encoder.TAGS);
    private final float[][] outputs = outputs();

    @Test
    void gradientByOutputsIsTheSlopeOfTheLoss() {
        float[][] gradient = new Objective(transitions).add(example, outputs);

        for (int w = 0; w < WORDS; w++) {
            for (int column = 0; column < HeadLayout.WIDTH; column += 3) {
                float before = outputs[w][column];
                outputs[w][column] = before + STEP;
                double up = loss(transitions);
                outputs[w][column] = before - STEP;
                double down = loss(transitions);
                outputs[w][column] = before;
                assertThat((double) gradient[w][column])
                        .as("word %d, column %d", w, column)
                        .isCloseTo((up - down) / (2 * STEP), within(2e-3));
            }
        }
    }

    @Test
    void gradientByTransitionsIsTheSlopeOfTheLoss() {
        Objective objective = new Objective(transitions);
        objective.add(example, outputs);

        for (int before = 0; before < Encoder.TAGS; before++) {
            for (int after = 0; after < Encoder.TAGS; after++) {
                int i = before * Encoder.TAGS + after;
                float kept = transitions[i];
                transitions[i] = kept + STEP;
                double up = loss(transitions);
                transitions[i] = kept - STEP;
                double down = loss(transitions);
                transitions[i] = kept;
                assertThat((double) objective.transitionGradient()[i])
                        .isCloseTo((up - down) / (2 * STEP), within(2e-3));
            }
        }
    }

    private double loss(float[] transitions) {
        Objective objective = new Objective(transitions);
        objective.add(example, outputs);
        return objective.loss();
    }

    /** Five words: source, cue, two of content, one outside; the cue with the next word is a trigger. */
    private static Example example() {
        int[] tags = new int[WORDS];
        AttributionTags.write(tags, new Stretch(Role.SOURCE, 0, 1));
        AttributionTags.write(tags, new Stretch(Role.CUE, 1, 2));
        AttributionTags.write(tags, new Stretch(Role.CONTENT, 2, 4));
        List<Span> words = IntStream.range(0, WORDS)
                .mapToObj(i -> new Span(2 * i, 2 * i + 1))
                .toList();
        Row row = new Row(
                new int[WORDS + 2],
                new int[WORDS + 2],
                words,
                IntStream.rangeClosed(1, WORDS).toArray(),
                new int[] {0, WORDS});
        MarkedEvent event = new MarkedEvent(
                EventType.SANCTION,
                EventMode.SANCTION_EXPEL,
                EventStatus.PLANNED,
                List.of(EventContext.DIPLOMATIC),
                Map.of(
                        ArgumentRole.TRIGGER, List.of(words.get(1).cover(words.get(2))),
                        ArgumentRole.ACTOR, List.of(words.get(0)),
                        ArgumentRole.STATUS, List.of(words.get(4))));
        return new Example(
                row,
                new Attributions(tags, new int[] {1, 0, 0, 3, 4}, new int[] {-1, 0, 1, 1, -1}),
                EventTargets.of(row, List.of(event)));
    }

    private static float[][] outputs() {
        Random random = new Random(2);
        return IntStream.range(0, WORDS)
                .mapToObj(w -> floats(random, HeadLayout.WIDTH))
                .toArray(float[][]::new);
    }

    private static float[] floats(Random random, int length) {
        float[] floats = new float[length];
        for (int i = 0; i < length; i++) {
            floats[i] = (float) random.nextGaussian();
        }
        return floats;
    }
}
