package org.parley.ledger.exchange;

import org.jspecify.annotations.Nullable;
import org.parley.model.Opening;
import org.parley.model.Stance;

/** Tells what kind of answer a linked statement is. */
final class AnswerKind {
    private AnswerKind() {}

    /** Its kind; null where it speaks of the opening without answering it. */
    static @Nullable Stance of(Link link) {
        Stance stance = link.reply().stance();
        Opening opened = link.opener().opening();
        Opening back = link.reply().opening();
        boolean hostile = opened == Opening.ACCUSATION || opened == Opening.THREAT;
        if (stance != null) {
            return stance == Stance.COUNTER && back == null && hostile ? Stance.REJECTED : stance;
        }
        if (back != null && (hostile ? back == Opening.ACCUSATION : back != Opening.ACCUSATION)) {
            return Stance.COUNTER;
        }
        boolean answers = link.reply().pointers().stream()
                .anyMatch(pointer -> pointer.reference().answers());
        if (!answers) {
            return null;
        }
        return hostile ? Stance.REJECTED : null;
    }

    /**
     * Whether the words show that an offer was meant for who answers, though no report says so: they set a condition, propose something
     * else or refuse to come, and name whose offer it is. Who only welcomes or scorns it may be anybody.
     */
    static boolean isOfOneMeant(Link link) {
        Opening opened = link.opener().opening();
        Stance stance = link.reply().stance();
        boolean offered = opened == Opening.INVITATION
                ? stance == Stance.REJECTED || stance == Stance.CONDITIONAL || stance == Stance.COUNTER
                : opened == Opening.OFFER && (stance == Stance.CONDITIONAL || stance == Stance.COUNTER);
        return offered
                && link.reply().pointers().stream()
                        .anyMatch(pointer -> pointer.reference().answers()
                                && pointer.reference().openings().contains(opened)
                                && pointer.of() != null
                                && pointer.of()
                                        .side()
                                        .equals(link.opener().speaker().side()));
    }
}
