package org.parley.model;

import java.util.List;

/**
 * An actor as the text refers to it.
 *
 * @param actor who is meant
 * @param spans the words that refer
 * @param resolvedBy how the words led to the actor
 */
public record ActorRef(Actor actor, List<Span> spans, ResolvedBy resolvedBy) {
    public ActorRef {
        spans = List.copyOf(spans);
    }
}
