package org.parley.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How pages are served.
 *
 * @param host to listen on; an address of this machine alone needs no tokens
 * @param port 0 for any that is free
 * @param tokens that let clients in; without any everybody on this machine is let in
 * @param allowEdit whether decisions about actors and links may be changed
 * @param maxRequestBytes that a request's body may have
 * @param requestTimeout how long a request may take to come in, and a page to be made
 * @param requestsPerMinute that one client may ask; style sheets and scripts don't count
 * @param names by which the server may be asked besides its host: the {@code Host} header must be one of them
 */
public record WebSettings(
        String host,
        int port,
        List<String> tokens,
        boolean allowEdit,
        long maxRequestBytes,
        Duration requestTimeout,
        int requestsPerMinute,
        Set<String> names) {
    /** The address that only this machine reaches. */
    public static final String THIS_MACHINE = "127.0.0.1";

    private static final int SHORTEST_TOKEN = 16;
    private static final int HIGHEST_PORT = 65_535;

    /** For this machine alone, read-only, 4 MiB and 30 seconds a request, 600 requests a minute. */
    public static final WebSettings DEFAULTS =
            new WebSettings(THIS_MACHINE, 8080, List.of(), false, 4L << 20, Duration.ofSeconds(30), 600, Set.of());

    /**
     * Copies.
     *
     * @throws WebException if a value can't be
     */
    public WebSettings {
        tokens = List.copyOf(tokens);
        names = Set.copyOf(names);
        if (host.isBlank()) {
            throw new WebException("The host to listen on is empty.");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new WebException("A port is a number from 0 to " + HIGHEST_PORT + ", not " + port + ".");
        }
        if (tokens.stream().anyMatch(token -> token.length() < SHORTEST_TOKEN)) {
            throw new WebException(
                    "A token needs " + SHORTEST_TOKEN + " characters or more, so that nobody guesses it.");
        }
        if (maxRequestBytes < 1 || maxRequestBytes > 1L << 30) {
            throw new WebException("A request may have 1 byte to 1 GiB, not " + maxRequestBytes + ".");
        }
        if (requestTimeout.isNegative() || requestTimeout.isZero() || requestsPerMinute < 1) {
            throw new WebException("Time limit and requests a minute must be above 0.");
        }
    }

    /** The same on another host. */
    public WebSettings withHost(String other) {
        return new WebSettings(
                other, port, tokens, allowEdit, maxRequestBytes, requestTimeout, requestsPerMinute, names);
    }

    /** The same on another port. */
    public WebSettings withPort(int other) {
        return new WebSettings(
                host, other, tokens, allowEdit, maxRequestBytes, requestTimeout, requestsPerMinute, names);
    }

    /** The same with other tokens. */
    public WebSettings withTokens(List<String> other) {
        return new WebSettings(host, port, other, allowEdit, maxRequestBytes, requestTimeout, requestsPerMinute, names);
    }

    /** The same with edits allowed or not. */
    public WebSettings withEdits(boolean allowed) {
        return new WebSettings(host, port, tokens, allowed, maxRequestBytes, requestTimeout, requestsPerMinute, names);
    }

    /** The same with other limits. */
    public WebSettings withLimits(long bytes, Duration timeout, int perMinute) {
        return new WebSettings(host, port, tokens, allowEdit, bytes, timeout, perMinute, names);
    }
}
