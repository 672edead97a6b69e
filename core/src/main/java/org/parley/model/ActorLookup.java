package org.parley.model;

import java.util.List;

/** Answers who is meant by words of one article. */
public interface ActorLookup {
    /**
     * The actor that the words refer to.
     *
     * @param words pieces of one reference, in text order; at least one
     * @return never absent: words that lead to nobody known give an actor by that description
     */
    ActorRef refer(List<Span> words);
}
