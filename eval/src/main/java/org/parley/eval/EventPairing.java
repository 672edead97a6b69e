package org.parley.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Pairs gold and predicted events of one type one to one, so that their countries agree as well as they can. */
final class EventPairing {
    /** Up to this many on the shorter side, and one more on the other, all pairings are tried; else the best partner is taken in turn. */
    private static final int TRIED = 5;

    private final List<ScoredEvent> fewer;
    private final List<ScoredEvent> more;
    private int bestAgreement = -1;
    private List<Integer> best = List.of();

    private EventPairing(List<ScoredEvent> fewer, List<ScoredEvent> more) {
        this.fewer = fewer;
        this.more = more;
    }

    /** Two events of the same type. */
    record Pair(ScoredEvent gold, ScoredEvent predicted) {}

    /** As many pairs as the shorter list has events. */
    static List<Pair> of(List<ScoredEvent> gold, List<ScoredEvent> predicted) {
        boolean goldFewer = gold.size() <= predicted.size();
        EventPairing pairing = goldFewer ? new EventPairing(gold, predicted) : new EventPairing(predicted, gold);
        List<Integer> partners = pairing.partners();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            ScoredEvent one = pairing.fewer.get(i);
            ScoredEvent other = pairing.more.get(partners.get(i));
            pairs.add(goldFewer ? new Pair(one, other) : new Pair(other, one));
        }
        return pairs;
    }

    private List<Integer> partners() {
        if (fewer.size() > TRIED || more.size() > TRIED + 1) {
            return inTurn();
        }
        tryAll(new ArrayList<>(), new BitSet(), 0);
        return best;
    }

    /** Of pairings that agree equally well, the first in the order of the lists is kept. */
    private void tryAll(List<Integer> chosen, BitSet taken, int agreement) {
        int next = chosen.size();
        if (next == fewer.size()) {
            if (agreement > bestAgreement) {
                bestAgreement = agreement;
                best = List.copyOf(chosen);
            }
            return;
        }
        for (int j = taken.nextClearBit(0); j < more.size(); j = taken.nextClearBit(j + 1)) {
            taken.set(j);
            chosen.add(j);
            tryAll(chosen, taken, agreement + fewer.get(next).agreement(more.get(j)));
            chosen.remove(next);
            taken.clear(j);
        }
    }

    private List<Integer> inTurn() {
        List<Integer> chosen = new ArrayList<>();
        BitSet taken = new BitSet();
        for (ScoredEvent event : fewer) {
            int closest = taken.nextClearBit(0);
            for (int j = closest; j < more.size(); j = taken.nextClearBit(j + 1)) {
                closest = event.agreement(more.get(j)) > event.agreement(more.get(closest)) ? j : closest;
            }
            taken.set(closest);
            chosen.add(closest);
        }
        return chosen;
    }
}
