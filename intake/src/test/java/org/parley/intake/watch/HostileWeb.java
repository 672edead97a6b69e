package org.parley.intake.watch;

import static org.parley.intake.fetch.LocalServer.answer;
import static org.parley.intake.fetch.LocalServer.ok;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.parley.intake.fetch.LocalServer;
import org.parley.intake.fetch.NameService;
import org.parley.intake.fetch.Timekeeper;

/** Real servers on loopback, each under a name of its own, one that nobody may reach, and a clock that jumps. */
final class HostileWeb implements NameService, Timekeeper, AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** A name that stands for something else each time, never for public addresses alone. */
    static final String TURNING = "turning.example";

    /** A request that arrived. */
    record Visit(Instant at, String host, String path) {}

    /** Listens where redirects, links and false names lead. */
    final LocalServer forbidden = new LocalServer();

    final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final Map<String, LocalServer> sites = new HashMap<>();
    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();
    private Instant now = START;
    private Instant end = START;

    /** A host that serves nothing yet but a robots.txt, "" where it has none. */
    Site site(String name, String robots) {
        return site(name, robots, ServerSocketFactory.getDefault(), "http");
    }

    Site site(String name, String robots, ServerSocketFactory sockets, String scheme) {
        LocalServer server = new LocalServer(sockets);
        sites.put(name, server);
        name(name, "127.0.0.1");
        Site site = new Site(name, server, scheme);
        return site.on("/robots.txt", robots.isEmpty() ? answer("404 Not Found") : ok(robots));
    }

    void name(String name, String address) {
        names.put(name, List.of(parsed(address)));
    }

    /** An article that says what it is. */
    static String page(String id, int edition) {
        String sentence =
                "The council of the harbour met on Monday and spoke about the bridge, the ferry and the cost of both. ";
        return "<html lang='en'><head><title>" + id + "</title></head><body><article><h1>News of " + id
                + "</h1><p>Report "
                + id + " edition " + edition + ". " + sentence.repeat(3) + "</p><p>" + sentence.repeat(3)
                + "</p></article></body></html>";
    }

    /** One host. */
    final class Site {
        final String name;
        private final LocalServer server;
        private final String scheme;

        private Site(String name, LocalServer server, String scheme) {
            this.name = name;
            this.server = server;
            this.scheme = scheme;
        }

        String host() {
            return name + ":" + server.port();
        }

        String at(String path) {
            return scheme + "://" + host() + path;
        }

        Site on(String path, LocalServer.Script script) {
            server.on(path, out -> {
                visits.add(new Visit(now(), name, path));
                script.answer(out);
            });
            return this;
        }

        Site article(String path) {
            return on(path, ok(page(name + path, 0), "Content-Type: text/html"));
        }

        /** A feed of these pages, which are served too. */
        Site feed(int articles, String... more) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < articles; i++) {
                article("/" + i);
                items.add(at("/" + i));
            }
            items.addAll(List.of(more));
            return on("/feed", ok(rss(items), "Content-Type: application/rss+xml"));
        }
    }

    static String rss(List<String> addresses) {
        return Simulation.rss(
                addresses.stream().map(address -> Simulation.item(address, "t")).toArray(String[]::new));
    }

    List<Visit> visits(String host) {
        return visits.stream().filter(visit -> visit.host().equals(host)).toList();
    }

    @Override
    public List<InetAddress> addresses(String name) throws UnknownHostException {
        if (name.equals(TURNING)) {
            return switch (turns.incrementAndGet() % 3) {
                case 0 -> List.of(parsed("9.9.9.9"), parsed("127.0.0.1"));
                case 1 -> List.of(parsed("127.0.0.1"));
                default -> List.of(parsed("fd00::1"), parsed("9.9.9.9"));
            };
        }
        List<InetAddress> found = names.get(name);
        if (found == null) {
            throw new UnknownHostException(name);
        }
        return found;
    }

    private static InetAddress parsed(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void endAfter(Duration duration) {
        end = now().plus(duration);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        pass(duration);
        if (!now().isBefore(end)) {
            throw new InterruptedException();
        }
    }

    /** What a slow server does. */
    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void close() {
        forbidden.close();
        sites.values().forEach(LocalServer::close);
    }
}
