package org.parley.actor;

import org.parley.model.Span;

/**
 * A word or mark as names need it: "O'Brien", "U.S.", "Sen." and "Jean-Yves" are one, a possessive "'s" is one of its own.
 *
 * @param span where it stands
 * @param text as it stands there
 * @param key lower case, straight apostrophe, no closing full stop
 * @param sentence number of its sentence in the article
 * @param paragraph number of its paragraph in the article
 * @param quoted whether it stands between quotation marks
 * @param opening whether its capital may come from standing first
 * @param headline whether its sentence capitalises most words
 */
record Token(
        Span span,
        String text,
        String key,
        int sentence,
        int paragraph,
        boolean quoted,
        boolean opening,
        boolean headline) {
    /** Whether it begins like a name: a capital first, or behind a particle as in "al-Assad". */
    boolean capital() {
        int hyphen = text.indexOf('-');
        return Character.isUpperCase(text.codePointAt(0))
                || (hyphen > 0
                        && hyphen < 4
                        && hyphen + 1 < text.length()
                        && Character.isUpperCase(text.charAt(hyphen + 1)));
    }

    boolean word() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean possessive() {
        return key.equals("'s");
    }
}
