package org.parley.statement;

import java.util.List;
import java.util.Objects;
import org.parley.model.ActorRef;

/** Tells news media from other speakers. */
final class Outlets {
    /** The sector of journalists and media in the bundled facts. */
    private static final String MEDIA = "JRN";

    private final NounPhrases phrases;

    Outlets(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /** Whether the speaker of the draft is known to be an outlet, or called by a word for one. */
    boolean isSpeaker(Layout layout, Draft draft) {
        ActorRef speaker = draft.speaker();
        if (speaker != null && Objects.equals(speaker.actor().sector(), MEDIA)) {
            return true;
        }
        List<Token> source = CueTypes.words(layout, draft.attribution().source());
        return !source.isEmpty() && phrases.isOutlet(source, 0, source.size());
    }
}
