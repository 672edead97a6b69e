package org.parley.training;

import java.util.Locale;
import org.parley.model.ArgumentRole;
import org.parley.model.EventStatus;
import org.parley.reading.EventLayout;
import org.parley.training.EventTargets.Target;

/**
 * How well an encoder reads held-out events, while it is still in training.
 *
 * @param triggers F1 of words that trigger an event of the right type
 * @param types share of marked triggers whose best type is the right one
 * @param statuses share of marked triggers whose best status is the right one
 * @param roles for each {@link ArgumentRole} F1 of the words that have it, given the marked triggers
 */
record EventScores(double triggers, double types, double statuses, double[] roles) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "triggers %.1f  types %.1f  statuses %.1f", 100 * triggers, 100 * types, 100 * statuses));
        for (ArgumentRole role : ArgumentRole.values()) {
            text.append(String.format(
                    Locale.ROOT, "  %s %.1f", role.name().toLowerCase(Locale.ROOT), 100 * roles[role.ordinal()]));
        }
        return text.toString();
    }

    /** Counts row by row. */
    static final class Tally {
        private static final int RIGHT = 0;
        private static final int MARKED = 1;
        private static final int FOUND = 2;

        private final int[] triggers = new int[3];
        private final int[][] roles = new int[ArgumentRole.values().length][3];
        private int events;
        private int types;
        private int statuses;

        void add(EventTargets gold, float[][] outputs) {
            for (int w = 0; w < outputs.length; w++) {
                int best = best(outputs[w], EventLayout.TYPES, EventLayout.TYPE_TAGS);
                count(triggers, gold.types()[w] > 0, best > 0, gold.types()[w] == best);
            }
            for (Target event : gold.events()) {
                add(event, outputs);
            }
        }

        private void add(Target event, float[][] outputs) {
            int word = event.trigger()[0];
            events++;
            int type = best(outputs[word], EventLayout.TYPES + 1, EventLayout.TYPE_TAGS - 1);
            types += type == event.type().ordinal() ? 1 : 0;
            int status = best(outputs[word], EventLayout.STATUSES, EventStatus.values().length);
            statuses += status == event.status().ordinal() ? 1 : 0;
            for (ArgumentRole role : ArgumentRole.values()) {
                for (int w = event.from(); w < event.to(); w++) {
                    boolean has = EventLayout.role(outputs, word, w, role) > 0;
                    count(roles[role.ordinal()], event.roles()[role.ordinal()][w], has, true);
                }
            }
        }

        private static void count(int[] counts, boolean marked, boolean found, boolean agree) {
            counts[RIGHT] += marked && found && agree ? 1 : 0;
            counts[MARKED] += marked ? 1 : 0;
            counts[FOUND] += found ? 1 : 0;
        }

        private static int best(float[] columns, int from, int length) {
            int best = 0;
            for (int k = 1; k < length; k++) {
                best = columns[from + k] > columns[from + best] ? k : best;
            }
            return best;
        }

        EventScores scores() {
            double[] byRole = new double[roles.length];
            for (int r = 0; r < byRole.length; r++) {
                byRole[r] = f1(roles[r]);
            }
            int most = Math.max(1, events);
            return new EventScores(f1(triggers), (double) types / most, (double) statuses / most, byRole);
        }

        private static double f1(int[] counts) {
            return counts[RIGHT] == 0 ? 0 : 2.0 * counts[RIGHT] / (counts[MARKED] + counts[FOUND]);
        }
    }
}
