package org.parley.intake.watch;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody meant. */
final class NearestName {
    private NearestName() {}

    /** The nearest of the names, or nothing where none is near: a third of its letters may differ. */
    static @Nullable String of(String mistyped, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(mistyped, name) <= Math.max(name.length() / 3, 1))
                .min(Comparator.comparingInt(name -> distance(mistyped, name)))
                .orElse(null);
    }

    /** Letters to be put in, left out or replaced (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
