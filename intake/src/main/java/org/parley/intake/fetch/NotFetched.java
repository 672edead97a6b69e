package org.parley.intake.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a fetch early with its outcome; it never leaves this package, and has no stack trace because bad servers are normal. */
final class NotFetched extends Exception {
    private final transient Fetched outcome;

    private NotFetched(String explanation, Fetched outcome) {
        super(explanation, null, false, false);
        this.outcome = outcome;
    }

    static NotFetched refused(String code, String explanation) {
        return new NotFetched(explanation, new Fetched.Refused(code, explanation));
    }

    static NotFetched failed(String code, String explanation) {
        return failed(code, explanation, null);
    }

    static NotFetched failed(String code, String explanation, @Nullable Duration retryAfter) {
        return new NotFetched(explanation, new Fetched.Failed(code, explanation, retryAfter));
    }

    Fetched outcome() {
        return outcome;
    }

    String explanation() {
        return outcome instanceof Fetched.Refused refused
                ? refused.explanation()
                : ((Fetched.Failed) outcome).explanation();
    }
}
