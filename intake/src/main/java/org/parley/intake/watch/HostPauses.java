package org.parley.intake.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each host may be asked again, so that the watch turns to another one meanwhile instead of waiting where it stands.
 */
final class HostPauses {
    /** Hosts beyond which those are forgotten that may be asked again. */
    private static final int MANY = 1_000;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Duration delay;
    private final Map<String, Long> rests;
    private final Map<String, Instant> ends = new HashMap<>();

    /**
     * Pauses of hosts.
     *
     * @param rests that hosts asked for, until when in seconds since 1970; kept up to date, so that they outlast the watch
     */
    HostPauses(Duration delay, Map<String, Long> rests) {
        this.delay = delay;
        this.rests = rests;
        rests.forEach((host, end) -> ends.put(host, Instant.ofEpochSecond(end)));
    }

    /** When the host may be asked again; long ago where it never was. */
    Instant end(String host) {
        return ends.getOrDefault(host, Instant.EPOCH);
    }

    /**
     * A host was asked.
     *
     * @param retryAfter how long it wants to be left alone; absent where it did not say
     */
    void begin(String host, Instant now, @Nullable Duration retryAfter) {
        if (ends.size() > MANY) {
            ends.values().removeIf(end -> !end.isAfter(now));
        }
        rests.values().removeIf(end -> end <= now.getEpochSecond());
        Duration wanted = retryAfter == null || retryAfter.compareTo(delay) < 0 ? delay : retryAfter;
        Instant end = now.plus(wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted);
        ends.put(host, end);
        if (wanted.compareTo(delay) > 0 && rests.size() < MANY) {
            rests.put(host, end.getEpochSecond());
        }
    }
}
