package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.fetch.FetchWorld.assertFailed;
import static org.parley.intake.fetch.FetchWorld.text;
import static org.parley.intake.fetch.LocalServer.content;
import static org.parley.intake.fetch.LocalServer.head;
import static org.parley.intake.fetch.LocalServer.ok;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileServerTest {
    private static final byte[] PAGE = "The minister declined. ".repeat(100).getBytes(StandardCharsets.UTF_8);

    private final LocalServer server = new LocalServer();
    private final FetchWorld world = new FetchWorld();
    private String site;

    @BeforeEach
    void allowSite() {
        world.allowed("news.example.org", server);
        world.politeness = world.politeness.withDelay(Duration.ZERO);
        world.limits = limits(Duration.ofSeconds(20));
        site = "http://news.example.org:" + server.port();
    }

    private static FetchLimits limits(Duration request) {
        return new FetchLimits(4_000_000, 200, request, Duration.ofSeconds(10), 50, 4096);
    }

    @AfterEach
    void close() {
        world.close();
        server.close();
    }

    @Test
    void oneThatDripsIsLeftAtTheEndOfItsTime() throws InterruptedException {
        world.limits = limits(Duration.ofMillis(700));
        server.on("/a", out -> {
            out.write(head("200 OK"));
            drip(out);
        });

        assertFailed(world.fetch(site + "/a"), "timeout");
    }

    @Test
    void oneThatDripsItsHeadersIsLeftToo() throws InterruptedException {
        world.limits = limits(Duration.ofMillis(700));
        server.on("/a", out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        });

        assertFailed(world.fetch(site + "/a"), "timeout");
    }

    @Test
    void oneThatSaysNothingIsLeftToo() throws InterruptedException {
        world.limits = limits(Duration.ofMillis(700));
        server.on("/a", out -> Thread.sleep(600_000));

        assertFailed(world.fetch(site + "/a"), "timeout");
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    @Test
    void anEndlessBodyEndsAtTheLimit() throws InterruptedException {
        server.on("/a", out -> {
            out.write(head("200 OK"));
            endless(out);
        });

        assertFailed(world.fetch(site + "/a"), "too-large");
    }

    @Test
    void anEndlessChunkedBodyEndsAtTheLimit() throws InterruptedException {
        server.on("/a", out -> {
            out.write(head("200 OK", "Transfer-Encoding: chunked"));
            out.write("7fffffff\r\n".getBytes(StandardCharsets.US_ASCII));
            endless(out);
        });

        assertFailed(world.fetch(site + "/a"), "too-large");
    }

    @Test
    void endlessHeadersEndAtTheLimit() throws InterruptedException {
        server.on("/a", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] line = "X-More: more\r\n".getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(line);
            }
        });
        server.on("/b", out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            endless(out);
        });

        assertFailed(world.fetch(site + "/a"), "headers-too-large");
        assertFailed(world.fetch(site + "/b"), "headers-too-large");
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] block = new byte[8192];
        Arrays.fill(block, (byte) 'x');
        while (true) {
            out.write(block);
        }
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() throws InterruptedException {
        server.on("/a", out -> {
            out.write(head("200 OK", "Content-Length: 4000001"));
            out.flush();
            Thread.sleep(600_000);
        });

        assertFailed(world.fetch(site + "/a"), "too-large");
    }

    @Test
    void aBodyOfJustTheLimitIsRead() throws InterruptedException {
        server.on("/a", content(new byte[4_000_000], "200 OK"));

        assertThat(text(world.fetch(site + "/a"))).hasSize(4_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "x-gzip", "GZIP", "deflate", "raw deflate", "gzip, gzip", "identity", "identity, gzip"})
    void contentEncodingsAreUndone(String encoding) throws Exception {
        byte[] sent = PAGE;
        for (String one : List.of(encoding.split(", ", -1))) {
            sent = encoded(one, sent);
        }
        server.on("/a", content(sent, "200 OK", "Content-Encoding: " + encoding.replace("raw ", "")));

        assertThat(text(world.fetch(site + "/a"))).isEqualTo(new String(PAGE, StandardCharsets.UTF_8));
    }

    private static byte[] encoded(String encoding, byte[] content) throws IOException {
        return switch (encoding) {
            case "identity" -> content;
            case "deflate" -> deflated(content, new Deflater());
            case "raw deflate" -> deflated(content, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
            default -> gzip(content);
        };
    }

    private static byte[] deflated(byte[] content, Deflater deflater) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void plainTextThatSaysItIsGzipIsRead() throws InterruptedException {
        server.on("/a", ok("plain", "Content-Encoding: gzip")).on("/b", ok("", "Content-Encoding: gzip"));

        assertThat(text(world.fetch(site + "/a"))).isEqualTo("plain");
        assertThat(text(world.fetch(site + "/b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "deflate", "gzip, br", "gzip, gzip, gzip, gzip"})
    void contentThatCannotBeUnpackedIsNone(String encoding) throws InterruptedException {
        server.on("/a", content(PAGE, "200 OK", "Content-Encoding: " + encoding));

        assertFailed(world.fetch(site + "/a"), "bad-encoding");
    }

    @Test
    void brokenGzipIsNoContent() throws Exception {
        byte[] sent = gzip(PAGE);
        // The first byte behind the header: a kind of block that there is not.
        sent[10] = 7;
        server.on("/a", content(sent, "200 OK", "Content-Encoding: gzip"));

        assertFailed(world.fetch(site + "/a"), "bad-encoding");
    }

    @Test
    void bombsAreRecognised() throws Exception {
        byte[] bomb = gzip(new byte[3_900_000]);
        server.on("/once", content(bomb, "200 OK", "Content-Encoding: gzip"));
        server.on("/twice", content(gzip(gzip(new byte[20_000_000])), "200 OK", "Content-Encoding: gzip, gzip"));
        server.on(
                "/deflate",
                content(deflated(new byte[3_900_000], new Deflater()), "200 OK", "Content-Encoding: deflate"));

        assertFailed(world.fetch(site + "/once"), "bomb");
        assertFailed(world.fetch(site + "/twice"), "bomb");
        assertFailed(world.fetch(site + "/deflate"), "bomb");
    }

    @Test
    void aBombInRobotsIsRecognised() throws Exception {
        server.on("/robots.txt", content(gzip(new byte[20_000_000]), "200 OK", "Content-Encoding: gzip"))
                .on("/a", ok("a"));

        // It is cut at half a megabyte of nothing, which forbids nothing.
        assertThat(text(world.fetch(site + "/a"))).isEqualTo("a");
    }

    @Test
    void aBodyCutShortIsNoBody() throws Exception {
        byte[] zipped = gzip(PAGE);
        server.on("/length", out -> {
            out.write(head("200 OK", "Content-Length: 1000"));
            out.write(new byte[500]);
        });
        server.on("/chunk", out -> {
            out.write(head("200 OK", "Transfer-Encoding: chunked"));
            out.write("10\r\nhalf".getBytes(StandardCharsets.US_ASCII));
        });
        server.on("/chunks", out -> {
            out.write(head("200 OK", "Transfer-Encoding: chunked"));
            out.write("4\r\nhalf\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        server.on("/gzip", content(Arrays.copyOf(zipped, zipped.length / 2), "200 OK", "Content-Encoding: gzip"));

        assertFailed(world.fetch(site + "/length"), "truncated");
        assertFailed(world.fetch(site + "/chunk"), "truncated");
        assertFailed(world.fetch(site + "/chunks"), "truncated");
        assertFailed(world.fetch(site + "/gzip"), "truncated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "220 mail.example.org ESMTP\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nbody",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nbody",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunky\r\n\r\nbody",
                "HTTP/1.1 200 OK\r\nno header\r\n\r\nbody"
            })
    void whatIsNotHttpIsABadAnswer(String answer) throws InterruptedException {
        server.on("/a", out -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));

        assertFailed(world.fetch(site + "/a"), "bad-answer");
    }

    @Test
    void whatGoesBeforeTheAnswerEndsWithTheTime() throws InterruptedException {
        world.limits = limits(Duration.ofMillis(700));
        server.on("/a", out -> {
            byte[] hints = head("103 Early Hints", "Link: </style.css>");
            while (true) {
                out.write(hints);
            }
        });

        assertFailed(world.fetch(site + "/a"), "timeout");
    }
}
