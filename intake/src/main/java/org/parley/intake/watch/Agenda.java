package org.parley.intake.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be done next: visits before pages, sources in turn, and no host before its pause is over. */
final class Agenda {
    /**
     * Something to do.
     *
     * @param item to be dealt with; absent where the source itself is to be visited
     * @param at not before
     */
    record Task(Followed source, @Nullable Pending item, Instant at) {
        boolean isDue(Instant now) {
            return !at.isAfter(now);
        }
    }

    private final List<Followed> sources;
    private final WatchState state;
    private final HostPauses pauses;
    private final Map<String, Long> turns = new HashMap<>();
    private long turn;

    Agenda(List<Followed> sources, WatchState state, HostPauses pauses) {
        this.sources = sources;
        this.state = state;
        this.pauses = pauses;
    }

    /** The next task; it may lie in the future. */
    Task next(Instant now) {
        Task best = null;
        for (Followed source : sources) {
            best = better(best, visit(source), now);
            for (Pending item : state.of(source).pending()) {
                Task task = errand(source, item);
                best = better(best, task, now);
                if (task.isDue(now)) {
                    break;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("nothing is followed");
        }
        return best;
    }

    /** A task was begun: other sources come first now. */
    void begin(Task task) {
        turns.put(task.source().name(), ++turn);
    }

    private Task visit(Followed source) {
        String host = source instanceof Followed.OnTheWeb web ? Desk.host(web.address()) : "";
        return new Task(source, null, later(state.of(source).due(), host));
    }

    private Task errand(Followed source, Pending item) {
        return new Task(source, item, later(item.due(), item.host()));
    }

    private Instant later(long due, String host) {
        Instant wanted = Instant.ofEpochSecond(due);
        Instant allowed = pauses.end(host);
        return wanted.isAfter(allowed) ? wanted : allowed;
    }

    private Task better(@Nullable Task best, Task task, Instant now) {
        if (best == null) {
            return task;
        }
        if (best.isDue(now) != task.isDue(now)) {
            return best.isDue(now) ? best : task;
        }
        if (!task.isDue(now)) {
            return task.at().isBefore(best.at()) ? task : best;
        }
        if ((best.item() == null) != (task.item() == null)) {
            return best.item() == null ? best : task;
        }
        return lastTurn(task) < lastTurn(best) ? task : best;
    }

    private long lastTurn(Task task) {
        return turns.getOrDefault(task.source().name(), 0L);
    }
}
