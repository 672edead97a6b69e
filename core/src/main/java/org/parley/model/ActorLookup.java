package org.parley.model;

import java.util.List;

/** Who is meant by words of one article. */
public interface ActorLookup {
    /**
     * Who is meant by these words, such as those that name the source of a statement.
     *
     * <p>Total: words that lead to nobody give an {@link ActorKind#UNNAMED} actor called by those very words, resolved by
     * {@link ResolvedBy#NONE} or {@link ResolvedBy#UNNAMED}. The same words always give the same answer.
     *
     * @param words spans of the article's text, in text order
     */
    ActorRef refer(List<Span> words);
}
