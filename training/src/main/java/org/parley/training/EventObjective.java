package org.parley.training;

import static org.parley.reading.EventLayout.CONTEXTS;
import static org.parley.reading.EventLayout.MODES;
import static org.parley.reading.EventLayout.ROLE_BIASES;
import static org.parley.reading.EventLayout.ROLE_SCALE;
import static org.parley.reading.EventLayout.ROLE_WIDTH;
import static org.parley.reading.EventLayout.STATUSES;
import static org.parley.reading.EventLayout.TYPES;
import static org.parley.reading.EventLayout.TYPE_TAGS;

import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.reading.EventLayout;
import org.parley.training.EventTargets.Target;

/**
 * The part of the {@link Objective} for events: negative log-likelihoods of each word's trigger tag; and for each word of a trigger of
 * its mode among those of its type, its status, each context, and of each word's roles.
 */
final class EventObjective {
    private static final float TYPE_WEIGHT = 2;
    private static final float MODE_WEIGHT = 0.5f;
    private static final float STATUS_WEIGHT = 1.5f;
    private static final float CONTEXT_WEIGHT = 0.2f;
    private static final float ROLE_WEIGHT = 0.7f;

    private final float[][] outputs;
    private final float[][] gradient;
    private double loss;

    private EventObjective(float[][] outputs, float[][] gradient) {
        this.outputs = outputs;
        this.gradient = gradient;
    }

    /**
     * Adds a row's gradients.
     *
     * @param gold what should come out
     * @param outputs what came out, {@code [word][column]}
     * @param gradient of the loss by each output; added to
     * @return the loss
     */
    static double add(EventTargets gold, float[][] outputs, float[][] gradient) {
        EventObjective objective = new EventObjective(outputs, gradient);
        for (int w = 0; w < outputs.length; w++) {
            objective.choice(w, TYPES, TYPE_TAGS, gold.types()[w], TYPE_WEIGHT);
        }
        for (Target event : gold.events()) {
            float share = 1f / (event.trigger()[1] - event.trigger()[0]);
            for (int w = event.trigger()[0]; w < event.trigger()[1]; w++) {
                objective.add(event, w, share);
            }
        }
        return objective.loss;
    }

    private void add(Target event, int word, float share) {
        mode(event, word, MODE_WEIGHT * share);
        choice(word, STATUSES, EventStatus.values().length, event.status().ordinal(), STATUS_WEIGHT * share);
        for (EventContext context : EventContext.values()) {
            int column = CONTEXTS + context.ordinal();
            gradient[word][column] +=
                    yesOrNo(outputs[word][column], event.contexts().contains(context), CONTEXT_WEIGHT * share);
        }
        for (ArgumentRole role : ArgumentRole.values()) {
            for (int w = event.from(); w < event.to(); w++) {
                role(word, w, role, event.roles()[role.ordinal()][w], ROLE_WEIGHT * share);
            }
        }
    }

    /** One of several columns is right. */
    private void choice(int word, int from, int length, int gold, float weight) {
        double[] probability = Objective.softmax(outputs[word], from, length);
        loss -= weight * Math.log(Math.max(probability[gold], 1e-12));
        for (int k = 0; k < length; k++) {
            gradient[word][from + k] += weight * ((float) probability[k] - (k == gold ? 1 : 0));
        }
    }

    /** No mode, or one of the type's. */
    private void mode(Target event, int word, float weight) {
        EventMode[] modes = EventMode.values();
        double sum = Math.exp(outputs[word][MODES]);
        for (EventMode mode : modes) {
            sum += mode.type() == event.type() ? Math.exp(outputs[word][MODES + 1 + mode.ordinal()]) : 0;
        }
        EventMode marked = event.mode();
        int gold = MODES + (marked == null ? 0 : 1 + marked.ordinal());
        loss -= weight * Math.log(Math.max(Math.exp(outputs[word][gold]) / sum, 1e-12));
        gradient[word][MODES] += weight * (float) (Math.exp(outputs[word][MODES]) / sum);
        for (EventMode mode : modes) {
            int column = MODES + 1 + mode.ordinal();
            if (mode.type() == event.type()) {
                gradient[word][column] += weight * (float) (Math.exp(outputs[word][column]) / sum);
            }
        }
        gradient[word][gold] -= weight;
    }

    private void role(int trigger, int word, ArgumentRole role, boolean gold, float weight) {
        float g = yesOrNo(EventLayout.role(outputs, trigger, word, role), gold, weight);
        gradient[word][ROLE_BIASES + role.ordinal()] += g;
        int from = EventLayout.vector(role);
        for (int i = 0; i < ROLE_WIDTH; i++) {
            gradient[trigger][from + i] += g * ROLE_SCALE * outputs[word][from + ROLE_WIDTH + i];
            gradient[word][from + ROLE_WIDTH + i] += g * ROLE_SCALE * outputs[trigger][from + i];
        }
    }

    /** Adds the loss of one log-odds; returns its gradient. */
    private float yesOrNo(float logOdds, boolean gold, float weight) {
        double probability = 1 / (1 + Math.exp(-logOdds));
        loss -= weight * Math.log(Math.max(gold ? probability : 1 - probability, 1e-12));
        return weight * (float) (probability - (gold ? 1 : 0));
    }
}
