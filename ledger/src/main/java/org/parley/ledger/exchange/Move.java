package org.parley.ledger.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.wording.PreparedContent;
import org.parley.model.Opening;
import org.parley.model.SpeechAct;
import org.parley.model.Stance;

/**
 * A statement that opens or answers something.
 *
 * @param act as its article has it
 * @param utterance tells what was said from all else; shared by all its reports
 * @param speaker who said it
 * @param addressed whom it is meant for, of other sides than the speaker's
 * @param pointers what it says it speaks of
 * @param day the day it counts for; absent where unknown
 * @param article id of the article
 * @param place grows with the statement's place within its article; tells nothing across articles
 * @param relays through whom it reached the article
 * @param content its words
 */
public record Move(
        SpeechAct act,
        String utterance,
        Party speaker,
        List<Party> addressed,
        List<Pointer> pointers,
        @Nullable LocalDate day,
        String article,
        long place,
        List<String> relays,
        PreparedContent content) {
    /** By day, those without one first; then by article and place. */
    public static final Comparator<Move> IN_TIME = Comparator.comparing(
                    Move::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Move::article)
            .thenComparingLong(Move::place);

    public Move {
        addressed = List.copyOf(addressed);
        pointers = List.copyOf(pointers);
        relays = List.copyOf(relays);
    }

    /** Id of the statement. */
    public String id() {
        return act.statement();
    }

    @Nullable
    Opening opening() {
        return act.opening();
    }

    @Nullable
    Stance stance() {
        return act.stance();
    }

    boolean opens() {
        return act.opening() != null;
    }

    /** Whether it may answer something. */
    boolean replies() {
        return act.stance() != null || !pointers.isEmpty();
    }

    boolean isAddressedTo(String side) {
        return addressed.stream().anyMatch(party -> party.side().equals(side));
    }

    /** The share of the content words of the one with fewer that both have: 0 to 1. */
    double likeness(Move other) {
        int fewer = Math.min(content.contentWords(), other.content.contentWords());
        return fewer == 0 ? 0 : (double) content.commonContentWords(other.content) / fewer;
    }
}
