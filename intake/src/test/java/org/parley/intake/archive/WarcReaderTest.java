package org.parley.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.intake.archive.Archive.bytes;
import static org.parley.intake.archive.Archive.gzip;
import static org.parley.intake.archive.Archive.html;
import static org.parley.intake.archive.Archive.http;
import static org.parley.intake.archive.Archive.join;
import static org.parley.intake.archive.Archive.page;
import static org.parley.intake.archive.Archive.record;
import static org.parley.intake.archive.Archive.response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.archive.Archive.Read;
import org.parley.model.Finding;

class WarcReaderTest {
    private static final String HTML = "text/html; charset=utf-8";

    private static byte[] writtenByJwarc(WarcCompression compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
            for (String name : List.of("harbour", "bridge")) {
                HttpResponse http = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.parse(HTML), bytes(html(name)))
                        .build();
                writer.write(new WarcResponse.Builder(URI.create("https://news.example/" + name))
                        .date(Instant.parse(Archive.DAY))
                        .body(http)
                        .build());
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "GZIP"})
    void pagesOfAnArchiveWrittenByJwarcAreHandedOn(String compression) throws IOException {
        Read read = Read.of(writtenByJwarc(WarcCompression.valueOf(compression)));
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.tally.records()).isEqualTo(2);
        assertThat(read.tally.pages()).isEqualTo(2);
    }

    @Test
    void thePageComesWithAddressTypeAndTheDayItWasArchived() {
        Ingested page = Read.of(gzip(page("harbour"))).all.get(0);
        assertThat(page.article().url()).isEqualTo("https://news.example/harbour");
        assertThat(page.original().mediaType()).isEqualTo(HTML);
        assertThat(page.original().findings()).containsExactly(new Finding("archived", Archive.DAY, "WARC-Date"));
    }

    @Test
    void placesAreOffsetsInTheFileAsItLiesOnDisk() {
        byte[] first = gzip(page("harbour"));
        List<Ingested> compressed = Read.of(first, gzip(page("bridge"))).all;
        assertThat(compressed)
                .extracting(page -> page.place().toString())
                .containsExactly("a.warc@0", "a.warc@" + first.length);

        byte[] plain = page("harbour");
        assertThat(Read.of(plain, page("bridge")).all)
                .extracting(page -> page.place().toString())
                .containsExactly("a.warc@0", "a.warc@" + plain.length);
    }

    @Test
    void severalRecordsInOneMemberAreToldApart() {
        byte[] plain = page("harbour");
        Read read = Read.of(gzip(join(plain, page("bridge"))));
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.all)
                .extracting(page -> page.place().toString())
                .containsExactly("a.warc@0", "a.warc@0+" + plain.length);
    }

    @Test
    void recordsMayGoOnInTheNextMember() {
        byte[] whole = join(page("harbour"), page("bridge"));
        byte[] start = Arrays.copyOf(whole, 500);
        byte[] rest = Arrays.copyOfRange(whole, 500, whole.length);
        Read read = Read.of(gzip(start), gzip(rest));
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void whatIsNoPageIsCountedAndIsNoProblem() {
        Read read = Read.of(
                gzip(record("WARC/1.0", "warcinfo", "application/warc-fields", "", bytes("software: none\r\n"), 16)),
                gzip(record(
                        "request",
                        "application/http; msgtype=request",
                        "https://news.example/a",
                        bytes("GET / HTTP/1.1\r\n\r\n"))),
                gzip(record(
                        "metadata", "application/warc-fields", "https://news.example/a", bytes("fetchTimeMs: 12\r\n"))),
                gzip(record(
                        "revisit",
                        "application/http; msgtype=response",
                        "https://news.example/a",
                        bytes("HTTP/1.1 200 OK\r\n\r\n"))),
                gzip(response(
                        "https://news.example/gone", "404 Not Found\r\nContent-Type: text/html", bytes("<p>no</p>"))),
                gzip(response("https://news.example/a.png", "200 OK\r\nContent-Type: image/png", bytes("PNG"))),
                gzip(record("response", "text/dns", "dns:news.example", bytes("192.0.2.1"))),
                gzip(record("invented", "text/html", "https://news.example/a", bytes(html("x")))),
                gzip(page("harbour")));
        assertThat(read.texts()).containsExactly(html("harbour"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.tally.records()).isEqualTo(9);
        assertThat(read.tally.pages()).isEqualTo(1);
        assertThat(read.tally.passedOver())
                .isEqualTo(Map.of(
                        "warcinfo",
                        1L,
                        "request",
                        1L,
                        "metadata",
                        1L,
                        "revisit",
                        1L,
                        "other-status",
                        1L,
                        "other-type",
                        1L,
                        "other-protocol",
                        1L,
                        "other-record",
                        1L));
    }

    @Test
    void resourcesAndXhtmlAndPagesWithoutATypeAreRead() {
        Read read = Read.of(
                record("resource", "text/html", "https://news.example/a", bytes(html("resource"))),
                response(
                        "https://news.example/b",
                        "200 OK\r\nContent-Type: application/xhtml+xml",
                        bytes(html("xhtml"))),
                response("https://news.example/c", "200 OK\r\nServer: none", bytes(html("untold"))));
        assertThat(read.texts()).containsExactly(html("resource"), html("xhtml"), html("untold"));
    }

    @Test
    void plainTextIsTakenAsItStands() {
        Read read = Read.of(response(
                "<https://news.example/note.txt>",
                "200 OK\r\nContent-Type: text/plain",
                bytes("The harbour stays shut.")));
        assertThat(read.texts()).containsExactly("The harbour stays shut.");
        assertThat(read.all.get(0).article().url()).isEqualTo("https://news.example/note.txt");
        assertThat(read.all.get(0).article().language()).isEqualTo("und");
        assertThat(read.all.get(0).original().bytes()).isEqualTo(bytes("The harbour stays shut."));
    }

    @Test
    void chunksArePutTogetherAndChunksThatAreNoneAreTakenAsTheyAre() {
        String chunked = "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked";
        Read read = Read.of(
                response("https://news.example/a", chunked, bytes("9\r\n<p>harbou\r\n5\r\nr</p>\r\n0\r\n\r\n")),
                response("https://news.example/b", chunked, bytes("<p>bridge</p>")));
        assertThat(read.texts()).containsExactly("<p>harbour</p>", "<p>bridge</p>");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void chunksThatEndTooEarlyAreReadAsFarAsTheyGo() {
        Read read = Read.of(response(
                "https://news.example/a",
                "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                bytes("9\r\n<p>harbou\r\n50\r\nr shut")));
        assertThat(read.texts()).containsExactly("<p>harbour shut");
        assertThat(read.problems()).containsExactly("a.warc@0 truncated");
    }

    @Test
    void aPageThatTheArchiveSaysWasCutIsReadAndTold() {
        String text = new String(page("harbour"), StandardCharsets.ISO_8859_1);
        Read read = Read.of(bytes(text.replace("\r\nWARC-Date", "\r\nWARC-Truncated: length\r\nWARC-Date")));
        assertThat(read.texts()).containsExactly(html("harbour"));
        assertThat(read.problems()).containsExactly("a.warc@0 truncated");
    }

    @Test
    void aBodyShorterThanItsServerSaidIsReadAndTold() {
        String header = "200 OK\r\nContent-Type: text/html\r\nContent-Length: ";
        Read read = Read.of(
                response("https://news.example/a", header + "900", bytes(html("harbour"))),
                response("https://news.example/b", header + "many", bytes(html("bridge"))),
                response("https://news.example/c", header + "900\r\nContent-Encoding: gzip", bytes(html("tunnel"))));
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"), html("tunnel"));
        assertThat(read.problems()).containsExactly("a.warc@0 truncated");
    }

    @Test
    void anEmptyFileIsTold() {
        assertThat(Read.of().problems()).containsExactly("a.warc empty-file");
        assertThat(Read.of(bytes("\r\n\r\n")).problems()).containsExactly("a.warc@0 garbage");
        assertThat(Read.of(gzip(new byte[0])).problems()).containsExactly("a.warc empty-file");
    }

    @Test
    void recordsAreReadOneAtATime() throws IOException {
        byte[] first = gzip(page("harbour"));
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        List<Ingested> before = new ArrayList<>();
        WarcReader reader = new WarcReader((page, place, type, address) -> Ingested.nothing(place, "seen", "seen"));
        try (InputStream in = new SequenceInputStream(new ByteArrayInputStream(join(first, first)), failing)) {
            assertThatThrownBy(() -> reader.read(in, Place.of("a.warc"), before::add))
                    .hasMessage("the disk is gone");
        }
        assertThat(before).hasSize(1);
    }

    @Test
    void emptyPagesAreTold() {
        Read read = Read.of(
                response("https://news.example/a", "200 OK\r\nContent-Type: text/html", new byte[0]), page("bridge"));
        assertThat(read.problems()).containsExactly("a.warc@0 empty-page");
        assertThat(read.texts()).containsExactly(html("bridge"));
    }

    @Test
    void lineEndsOfUnixAreEnough() {
        byte[] block = http("200 OK\r\nContent-Type: text/html", bytes(html("harbour")));
        byte[] header = bytes("WARC/1.0\nWARC-Type: response\nContent-Length: " + block.length + "\n\n");
        Read read = Read.of(join(header, block, bytes("\n\n")), page("bridge"));
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
    }
}
