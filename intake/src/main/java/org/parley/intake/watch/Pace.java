package org.parley.intake.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When to look again: sooner where something happens, later where nothing does, ever later where it fails. */
final class Pace {
    private static final long DAY = 24L * 3600;
    private static final long FIRST_RETRY = 60;
    private static final long LONGEST_RETRY = 6L * 3600;
    private static final int MOST_DOUBLINGS = 20;

    private final long longest;
    private final RandomGenerator random;

    /** @param longest time between two visits */
    Pace(Duration longest, RandomGenerator random) {
        this.longest = longest.toSeconds();
        this.random = random;
    }

    /**
     * Sets the next visit after one that went well.
     *
     * @param news whether there was anything new
     * @param refresh how long the source asks to be left alone; absent where it does not say
     */
    void visited(SourceState state, Followed source, long now, boolean news, @Nullable Duration refresh) {
        long every = source.every().toSeconds();
        long floor = refresh == null ? every : Math.max(every, Math.min(refresh.toSeconds(), longest));
        long last = Math.max(state.interval(), floor);
        long interval = news ? Math.max(floor, last / 2) : Math.min(Math.max(longest, floor), last * 3 / 2);
        if (state.interval() == 0) {
            interval = floor;
        }
        state.visitAgain(now + jittered(interval, 0.9, 1.1), interval, 0);
    }

    /** Sets the next visit of a source whose pace does not change. */
    void visitedRegularly(SourceState state, Followed source, long now) {
        long every = source.every().toSeconds();
        state.visitAgain(now + every, every, 0);
    }

    /** Sets the next visit after one that failed. */
    void failed(SourceState state, Followed source, long now, @Nullable Duration retryAfter) {
        long wait = doubled(source.every().toSeconds(), state.failures(), DAY);
        state.visitAgain(now + atLeast(retryAfter, jittered(wait, 0.75, 1.25)), state.interval(), state.failures() + 1);
    }

    /** When to try an item again that failed this often; seconds since 1970. */
    long retry(int failures, long now, @Nullable Duration retryAfter) {
        return now + atLeast(retryAfter, jittered(doubled(FIRST_RETRY, failures - 1, LONGEST_RETRY), 0.75, 1.25));
    }

    /** Whether an item that is said to have changed is looked at again: ever less often where it had not. */
    static boolean mayHaveChanged(Known item, Followed source, long now) {
        return now >= item.done() + doubled(source.every().toSeconds(), item.fruitless(), 7 * DAY);
    }

    private static long atLeast(@Nullable Duration retryAfter, long wait) {
        return retryAfter == null ? wait : Math.max(wait, Math.min(retryAfter.toSeconds(), DAY));
    }

    private static long doubled(long seconds, int times, long most) {
        return Math.min(seconds << Math.min(times, MOST_DOUBLINGS), Math.max(most, seconds));
    }

    private long jittered(long seconds, double least, double most) {
        return Math.round(seconds * random.nextDouble(least, most));
    }
}
