package org.parley.intake.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP and HTTPS what its rules allow, from one host one thing at a time, with pauses, and only what robots.txt does
 * not forbid.
 *
 * <p>A name is looked up once for a request; all its addresses are checked, and just these are connected to. Redirects, up to
 * five, are checked like the first address. Proxies that the environment names are not used. A request has a limit for its whole
 * time, by the machine's clock; all other time is the timekeeper's. Thread-safe.
 */
public final class PoliteFetcher implements Fetcher, AutoCloseable {
    private final Exchange exchange;
    private final Visitor visitor;
    private final RobotsGate robots;
    private final BodyReader bodies;

    /**
     * A fetcher with the machine's name service and its trusted certificates.
     *
     * @param random spreads the times at which troubled hosts are tried again
     */
    public PoliteFetcher(AddressRules rules, FetchSettings settings, Timekeeper timekeeper, RandomGenerator random) {
        this(rules, settings, timekeeper, random, NameService.ofMachine(), SSLContexts.createSystemDefault());
    }

    /**
     * A fetcher that finds hosts and trusts them in its own way.
     *
     * @param random spreads the times at which troubled hosts are tried again
     * @param tls says which certificates are trusted; that they are for the host's name is checked in any case
     */
    public PoliteFetcher(
            AddressRules rules,
            FetchSettings settings,
            Timekeeper timekeeper,
            RandomGenerator random,
            NameService names,
            SSLContext tls) {
        Politeness politeness = settings.politeness();
        Sender sender = new Sender(rules, names, new PinnedClient(settings, tls));
        exchange = new Exchange(sender, settings.limits().request());
        visitor = new Visitor(
                rules,
                new HostTurns(politeness, timekeeper, random),
                exchange,
                timekeeper,
                politeness.longestRetryAfter());
        robots = new RobotsGate(visitor, timekeeper, settings);
        bodies = new BodyReader(settings.limits().bodyBytes(), settings.limits().ratio(), false);
    }

    @Override
    public Fetched fetch(FetchRequest request) throws InterruptedException {
        Map<String, String> conditions = new LinkedHashMap<>();
        condition(conditions, "If-None-Match", request.etag());
        condition(conditions, "If-Modified-Since", request.lastModified());
        try {
            Answer first = visitor.ask(WebAddress.of(request.address()), robots, conditions, bodies);
            return outcome(visitor.follow(first, robots, conditions, bodies), !conditions.isEmpty());
        } catch (NotFetched e) {
            return e.outcome();
        }
    }

    /** Ends requests that are under way; they and later ones fail. */
    @Override
    public void close() {
        exchange.close();
    }

    private Fetched outcome(Answer answer, boolean conditional) {
        if (Answer.hasContent(answer.status())) {
            return new Fetched.Received(
                    answer.address().uri(), answer.body(), answer.mediaType(), answer.etag(), answer.lastModified());
        }
        if (answer.status() == 304 && conditional) {
            return new Fetched.NotModified();
        }
        Duration retryAfter = answer.asksForRest() ? visitor.retryAfter(answer) : null;
        return new Fetched.Failed(
                "http-" + answer.status(), answer.address() + " answers with " + answer.status() + ".", retryAfter);
    }

    // What servers gave out for it may have passed through files since, and must not become headers of its own.
    private static void condition(Map<String, String> conditions, String header, @Nullable String value) {
        if (value != null && value.chars().noneMatch(c -> c < ' ' || c == 0x7F)) {
            conditions.put(header, value);
        }
    }
}
