package org.parley.statement;

import java.util.List;
import org.parley.model.Span;

/**
 * The words around a cue in its sentence that belong to no other attribution.
 *
 * @param tokens with every stretch of content or source as one token
 * @param open the first word of the cue and what follows it, contents too
 * @param cueStart index of the first word of the cue
 * @param cueEnd index behind its last word
 * @param sentence index of the sentence
 * @param passage index of the passage
 */
record Frame(List<Token> tokens, List<Token> open, int cueStart, int cueEnd, int sentence, int passage) {
    /** Index of the source; -1 where the sentence has none. */
    int source() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).role() == Token.Role.SOURCE) {
                return i;
            }
        }
        return -1;
    }

    /** The first word of the cue. */
    Span cue() {
        return tokens.get(cueStart).span();
    }
}
