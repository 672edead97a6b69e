package org.parley.intake.fetch;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ends a fetch early with its outcome; it never leaves this package, and has no stack trace because bad servers are normal. */
final class NotFetched extends Exception {
    private static final int LONGEST = 500;

    private final transient Fetched outcome;

    private NotFetched(String explanation, Fetched outcome) {
        super(explanation, null, false, false);
        this.outcome = outcome;
    }

    static NotFetched refused(String code, String explanation) {
        String shown = shown(explanation);
        return new NotFetched(shown, new Fetched.Refused(code, shown));
    }

    static NotFetched failed(String code, String explanation) {
        return failed(code, explanation, null);
    }

    static NotFetched failed(String code, String explanation, @Nullable Duration retryAfter) {
        String shown = shown(explanation);
        return new NotFetched(shown, new Fetched.Failed(code, shown, retryAfter));
    }

    Fetched outcome() {
        return outcome;
    }

    String explanation() {
        return Objects.requireNonNull(getMessage());
    }

    // Parts of it come from servers, who must not write to people's terminals.
    private static String shown(String explanation) {
        String line = explanation.replaceAll("\\p{C}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
