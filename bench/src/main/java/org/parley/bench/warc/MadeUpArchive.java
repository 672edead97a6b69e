package org.parley.bench.warc;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Writes an archive as crawlers do: a request, a response and a metadata record for each page, each a gzip member of its own. */
final class MadeUpArchive {
    private static final long SEED = 20210318;
    private static final Instant DAY = Instant.parse("2021-03-18T09:30:00Z");
    private static final MediaType HTTP_REQUEST = MediaType.parse("application/http; msgtype=request");
    private static final MediaType HTTP_RESPONSE = MediaType.parse("application/http; msgtype=response");
    private static final MediaType FIELDS = MediaType.parse("application/warc-fields");

    private final Random random = new Random(SEED);
    private final MadeUpPage pages;

    MadeUpArchive() throws IOException {
        pages = new MadeUpPage(random);
    }

    /**
     * Writes an archive.
     *
     * @param size bytes that the file has in the end, give or take a page
     * @return how many pages it has
     */
    int write(Path file, long size) throws IOException {
        int count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                WritableByteChannel channel = Channels.newChannel(out);
                WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
            while (writer.position() < size) {
                writePage(writer, URI.create("https://news.example/" + count++));
            }
        }
        return count;
    }

    private void writePage(WarcWriter writer, URI address) throws IOException {
        byte[] request = ("GET " + address.getPath() + " HTTP/1.1\r\nHost: news.example\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        writer.write(new WarcRequest.Builder(address)
                .recordId(id())
                .date(DAY)
                .body(HTTP_REQUEST, request)
                .build());
        writer.write(new WarcResponse.Builder(address)
                .recordId(id())
                .date(DAY)
                .body(HTTP_RESPONSE, response())
                .build());
        writer.write(new WarcMetadata.Builder()
                .recordId(id())
                .date(DAY)
                .body(FIELDS, "fetchTimeMs: 120\r\n".getBytes(StandardCharsets.US_ASCII))
                .build());
    }

    /** One page in three is encoded with gzip, and one in four sent in chunks. */
    private byte[] response() throws IOException {
        byte[] body = pages.next().getBytes(StandardCharsets.UTF_8);
        StringBuilder header = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n");
        if (random.nextInt(3) == 0) {
            header.append("Content-Encoding: gzip\r\n");
            body = gzip(body);
        }
        boolean chunked = random.nextInt(4) == 0;
        header.append(chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + body.length + "\r\n\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
        if (chunked) {
            writeChunks(out, body);
        } else {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private void writeChunks(ByteArrayOutputStream out, byte[] body) {
        int at = 0;
        while (at < body.length) {
            int length = Math.min(body.length - at, 1 + random.nextInt(16_000));
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, at, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            at += length;
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
