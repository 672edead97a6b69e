package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** A fetcher in a world where time passes at once and a test says what names stand for. */
final class FetchWorld implements AutoCloseable {
    static final Instant START = Instant.parse("2024-05-01T12:00:00Z");
    static final int SEED = 42;

    final Clock clock = new Clock();
    final Names names = new Names();
    final AddressRules.Builder rules = AddressRules.builder();
    Politeness politeness = Politeness.defaults();
    FetchLimits limits = FetchLimits.defaults();
    SSLContext tls = SSLContexts.createDefault();
    private PoliteFetcher fetcher;

    /** News that may be fetched although its address is that of the local server. */
    FetchWorld allowed(String name, LocalServer server) {
        names.put(name, "127.0.0.1");
        rules.privateHost(name + ":" + server.port());
        return this;
    }

    Fetched fetch(String address) throws InterruptedException {
        return fetch(FetchRequest.of(URI.create(address)));
    }

    Fetched fetch(FetchRequest request) throws InterruptedException {
        return fetcher().fetch(request);
    }

    synchronized PoliteFetcher fetcher() {
        if (fetcher == null) {
            UserAgent agent = new UserAgent("1.2", "https://paper.example/bot");
            fetcher = new PoliteFetcher(
                    rules.build(), new FetchSettings(agent, politeness, limits), clock, new Random(SEED), names, tls);
        }
        return fetcher;
    }

    static String text(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Received.class);
        return new String(((Fetched.Received) fetched).body(), StandardCharsets.UTF_8);
    }

    static void assertRefused(Fetched fetched, String code) {
        assertThat(fetched).isInstanceOfSatisfying(Fetched.Refused.class, refused -> assertThat(refused.code())
                .as(refused.explanation())
                .isEqualTo(code));
    }

    static Fetched.Failed assertFailed(Fetched fetched, String code) {
        assertThat(fetched).isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.code())
                .as(failed.explanation())
                .isEqualTo(code));
        return (Fetched.Failed) fetched;
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }

    /** Jumps where others would sleep, and notes how far. */
    static final class Clock implements Timekeeper {
        private Instant now = START;
        private final List<Duration> sleeps = new ArrayList<>();

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void sleep(Duration duration) {
            sleeps.add(duration);
            now = now.plus(duration);
        }

        synchronized void pass(Duration duration) {
            now = now.plus(duration);
        }

        synchronized List<Duration> sleeps() {
            return List.copyOf(sleeps);
        }
    }

    /** Gives names the addresses that a test wants, other ones each time if need be. */
    static final class Names implements NameService {
        private final Map<String, Deque<List<InetAddress>>> answers = new ConcurrentHashMap<>();
        private final List<String> asked = new CopyOnWriteArrayList<>();

        Names put(String name, String... addresses) {
            answers.put(name, new ArrayDeque<>(List.of(parse(addresses))));
            return this;
        }

        /** What is answered once the answers before were given; the last one stays. */
        Names then(String name, String... addresses) {
            answers.get(name).add(parse(addresses));
            return this;
        }

        List<String> asked() {
            return List.copyOf(asked);
        }

        @Override
        public List<InetAddress> addresses(String name) throws UnknownHostException {
            asked.add(name);
            Deque<List<InetAddress>> left = answers.get(name);
            if (left == null) {
                throw new UnknownHostException(name);
            }
            synchronized (left) {
                return left.size() > 1 ? left.remove() : left.element();
            }
        }

        private static List<InetAddress> parse(String... literals) {
            List<InetAddress> addresses = new ArrayList<>();
            for (String literal : literals) {
                try {
                    addresses.add(InetAddress.getByName(literal));
                } catch (UnknownHostException e) {
                    throw new IllegalArgumentException(e);
                }
            }
            return addresses;
        }
    }
}
