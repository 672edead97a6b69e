package org.parley.actor;

/**
 * Neighbouring tokens that name one thing.
 *
 * @param from index of the first token
 * @param to index behind the last token
 * @param term what they name; {@link Term.Kind#NAME} where no list knows it
 */
record Chunk(int from, int to, Term term) {
    boolean is(Term.Kind kind) {
        return term.kind() == kind;
    }

    int length() {
        return to - from;
    }
}
