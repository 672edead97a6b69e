package org.parley.model;

import java.util.List;

/**
 * What an article tells of a dialogue beyond its single statements.
 *
 * @param acts at most one for each statement, in the statements' order; none for a statement that opens and answers nothing
 * @param claims in text order
 */
public record Dialogue(List<SpeechAct> acts, List<FirstUseClaim> claims) {
    /** Of an article that tells of none. */
    public static final Dialogue NONE = new Dialogue(List.of(), List.of());

    public Dialogue {
        acts = List.copyOf(acts);
        claims = List.copyOf(claims);
    }
}
