package org.parley.intake.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what of a list is new or changed. */
final class Admission {
    /** Takes an item that is new or has changed. */
    interface Taker {
        /** Whether it is taken; false where there is no room or no time for it now. */
        boolean take(Listed item);
    }

    /**
     * What came of a list.
     *
     * @param news whether anything was taken
     * @param complete whether nothing has to be taken later, so that the list need not come again as it is
     */
    record Result(boolean news, boolean complete) {}

    private final Followed source;
    private final SourceState state;
    private final Tally tally;
    private final long now;
    private boolean news;
    private boolean complete = true;

    private Admission(Followed source, SourceState state, Tally tally, long now) {
        this.source = source;
        this.state = state;
        this.tally = tally;
        this.now = now;
    }

    /** Goes through a list; of items with the same key the first counts. */
    static Result admit(Followed source, SourceState state, Desk desk, List<Listed> items, Taker taker) {
        Admission admission = new Admission(source, state, desk.tally(), desk.now());
        Set<String> met = new HashSet<>();
        for (Listed item : items) {
            if (met.add(item.key())) {
                admission.admit(item, taker);
            }
        }
        return new Result(admission.news, admission.complete);
    }

    private void admit(Listed item, Taker taker) {
        Pending pending = state.pending(item.key());
        Known known = state.known(item.key());
        state.seen(item.key(), now);
        if (pending != null) {
            if (!pending.version().equals(item.version())) {
                state.await(pending.withVersion(item.version()));
            }
        } else if (known == null) {
            count(taker.take(item), false);
        } else if (!known.version().equals(item.version())) {
            count(Pace.mayHaveChanged(known, source, now) && taker.take(item), true);
        }
    }

    private void count(boolean taken, boolean isChange) {
        complete &= taken;
        news |= taken;
        if (taken && isChange) {
            tally.changed();
        } else if (taken) {
            tally.fresh();
        }
    }
}
