package org.parley.intake.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time go to a host, and the next one only after a while: the delay between requests, what the host asked
 * for, or, after failures in a row, ever longer. Thread-safe.
 */
final class HostTurns {
    /** Beyond this, hosts that are ready are forgotten: a hostile domain has no end of them. */
    private static final int REMEMBERED = 1_000;

    /** Beyond this, all are that nobody waits for. */
    private static final int MOST = 100_000;

    private static final Duration LEAST_BACK_OFF = Duration.ofSeconds(1);

    private final Politeness politeness;
    private final Timekeeper timekeeper;
    private final RandomGenerator random;
    private final Map<String, Host> hosts = new HashMap<>();

    HostTurns(Politeness politeness, Timekeeper timekeeper, RandomGenerator random) {
        this.politeness = politeness;
        this.timekeeper = timekeeper;
        this.random = random;
    }

    /**
     * Waits for a turn.
     *
     * @param crawlDelay that the host's robots.txt asks for; zero where it asks for none
     * @return to be closed when the request is over
     * @throws NotFetched if the wait would be too long
     */
    Turn take(String name, Duration crawlDelay) throws InterruptedException, NotFetched {
        Host host = enter(name);
        try {
            host.lock.lockInterruptibly();
        } catch (InterruptedException e) {
            leave(host);
            throw e;
        }
        Turn turn = new Turn(host, longer(politeness.delay(), shorter(crawlDelay, politeness.longestCrawlDelay())));
        try {
            await(name, host);
            return turn;
        } catch (InterruptedException | NotFetched e) {
            turn.close();
            throw e;
        }
    }

    private void await(String name, Host host) throws InterruptedException, NotFetched {
        Duration wait = Duration.between(timekeeper.now(), host.readyAt);
        if (wait.compareTo(politeness.longestWait()) > 0) {
            throw NotFetched.failed("backing-off", name + " is left alone until " + host.readyAt + ".", wait);
        }
        if (wait.compareTo(Duration.ZERO) > 0) {
            timekeeper.sleep(wait);
        }
    }

    private synchronized Host enter(String name) {
        if (hosts.size() >= REMEMBERED && !hosts.containsKey(name)) {
            Instant now = timekeeper.now();
            boolean crowded = hosts.size() >= MOST;
            hosts.values().removeIf(host -> host.users == 0 && (crowded || !host.readyAt.isAfter(now)));
        }
        Host host = hosts.computeIfAbsent(name, any -> new Host());
        host.users++;
        return host;
    }

    /** How many hosts are remembered. */
    synchronized int remembered() {
        return hosts.size();
    }

    private synchronized void leave(Host host) {
        host.users--;
    }

    /** Doubles with each failure; somewhere in the upper half of that, so that not all come back at once. */
    private synchronized Duration backOff(int failures) {
        Duration whole = longer(politeness.delay(), LEAST_BACK_OFF);
        for (int i = 0; i < failures && whole.compareTo(politeness.longestBackOff()) < 0; i++) {
            whole = whole.multipliedBy(2);
        }
        whole = shorter(whole, politeness.longestBackOff());
        return Duration.ofMillis(Math.round(whole.toMillis() * (0.5 + random.nextDouble() / 2)));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static final class Host {
        // Fair, so that nobody waits for ever behind a busy source.
        final ReentrantLock lock = new ReentrantLock(true);
        /** Guarded by the lock; read without it when hosts are forgotten, by when nobody has it. */
        volatile Instant readyAt = Instant.EPOCH;
        /** In a row; guarded by the lock. */
        int failures;
        /** How many hold or await the lock; guarded by the turns. */
        int users;
    }

    /** The right to send one request to a host. */
    final class Turn implements AutoCloseable {
        private final Host host;
        private final Duration delay;
        private Duration rest = Duration.ZERO;

        private Turn(Host host, Duration delay) {
            this.host = host;
            this.delay = delay;
        }

        /** The host answered as it should; it gets its delay, no more. */
        void answered() {
            host.failures = 0;
            rest = delay;
        }

        /**
         * The host is in trouble.
         *
         * @param retryAfter what it asked for; absent where it did not
         */
        void failed(@Nullable Duration retryAfter) {
            host.failures++;
            rest = longer(delay, retryAfter == null ? backOff(host.failures) : retryAfter);
        }

        /** Lets the next request have its turn; at once if nothing was sent in this one. */
        @Override
        public void close() {
            if (!rest.isZero()) {
                host.readyAt = timekeeper.now().plus(rest);
            }
            host.lock.unlock();
            leave(host);
        }
    }
}
