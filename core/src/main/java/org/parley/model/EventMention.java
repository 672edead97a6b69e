package org.parley.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell an event, as the encoder sees them.
 *
 * @param trigger the word or words that tell the deed
 * @param type most probable type
 * @param score probability that the trigger tells an event at all, 0..1
 * @param mode most probable mode of that type; absent where none is
 * @param status most probable status
 * @param contexts those that are more probable than not
 * @param arguments in text order, those of a role without overlaps
 */
public record EventMention(
        Span trigger,
        EventType type,
        double score,
        @Nullable EventMode mode,
        EventStatus status,
        Set<EventContext> contexts,
        List<Argument> arguments) {
    public EventMention {
        contexts = Set.copyOf(contexts);
        arguments = List.copyOf(arguments);
    }

    /** Where the words of that role stand, in text order. */
    public List<Span> spans(ArgumentRole role) {
        return arguments.stream()
                .filter(argument -> argument.role() == role)
                .map(Argument::span)
                .toList();
    }
}
