package org.parley.intake.fetch;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads Retry-After, which holds seconds or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** The time from now, {@code longest} at most; null if the text says nothing. */
    static @Nullable Duration parse(@Nullable String text, Instant now, Duration longest) {
        if (text == null) {
            return null;
        }
        Duration wait = wait(text.trim(), now);
        if (wait == null || wait.compareTo(longest) < 0) {
            return wait;
        }
        return longest;
    }

    private static @Nullable Duration wait(String text, Instant now) {
        if (text.matches("[0-9]+")) {
            // More digits than a long has are far beyond any limit.
            return Duration.ofSeconds(text.length() > 9 ? 999_999_999 : Long.parseLong(text));
        }
        Instant until = DateUtils.parseStandardDate(text);
        if (until == null) {
            return null;
        }
        return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    }
}
