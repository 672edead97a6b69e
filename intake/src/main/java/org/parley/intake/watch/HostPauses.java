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
    private final Map<String, Instant> ends = new HashMap<>();

    HostPauses(Duration delay) {
        this.delay = delay;
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
        Duration wanted = retryAfter == null || retryAfter.compareTo(delay) < 0 ? delay : retryAfter;
        ends.put(host, now.plus(wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted));
    }
}
