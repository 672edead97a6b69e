package org.parley.intake.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to what hosts say in their robots.txt (RFC 9309): one that is not there allows all, one that can't be had forbids all for
 * now. Thread-safe.
 */
final class RobotsGate implements Visitor.Gate {
    /** Crawlers need not read on beyond 500 KB. */
    private static final int LONGEST = 512_000;

    /** Of all files together. Beyond this, those longest unused are forgotten: a hostile domain has no end of hosts. */
    private static final int MOST_BYTES = 4_000_000;

    /** What an origin counts without its file. */
    private static final int LEAST_BYTES = 1_000;

    private static final List<String> NAMES = List.of(UserAgent.PRODUCT.toLowerCase(Locale.ROOT));

    private final Visitor visitor;
    private final Timekeeper timekeeper;
    private final Duration life;
    private final BodyReader bodies;
    private final Map<String, Origin> known = new LinkedHashMap<>(16, 0.75f, true);

    RobotsGate(Visitor visitor, Timekeeper timekeeper, FetchSettings settings) {
        this.visitor = visitor;
        this.timekeeper = timekeeper;
        this.life = settings.politeness().robotsLife();
        this.bodies = new BodyReader(LONGEST, settings.limits().ratio(), true);
    }

    @Override
    public Duration check(WebAddress address) throws NotFetched, InterruptedException {
        BaseRobotRules rules = rules(address);
        if (!rules.isAllowed(address.toString())) {
            throw NotFetched.refused("robots-forbid", address.origin() + "/robots.txt forbids " + address.path() + ".");
        }
        long delay = rules.getCrawlDelay();
        return delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
    }

    private BaseRobotRules rules(WebAddress address) throws NotFetched, InterruptedException {
        Origin origin = origin(address.origin());
        origin.lock.lockInterruptibly();
        try {
            BaseRobotRules rules = origin.rules;
            if (rules == null || !timekeeper.now().isBefore(origin.until)) {
                Answer answer = fetch(address.withPath("/robots.txt"));
                rules = read(answer);
                origin.rules = rules;
                origin.until = timekeeper.now().plus(life);
                origin.bytes = LEAST_BYTES + answer.body().length;
            }
            return rules;
        } finally {
            origin.lock.unlock();
        }
    }

    private Origin origin(String name) {
        synchronized (known) {
            Origin origin = known.computeIfAbsent(name, any -> new Origin());
            long bytes = known.values().stream().mapToLong(any -> any.bytes).sum();
            Iterator<Origin> longestUnused = known.values().iterator();
            while (bytes > MOST_BYTES) {
                bytes -= longestUnused.next().bytes;
                longestUnused.remove();
            }
            return origin;
        }
    }

    private Answer fetch(WebAddress robots) throws NotFetched, InterruptedException {
        Visitor.Gate open = address -> Duration.ZERO;
        Answer first = visitor.ask(robots, open, Map.of(), bodies);
        try {
            return visitor.follow(first, open, Map.of(), bodies);
        } catch (NotFetched e) {
            // It says nothing about the page that robots.txt leads elsewhere.
            throw NotFetched.failed("robots-unreachable", robots + " can't be had: " + e.explanation());
        }
    }

    private BaseRobotRules read(Answer answer) throws NotFetched {
        if (answer.status() >= 200 && answer.status() < 300) {
            return parse(answer.address().toString(), answer.body(), answer.mediaType());
        }
        // Too many requests is no statement about the file.
        if (answer.status() >= 400 && !answer.asksForRest()) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        throw NotFetched.failed(
                "robots-unreachable",
                answer.address() + " can't be had: HTTP " + answer.status() + ".",
                visitor.retryAfter(answer));
    }

    /** What a file says to us. */
    static BaseRobotRules parse(String address, byte[] body, @Nullable String mediaType) {
        // The parser is not thread-safe. Beyond its own limit on delays it would forbid all; HostTurns has the limit.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(address, body, mediaType, NAMES);
    }

    /** The lock lets one thread fetch the file and the others wait for it; it guards the rest. */
    private static final class Origin {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable
        BaseRobotRules rules;

        Instant until = Instant.EPOCH;
        /** Written under the lock, read without it. */
        volatile int bytes = LEAST_BYTES;
    }
}
