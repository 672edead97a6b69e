package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.run.Engine;
import org.parley.cli.run.Interruption;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Provenance;

/** Watches a real server on this machine. */
class WatchCommandTest {
    private static final String PAGE = """
            <html lang="en"><head><title>Ferry stays - Quay Herald</title>
            <meta property="og:site_name" content="Quay Herald"></head>
            <body><article><h1>Ferry stays</h1>
            <p>The ferry across the harbour will stay through the whole winter, the council was told on Monday, after weeks of
            doubt about its engine and the cost of mending it before the storms.</p>
            <p>Minister Ruiz said: “The ferry will stay.” Engineers had looked at every part of it twice since the spring, and
            found no crack that was longer than a hand, according to their report to the council.</p>
            </article></body></html>
            """;

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String feed = "<rss version='2.0'><channel><title>Quay</title><item><title>Ferry stays</title><link>http://"
                + host() + "/ferry</link></item></channel></rss>";
        String body = path.equals("/feed") ? feed : PAGE;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean there = path.equals("/feed") || path.equals("/ferry");
        exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
        if (there) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String ledger() {
        return folder.resolve("desk.ledger").toString();
    }

    private Path watchlist(String... more) throws IOException {
        return Files.writeString(folder.resolve("watch.toml"), """
                contact = "desk@reader.example"
                delay = "1s"
                allow-private = ["%1$s"]

                [[feed]]
                address = "http://%1$s/feed"
                """.formatted(host()) + String.join("\n", more));
    }

    /** Watches until the first article is in hand, and asks for the end then. */
    private Ran watchOneArticle(Path watchlist) {
        Interruption interruption = new Interruption();
        return Ran.interrupted(
                interruption,
                () -> new InterruptingEngine(interruption),
                "watch",
                "--ledger",
                ledger(),
                watchlist.toString());
    }

    @Test
    void whatAFeedLinksArrivesInTheLedgerAndIsNotFetchedAgain() throws IOException {
        Ran first = watchOneArticle(watchlist());

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(first.err())
                .startsWith("parley: follows 1 source; Ctrl-C ends it\n")
                .contains("1 looked at, 1 new, 1 article; kept so far: 1 article, 1 statement\n")
                .endsWith("parley: stopped; the next start goes on from here\n");
        assertThat(asked).containsExactly("/robots.txt", "/feed", "/ferry");
        Ran search = Ran.parley("search", "--ledger", ledger(), "--reports", "--csv");
        assertThat(search.out()).contains("Quay Herald", "Ruiz");

        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path file = Files.writeString(inbox.resolve("a.txt"), "Bridge\n\nMinister Ruiz said: the bridge stays open.\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Path state = Files.writeString(inbox.resolve("other.ledger.watch"), "{\"sources\": 1}");
        Files.setLastModifiedTime(state, FileTime.from(Instant.EPOCH));
        Ran second = watchOneArticle(watchlist("[[folder]]", "path = \"inbox\""));

        assertThat(second.code()).as(second.err()).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(second.err()).contains("kept so far: 1 article").doesNotContain("other.ledger");
        assertThat(asked).as("nothing since the first start").hasSize(3);
    }

    @Test
    void aFileWithErrorsIsWrongUsageAndNamesTheirLines() throws IOException {
        Path wrong = watchlist("colour = \"red\"", "[[feed]]", "address = \"ftp://quay.example/\"");

        Ran ran = Ran.parley("watch", "--ledger", ledger(), wrong.toString());

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ran.err()).contains("parley: " + wrong + ":7: ", "parley: " + wrong + ":9: ");
        assertThat(Path.of(ledger())).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsWrongUsageToo() throws IOException {
        Path binary = Files.write(folder.resolve("binary.toml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

        assertRefused("absent.toml", "there is no such file");
        assertRefused("binary.toml", "it is not text in UTF-8");
        assertRefused("", "it can't be read");
        assertThat(binary).exists();
    }

    private void assertRefused(String name, String reason) {
        String path = folder.resolve(name).toString();

        Ran ran = Ran.parley("watch", "--ledger", ledger(), path);

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ran.err()).startsWith("parley: " + path + ": " + reason).hasLineCount(1);
        assertThat(Path.of(ledger())).doesNotExist();
    }

    @Test
    void aCheckFollowsNothing() throws IOException {
        Ran ran =
                Ran.parley("watch", "--check", "--ledger", ledger(), watchlist().toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("parley: follows http://" + host() + "/feed\n");
        assertThat(asked).isEmpty();
        assertThat(Path.of(ledger())).doesNotExist();
    }

    /** Has the run interrupted while it reads. */
    private record InterruptingEngine(Engine toy, Interruption interruption) implements Engine {
        InterruptingEngine(Interruption interruption) {
            this(new ToyEngine(), interruption);
        }

        @Override
        public Extraction extract(Article article) {
            interruption.request();
            return toy.extract(article);
        }

        @Override
        public Provenance provenance(Article article) {
            return toy.provenance(article);
        }
    }
}
