package org.parley.passage;

import org.jspecify.annotations.Nullable;

/**
 * The quotations open at some place, the innermost first.
 *
 * @param family of the mark that opened it
 * @param carried whether it was opened in the paragraph before and not taken up by a mark in this one
 * @param outer those around it; absent for the outermost
 * @param depth how many are open, this one included; small, so that comparing two of them is quick
 */
record Nesting(Family family, boolean carried, @Nullable Nesting outer, int depth) {
    static final int DEEPEST = 4;

    static Nesting open(@Nullable Nesting outer, Family family) {
        return new Nesting(family, false, outer, outer == null ? 1 : outer.depth + 1);
    }

    static Nesting carry(Family family) {
        return new Nesting(family, true, null, 1);
    }
}
