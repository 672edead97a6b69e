package org.parley.intake.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final WatchState saved;
    private final SourceState state;
    private final Tally tally;
    private final long now;
    private boolean news;
    private boolean complete = true;

    private Admission(Followed source, WatchState saved, Desk desk) {
        this.source = source;
        this.saved = saved;
        state = saved.of(source);
        tally = desk.tally();
        now = desk.now();
    }

    /** Goes through a list; of items with the same key the first counts. */
    static Result admit(Followed source, WatchState saved, Desk desk, List<Listed> items, Taker taker) {
        Admission admission = new Admission(source, saved, desk);
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
        } else if (known == null || !known.version().equals(item.version())) {
            if (isTakenElsewhere(item, known)) {
                state.done(item.key(), new Known(item.version(), now, now, 0, null, null, null, null));
            } else {
                boolean isDue = known == null || Pace.mayHaveChanged(known, source, now);
                count(isDue && taker.take(item), known != null);
            }
        }
    }

    /** Outlets list the same page in several feeds. */
    private boolean isTakenElsewhere(Listed item, @Nullable Known known) {
        return item.kind() == Pending.Kind.PAGE
                && saved.isTakenElsewhere(source, item.key(), known == null ? null : item.version());
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
