package org.parley.statement;

import org.parley.model.Span;

/**
 * Words that tell a time.
 *
 * @param match the words and what each stands for
 * @param meaning how they are counted
 */
record DatePhrase(Match match, DateMeaning meaning) {
    Span span() {
        return match.span();
    }
}
