package org.parley.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Attribution;
import org.parley.model.Span;

/**
 * An attribution on its way to a statement.
 *
 * @param attribution what the reader or a rule found
 * @param outer the draft whose content this one stands in
 * @param speaker who is meant by the source
 */
record Draft(
        Attribution attribution,
        @Nullable Draft outer,
        @Nullable ActorRef speaker) {
    /** The first character of the cue; of the content where there is no cue. */
    int place() {
        List<Span> spans = attribution.cue().isEmpty() ? attribution.content() : attribution.cue();
        return spans.get(0).start();
    }
}
