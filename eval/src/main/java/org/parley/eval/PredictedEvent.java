package org.parley.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.Span;
import org.parley.model.When;

/**
 * One event as Parley read it, as far as it is scored.
 *
 * @param code type and countries
 * @param mode PLOVER's word for it
 * @param status what the text says of it
 * @param words where it stands
 * @param from first day on which it happened; absent where unknown
 * @param to last day
 */
record PredictedEvent(
        ScoredEvent code,
        @Nullable String mode,
        EventStatus status,
        Words words,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /**
     * Where an event stands in its text; empty lists for events that are codes alone.
     *
     * @param trigger the words that tell it
     * @param actors those of all who did it
     * @param recipients those of all to whom it was done
     * @param evidence the sentence; absent where not given
     */
    record Words(
            List<Span> trigger,
            List<Span> actors,
            List<Span> recipients,
            @Nullable Span evidence) {
        Words {
            trigger = List.copyOf(trigger);
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /** From the engine's own values. */
    static PredictedEvent of(Event event) {
        EventMode mode = event.mode();
        When when = event.when();
        return new PredictedEvent(
                new ScoredEvent(event.type().name(), null, countries(event.actors()), countries(event.recipients())),
                mode == null ? null : mode.code(),
                event.status(),
                new Words(event.trigger(), spans(event.actors()), spans(event.recipients()), event.evidence()),
                when == null ? null : when.from(),
                when == null ? null : when.to());
    }

    private static Set<String> countries(List<ActorRef> actors) {
        return actors.stream()
                .map(ref -> ref.actor().country())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Span> spans(List<ActorRef> actors) {
        return actors.stream().flatMap(ref -> ref.spans().stream()).toList();
    }
}
