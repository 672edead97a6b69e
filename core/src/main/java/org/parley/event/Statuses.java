package org.parley.event;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.ActorRef;
import org.parley.model.ArgumentRole;
import org.parley.model.EventStatus;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementType;

/**
 * What the text says of a deed: as the encoder saw it, except where a statement tells better who vouches for it.
 *
 * <p>A deed that somebody tells who did not do it is alleged, and the words that tell it are who said so; one that its own doer or a
 * medium tells is asserted.
 */
final class Statuses {
    /** PLOVER's sector of those who report. */
    private static final String MEDIA = "JRN";

    private Statuses() {}

    /**
     * Decides it.
     *
     * @param scene knows through whom the article has something; they vouch for the report, not for the deed
     */
    static Draft decide(Draft draft, Scene scene) {
        EventStatus status = draft.mention().status();
        List<Span> words = draft.mention().spans(ArgumentRole.STATUS);
        Statement within = draft.within();
        if (within != null && within.type() == StatementType.ASSERTION && isTold(status)) {
            return told(draft, within, words);
        }
        boolean relayed = words.stream().allMatch(scene::isRelay);
        return draft.with(
                status == EventStatus.ALLEGED && relayed ? EventStatus.ASSERTED : status,
                status == EventStatus.ASSERTED || (status == EventStatus.ALLEGED && relayed) ? List.of() : words);
    }

    private static boolean isTold(EventStatus status) {
        return status == EventStatus.ASSERTED || status == EventStatus.ALLEGED;
    }

    private static Draft told(Draft draft, Statement within, List<Span> words) {
        ActorRef speaker = within.speaker();
        if (speaker != null && MEDIA.equals(speaker.actor().sector())) {
            return draft.with(EventStatus.ASSERTED, List.of());
        }
        boolean own = speaker != null && Sides.speaksFor(speaker.actor(), draft.actors());
        if (own) {
            return draft.with(EventStatus.ASSERTED, List.of());
        }
        List<Span> decided = new ArrayList<>(within.source());
        decided.addAll(within.cue());
        decided.sort(null);
        return draft.with(EventStatus.ALLEGED, decided.isEmpty() ? words : decided);
    }
}
