package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.fetch.LocalServer.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing that a server or a feed writes throws anything but what is meant to be thrown. */
class HostileTextTest {
    private static final String[] PIECES = {
        "http",
        "https",
        "file",
        ":",
        "//",
        "/",
        "\\",
        "@",
        "[",
        "]",
        "::1",
        "::ffff:",
        "127.0.0.1",
        "127",
        "0x7f",
        ".",
        "..",
        "。",
        "．",
        "%",
        "%25",
        "%2e",
        "xn--",
        "xn--a",
        "ß",
        "é",
        "\u0130",
        "\u202E",
        "\uD83D",
        "\uD83D\uDE00",
        "news",
        "example.org",
        "?",
        "#",
        ";",
        "&",
        " ",
        "\t",
        "\u0000",
        "\u00AD",
        "-",
        "_",
        "a".repeat(70),
        "80",
        ":99999",
        ",",
        "gzip",
        "*",
        "$"
    };

    private final Random random = new Random(7);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void anyRedirectIsAnAddressOrRefused() throws NotFetched {
        WebAddress from = WebAddress.of(URI.create("http://news.example.org/a"));
        int addresses = 0;
        for (int i = 0; i < 10_000; i++) {
            try {
                WebAddress to = Redirect.target(new Answer(from, 302, new byte[0], null, null, null, text(), null));
                assertThat(WebAddress.of(to.uri())).isEqualTo(to);
                addresses++;
            } catch (NotFetched e) {
                assertThat(e.outcome()).isInstanceOf(Fetched.Refused.class);
            }
        }
        assertThat(addresses).isGreaterThan(200);
    }

    @Test
    void anyAddressIsOneOrRefused() {
        int addresses = 0;
        for (int i = 0; i < 10_000; i++) {
            try {
                WebAddress address = WebAddress.of(new URI((i % 2 == 0 ? "http://" : "") + text()));
                assertThat(WebAddress.of(address.uri())).isEqualTo(address);
                addresses++;
            } catch (NotFetched e) {
                assertThat(e.outcome()).isInstanceOf(Fetched.Refused.class);
            } catch (URISyntaxException e) {
                // No address even for Java.
            }
        }
        assertThat(addresses).isGreaterThan(20);
    }

    @Test
    void anyRetryAfterIsATimeOrNone() {
        for (int i = 0; i < 10_000; i++) {
            Duration wait = RetryAfter.parse(text(), Instant.EPOCH, Duration.ofDays(1));
            assertThat(wait == null || !wait.isNegative()).isTrue();
        }
    }

    @Test
    void anyRobotsFileIsRead() throws InterruptedException {
        String[] lines = {
            "User-agent: ",
            "user-agent:*",
            "Disallow: ",
            "Allow: ",
            "Crawl-delay: ",
            "Sitemap: ",
            "Host: ",
            "\uFEFF",
            "<html>",
            ""
        };
        try (LocalServer server = new LocalServer();
                FetchWorld world = new FetchWorld().allowed("news.example.org", server)) {
            server.on("/a", LocalServer.ok("a"));
            for (int i = 0; i < 200; i++) {
                StringBuilder file = new StringBuilder();
                for (int line = 0; line < 30; line++) {
                    file.append(lines[random.nextInt(lines.length)])
                            .append(text())
                            .append(random.nextBoolean() ? "\n" : "\r");
                }
                server.on("/robots.txt", content(file.toString(), "200 OK"));
                Fetched fetched = world.fetch("http://news.example.org:" + server.port() + "/a");
                assertThat(fetched).isInstanceOfAny(Fetched.Received.class, Fetched.Refused.class);
                world.clock.pass(Duration.ofDays(2));
            }
        }
    }
}
