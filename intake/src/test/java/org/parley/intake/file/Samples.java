package org.parley.intake.file;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.intake.table.ColumnMapping;
import org.parley.model.Article;

/** Inputs, and readers for them. */
final class Samples {
    static final String LINE = "{\"text\":\"The port of Almira reopens, harbour master Ana Ruiz said.\"}\n";

    /** The body of a page, for the reader of pages lives elsewhere. */
    static final FormatReader PAGES = (in, place, sink) -> {
        String text = Jsoup.parse(in, null, "").body().text();
        sink.accept(new Ingested(place, Article.of(text, null), List.of()));
    };

    /** Says whether it was handed a gzip stream. */
    static final FormatReader WARCS = (in, place, sink) -> {
        boolean gzip = in.read() == 0x1F;
        in.transferTo(OutputStream.nullOutputStream());
        sink.accept(new Ingested(place, Article.of(gzip ? "compressed" : "plain", null), List.of()));
    };

    static final FormatReader FEEDS = (in, place, sink) ->
            sink.accept(new Ingested(place, Article.of("a feed of " + in.readAllBytes().length, null), List.of()));

    private Samples() {}

    static FormatReaders readers(Limits limits) {
        return FormatReaders.standard(ArticleDefaults.NONE, limits, ColumnMapping.BY_NAME, PAGES)
                .with(Format.WARC, WARCS)
                .with(Format.FEED, FEEDS);
    }

    static Sources sources(Limits limits) {
        return new Sources(readers(limits), limits);
    }

    static List<Ingested> read(byte[] bytes, String name) {
        return read(new ByteArrayInputStream(bytes), name, Limits.DEFAULT);
    }

    static List<Ingested> read(InputStream in, String name, Limits limits) {
        List<Ingested> read = new ArrayList<>();
        sources(limits).read(in, name, null, read::add);
        return read;
    }

    static List<String> texts(List<Ingested> read) {
        return read.stream()
                .map(Ingested::article)
                .filter(article -> article != null)
                .map(Article::text)
                .toList();
    }

    /** {@code place code} of each problem. */
    static List<String> problems(List<Ingested> read) {
        return read.stream()
                .flatMap(each -> each.problems().stream())
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }

    static List<Place> places(List<Ingested> read) {
        return read.stream().map(Ingested::place).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        return packed(bytes, out -> new GZIPOutputStream(out));
    }

    static byte[] zstd(byte[] bytes) {
        return packed(bytes, out -> new ZstdOutputStream(out));
    }

    /** Opens a compressing stream. */
    interface Compression {
        OutputStream open(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Compression compression) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = compression.open(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** An archive of names and contents in turn; each a String or bytes. */
    static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                Object content = namesAndContents[i + 1];
                zip.write(content instanceof byte[] raw ? raw : bytes((String) content));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** So many zeros, without holding them. */
    static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int n = (int) Math.min(length, left);
                left -= Math.max(n, 0);
                java.util.Arrays.fill(bytes, offset, offset + Math.max(n, 0), (byte) 0);
                return n <= 0 ? -1 : n;
            }
        };
    }
}
