package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Extraction;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.TestSite;

/** Clients that fetch a table of many megabytes and take their time. */
@Timeout(120)
class DownloadsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-03-01T10:15:00Z"), ZoneOffset.UTC);
    private static final int ARTICLES = 160;
    /** Together more than the buffers of two sockets hold. */
    private static final int WORDS = 8_000;

    private static final String TABLE = "/statements.csv?view=reports";
    private static final int MOST_CONNECTIONS = 4;

    private static Ledger ledger;

    private final List<Socket> clients = new ArrayList<>();

    @BeforeAll
    static void fill(@TempDir Path folder) {
        ledger = Ledger.open(folder.resolve("long.ledger"), Access.WRITE, CLOCK);
        for (int i = 0; i < ARTICLES; i++) {
            ledger.append(article(i));
        }
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    private static Extraction article(int number) {
        String content = ("tide" + number + " ").repeat(WORDS).strip();
        return ArticleDraft.of(
                        "long-" + number,
                        "Canal Weekly",
                        LocalDate.of(2010, 1, 1).plusDays(number * 7L),
                        "Note\n\nMaja Lind said " + content + "\n")
                .says(Press.LIND, "Maja Lind", "said", content)
                .read();
    }

    /** Asks, and takes the first bytes of the answer. */
    private Socket slow(TestSite site) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(4 << 10);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()));
        clients.add(client);
        String request =
                "GET " + TABLE + " HTTP/1.1\r\nHost: 127.0.0.1:" + site.port() + "\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 ");
        return client;
    }

    @Test
    void slowClientsLeaveThePagesTheirConnections() throws IOException {
        try (TestSite site = TestSite.over(ledger)) {
            for (int i = 0; i < MOST_CONNECTIONS; i++) {
                slow(site);
            }

            HttpResponse<String> page = site.get("/statements?q=tide7");
            HttpResponse<String> another = site.get(TABLE);

            assertThat(page.body()).contains("1 utterance in 1 report");
            assertThat(another.statusCode()).isEqualTo(503);
            assertThat(another.headers().firstValue("Retry-After")).isPresent();
            assertThat(another.body()).contains("\"busy\"");
            assertThat(site.get("/actors").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatTakesNothingIsGivenUp() throws Exception {
        try (TestSite site = TestSite.over(ledger, Duration.ofSeconds(2))) {
            Socket one = slow(site);
            Socket other = slow(site);
            while (site.get(TABLE).statusCode() == 503) {
                Thread.sleep(100);
            }

            assertThat(whole(one)).isFalse();
            assertThat(whole(other)).isFalse();
        }
    }

    /** Whether the last piece of a body in pieces (RFC 9112, 7.1) arrived. */
    private static boolean whole(Socket client) {
        String last = "";
        try (InputStream in = client.getInputStream()) {
            byte[] piece = new byte[64 << 10];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                last = (last + new String(piece, 0, length, StandardCharsets.ISO_8859_1));
                last = last.substring(Math.max(0, last.length() - 16));
            }
        } catch (IOException e) {
            return false;
        }
        return last.endsWith("\r\n0\r\n\r\n");
    }

    @Test
    void aTableIsThatOfOneMomentHoweverSlowlyItIsFetched() throws IOException {
        try (TestSite site = TestSite.over(ledger)) {
            int reports = ledger.search().find(StatementQuery.ALL, 0, 0).reports();
            InputStream table = site.stream(TABLE);
            byte[] beginning = table.readNBytes(1_000);
            for (int i = 0; i < 20; i++) {
                ledger.append(article(ARTICLES + i));
            }

            String rest = new String(beginning, StandardCharsets.UTF_8)
                    + new String(table.readAllBytes(), StandardCharsets.UTF_8);

            List<String> articles = CsvReader.builder().ofNamedCsvRecord(rest.substring(1)).stream()
                    .map(row -> row.getField("article"))
                    .toList();
            assertThat(articles).hasSize(reports).doesNotHaveDuplicates();
        }
    }

    @Test
    void aTableThatCannotBeginIsAnError(@TempDir Path folder) {
        Ledger closed = Ledger.open(folder.resolve("closed.ledger"), Access.WRITE, CLOCK);
        try (TestSite site = TestSite.over(closed)) {
            closed.close();

            HttpResponse<String> answer = site.get(TABLE);

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body()).startsWith("{\"error\"").doesNotContain("statement,");
        }
    }
}
