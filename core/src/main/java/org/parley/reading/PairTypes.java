package org.parley.reading;

import java.util.EnumMap;
import java.util.Map;
import org.parley.model.ArgumentRole;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * What one given party did to another, whether or not a word is likely enough a trigger by itself: for each type the probability of its
 * best trigger, weighed by how well the two parties fit it as actor and recipient.
 */
final class PairTypes {
    /** What a party counts for where no word fits it. */
    private static final double LEAST_FIT = 0.05;

    private final Map<EventType, Double> scores = new EnumMap<>(EventType.class);
    private final Span actor;
    private final Span recipient;

    PairTypes(Span actor, Span recipient) {
        this.actor = actor;
        this.recipient = recipient;
        for (EventType type : EventType.values()) {
            scores.put(type, 0.0);
        }
    }

    /** Adds what a row tells; a row without either party tells nothing. */
    void add(Row row, float[][] outputs) {
        for (int w = 0; w < outputs.length; w++) {
            Span word = row.words().get(w);
            if (word.overlaps(actor) || word.overlaps(recipient)) {
                continue;
            }
            double fit = fit(row, outputs, w, ArgumentRole.ACTOR, actor)
                    * fit(row, outputs, w, ArgumentRole.RECIPIENT, recipient);
            double[] probability = EventDecoder.softmax(outputs[w], EventLayout.TYPES, EventLayout.TYPE_TAGS);
            for (EventType type : EventType.values()) {
                scores.merge(type, fit * probability[1 + type.ordinal()], Double::sum);
            }
        }
    }

    /** Mean probability that the party's words have the role; never 0, so that the trigger alone can decide. */
    private static double fit(Row row, float[][] outputs, int trigger, ArgumentRole role, Span party) {
        double sum = 0;
        int words = 0;
        for (int w = 0; w < outputs.length; w++) {
            if (row.words().get(w).overlaps(party)) {
                sum += 1 / (1 + Math.exp(-EventLayout.role(outputs, trigger, w, role)));
                words++;
            }
        }
        return LEAST_FIT + (words == 0 ? 0 : sum / words);
    }

    Map<EventType, Double> scores() {
        return scores;
    }
}
