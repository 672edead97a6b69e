package org.parley.statement;

import java.util.List;

/** A class of words or phrases that a pattern may name in capitals. */
interface WordClass {
    /** Where a phrase of this class that begins at the token may end, behind its last token; best first, none if none begins there. */
    List<Integer> ends(List<Token> tokens, int start);
}
