package org.parley.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.model.Article;
import org.parley.model.Original;

/** Archives for tests, byte by byte, and what is read from them. */
final class Archive {
    static final String DAY = "2021-03-18T09:30:00Z";

    private Archive() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] record(String type, String contentType, String address, byte[] block) {
        return record("WARC/1.1", type, contentType, address, block, block.length);
    }

    static byte[] record(String version, String type, String contentType, String address, byte[] block, int length) {
        String header = version + "\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: " + DAY
                + "\r\nWARC-Record-ID: <urn:uuid:5c0f7a3e-0000-4000-8000-000000000001>\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        return join(bytes(header), block, bytes("\r\n\r\n"));
    }

    static byte[] response(String address, String httpHeader, byte[] body) {
        return record("response", "application/http; msgtype=response", address, http(httpHeader, body));
    }

    static byte[] http(String header, byte[] body) {
        return join(bytes("HTTP/1.1 " + header + "\r\n\r\n"), body);
    }

    /** A page under an address of its own, whose body is the given words. */
    static byte[] page(String name) {
        return response(
                "https://news.example/" + name, "200 OK\r\nContent-Type: text/html; charset=utf-8", bytes(html(name)));
    }

    static String html(String words) {
        return "<html><body><p>" + words + "</p></body></html>";
    }

    /** What was read: pages as they came to the handler. */
    static final class Read {
        final List<Ingested> all = new ArrayList<>();
        final ArchiveTally tally;

        private Read(InputStream in, ArchiveLimits limits) {
            try {
                tally = new WarcReader(Archive::verbatim, limits).readAndCount(in, Place.of("a.warc"), all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Read of(byte[]... parts) {
            return new Read(new ByteArrayInputStream(join(parts)), ArchiveLimits.DEFAULT);
        }

        static Read within(ArchiveLimits limits, byte[]... parts) {
            return new Read(new ByteArrayInputStream(join(parts)), limits);
        }

        List<String> texts() {
            return all.stream()
                    .map(Ingested::article)
                    .filter(article -> article != null)
                    .map(Article::text)
                    .toList();
        }

        List<String> problems() {
            return all.stream()
                    .flatMap(ingested -> ingested.problems().stream())
                    .map(problem -> problem.place() + " " + problem.code())
                    .toList();
        }
    }

    private static Ingested verbatim(byte[] bytes, Place place, String declaredType, String address) {
        Article article = Article.of(
                null, null, null, List.of(), null, address, "und", new String(bytes, StandardCharsets.ISO_8859_1));
        String type = declaredType == null ? "none" : declaredType;
        return new Ingested(place, article, List.of(), new Original(bytes, type, address, List.of()));
    }
}
