package org.parley.intake.fetch;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks hosts in their turn, for what may be fetched, and follows where they redirect. */
final class Visitor {
    private static final int MOST_REDIRECTS = 5;

    /** Has the last word on an address before it is asked for. */
    @FunctionalInterface
    interface Gate {
        /** Refuses, or tells the delay that the host wants between requests. */
        Duration check(WebAddress address) throws NotFetched, InterruptedException;
    }

    private final AddressRules rules;
    private final HostTurns turns;
    private final Exchange exchange;
    private final Timekeeper timekeeper;
    private final Duration longestRetryAfter;

    Visitor(AddressRules rules, HostTurns turns, Exchange exchange, Timekeeper timekeeper, Duration longestRetryAfter) {
        this.rules = rules;
        this.turns = turns;
        this.exchange = exchange;
        this.timekeeper = timekeeper;
        this.longestRetryAfter = longestRetryAfter;
    }

    /**
     * Asks for an address.
     *
     * @return an answer that may be a redirect
     */
    Answer ask(WebAddress address, Gate gate, Map<String, String> conditions, BodyReader bodies)
            throws NotFetched, InterruptedException {
        rules.check(address);
        Duration delay = gate.check(address);
        try (HostTurns.Turn turn = turns.take(address.host().text(), delay)) {
            try {
                Answer answer = exchange.get(address, conditions, bodies);
                settle(turn, answer);
                return answer;
            } catch (NotFetched e) {
                if (e.outcome() instanceof Fetched.Failed) {
                    turn.failed(null);
                }
                throw e;
            }
        }
    }

    /**
     * Goes on from an answer.
     *
     * @return an answer that is no redirect; the one given if it is none
     */
    Answer follow(Answer first, Gate gate, Map<String, String> conditions, BodyReader bodies)
            throws NotFetched, InterruptedException {
        Answer answer = first;
        for (int redirects = 0; answer.redirects(); redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw NotFetched.failed(
                        "too-many-redirects",
                        first.address() + " leads through more than " + MOST_REDIRECTS + " redirects.");
            }
            answer = ask(Redirect.target(answer), gate, conditions, bodies);
        }
        return answer;
    }

    /** How long the server of an answer wants to be left alone; null if it does not say. */
    @Nullable
    Duration retryAfter(Answer answer) {
        return RetryAfter.parse(answer.retryAfter(), timekeeper.now(), longestRetryAfter);
    }

    private void settle(HostTurns.Turn turn, Answer answer) {
        if (answer.asksForRest()) {
            turn.failed(retryAfter(answer));
        } else {
            turn.answered();
        }
    }
}
