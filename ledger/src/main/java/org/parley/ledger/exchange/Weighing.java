package org.parley.ledger.exchange;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.model.Opening;
import org.parley.model.Stance;

/** Weighs what speaks for it that one statement answers another. */
final class Weighing {
    /** A later answer needs words that say what it answers; none is looked for after that. */
    static final int MOST_DAYS = 45;
    /** Articles date what is said to the day of their own zone. */
    static final int DAYS_OF_GRACE = 1;

    private static final double ENOUGH = 0.5;
    private static final double DAILY_LOSS = 0.005;

    private final Move opener;
    private final Move reply;
    private final List<Reason> reasons = new ArrayList<>();

    private record Reason(double weight, String words) {}

    private Weighing(Move opener, Move reply) {
        this.opener = opener;
        this.reply = reply;
    }

    /** The link between the two, if enough speaks for it. */
    static Optional<Link> weigh(Move opener, Move reply) {
        return isPossible(opener, reply) ? new Weighing(opener, reply).link() : Optional.empty();
    }

    private static boolean isPossible(Move opener, Move reply) {
        boolean own = opener.speaker().side().equals(reply.speaker().side());
        boolean takesBack = reply.stance() == Stance.WITHDRAWN;
        if (opener.id().equals(reply.id())
                || own != takesBack
                || opener.utterance().equals(reply.utterance())) {
            return false;
        }
        if (opener.day() == null || reply.day() == null) {
            return opener.article().equals(reply.article());
        }
        long days = ChronoUnit.DAYS.between(opener.day(), reply.day());
        return days >= -DAYS_OF_GRACE && days <= MOST_DAYS;
    }

    private Optional<Link> link() {
        boolean pointed = pointer();
        boolean addressed = opener.isAddressedTo(reply.speaker().side());
        if (addressed) {
            add(0.25, "it was meant for " + reply.speaker().side());
        }
        if (reply.stance() != null) {
            add(0.2, "its words take a stand");
        }
        if (opener.article().equals(reply.article())) {
            add(0.15, "both stand in one article");
        }
        boolean back = reply.isAddressedTo(opener.speaker().side())
                || reply.pointers().stream().anyMatch(this::isOpeners);
        if (back) {
            add(0.1, "it speaks to " + opener.speaker().side());
        }
        double likeness = opener.likeness(reply);
        if (likeness > 0) {
            add(0.35 * Math.min(1, 2 * likeness), "they share words");
        }
        if (speaksOfAnother()) {
            add(-0.3, "it speaks of something else");
        }
        if (opener.day() != null && reply.day() != null && reply.day().isBefore(opener.day())) {
            add(-0.2, "it is dated before");
        }
        if (isOutOfPlace()) {
            add(-0.25, "it is no answer to that");
        }
        boolean takesBack = reply.stance() == Stance.WITHDRAWN;
        boolean can = pointed || takesBack || (addressed && reply.stance() != null);
        double score = sum() - DAILY_LOSS * daysBetween();
        return can && score >= ENOUGH
                ? Optional.of(new Link(opener, reply, Math.min(1, score), words()))
                : Optional.empty();
    }

    /** Whether the reply says that it speaks of the opener, or of something said by the opener's side. */
    private boolean pointer() {
        Optional<Reason> best = reply.pointers().stream()
                .map(this::reason)
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Reason::weight));
        best.ifPresent(reasons::add);
        return best.isPresent();
    }

    private Optional<Reason> reason(Pointer pointer) {
        boolean named = !pointer.reference().openings().isEmpty();
        boolean kind = pointer.reference().openings().contains(opener.opening());
        if ((named && !kind) || (pointer.of() != null && !isOpeners(pointer))) {
            return Optional.empty();
        }
        boolean explicit = pointer.reference().answers();
        double weight = explicit ? 0.25 : 0.1;
        weight += pointer.of() == null ? 0 : 0.15;
        weight += kind ? 0.15 : 0;
        weight += pointer.of() != null
                        && pointer.of().actor().equals(opener.speaker().actor())
                ? 0.05
                : 0;
        return Optional.of(new Reason(
                weight, "it speaks of \"" + pointer.reference().words().text() + "\""));
    }

    /** Whether all that the reply says it speaks of is of another kind. */
    private boolean speaksOfAnother() {
        List<Pointer> named = reply.pointers().stream()
                .filter(pointer -> !pointer.reference().openings().isEmpty())
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .noneMatch(pointer -> pointer.reference().openings().contains(opener.opening()));
    }

    /** Nobody offers something else instead of an accusation. */
    private boolean isOutOfPlace() {
        boolean hostile = opener.opening() == Opening.ACCUSATION || opener.opening() == Opening.THREAT;
        return hostile
                && reply.stance() == Stance.COUNTER
                && reply.opening() != null
                && reply.opening() != Opening.ACCUSATION;
    }

    private boolean isOpeners(Pointer pointer) {
        return pointer.of() != null
                && pointer.of().side().equals(opener.speaker().side());
    }

    private long daysBetween() {
        return opener.day() == null || reply.day() == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(opener.day(), reply.day()));
    }

    private void add(double weight, String words) {
        reasons.add(new Reason(weight, words));
    }

    private double sum() {
        return reasons.stream().mapToDouble(Reason::weight).sum();
    }

    private List<String> words() {
        return reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .filter(reason -> reason.weight() > 0)
                .map(Reason::words)
                .toList();
    }

    /** Whether two openings are of one kind for a newspaper: who invites offers. */
    static boolean isAlike(Opening one, Opening other) {
        return one == other || (isOffer(one) && isOffer(other));
    }

    private static boolean isOffer(Opening opening) {
        return opening == Opening.OFFER || opening == Opening.INVITATION;
    }
}
