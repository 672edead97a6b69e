package org.parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;

/**
 * Who is meant, while the article is still being read.
 *
 * @param person the person meant, if it is one of the cast; what is known of a person may still grow
 * @param actor anybody else
 * @param by how the words led there
 * @param number which pronoun may mean them
 */
record Answer(@Nullable Person person, @Nullable Actor actor, ResolvedBy by, Count number) {
    /** Which pronoun takes up an actor. */
    enum Count {
        /** "he" or "she". */
        ONE,
        /** "it", or "they" of those who belong to it. */
        BODY,
        /** "it" alone: a report, a poll. */
        THING,
        /** "they" alone. */
        SEVERAL
    }

    static Answer of(Person person, ResolvedBy by) {
        return new Answer(person, null, by, Count.ONE);
    }

    static Answer of(Actor actor, ResolvedBy by) {
        boolean one = actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNNAMED;
        return new Answer(null, actor, by, one ? Count.ONE : Count.BODY);
    }

    static Answer of(Actor actor, ResolvedBy by, Count number) {
        return new Answer(null, actor, by, number);
    }

    static Answer several(Actor actor, ResolvedBy by) {
        return new Answer(null, actor, by, Count.SEVERAL);
    }

    static Answer unnamed(String description, @Nullable String country, @Nullable String sector, ResolvedBy by) {
        return of(Actor.of(description, ActorKind.UNNAMED, null, country, sector), by);
    }

    Answer by(ResolvedBy how) {
        return new Answer(person, actor, how, number);
    }

    /** Whether "they", or else "it", may mean this. */
    boolean takenUpBy(boolean they) {
        return they ? number == Count.SEVERAL || number == Count.BODY : number == Count.BODY || number == Count.THING;
    }

    Actor meant() {
        if (person != null) {
            return person.actor();
        }
        if (actor == null) {
            throw new IllegalStateException("an answer names a person or another actor");
        }
        return actor;
    }

    boolean nobody() {
        return by == ResolvedBy.NONE;
    }

    boolean unnamed() {
        return person == null && meant().kind() == ActorKind.UNNAMED;
    }

    ActorRef ref(List<Span> words) {
        return new ActorRef(meant(), words, by);
    }
}
