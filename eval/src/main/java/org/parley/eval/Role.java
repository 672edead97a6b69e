package org.parley.eval;

import java.util.Locale;

/** The part a stretch of text plays in an attribution. */
enum Role {
    SOURCE,
    CUE,
    CONTENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
