package org.parley.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.archive.Archive.bytes;
import static org.parley.intake.archive.Archive.gzip;
import static org.parley.intake.archive.Archive.page;
import static org.parley.intake.archive.Archive.response;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.parley.intake.archive.Archive.Read;
import org.parley.intake.archive.ContentDecoder.Content;

class ContentDecoderTest {
    private static final String PAGE = "<p>The harbour stays shut, the mayor said.</p>\n".repeat(40);

    /** {@link #PAGE} as Node's zlib compresses it. */
    private static final String BROTLI = "G1cH8BWh0nVypJ8H2BIKJDu2/UEtSCsDGaY+sSofpcytZooqeV4Qz3E4iXNg6ccF";

    private final ContentDecoder decoder = new ContentDecoder(ArchiveLimits.DEFAULT);

    private Content decode(byte[] body, String... encodings) {
        return decoder.decode(body, List.of(encodings));
    }

    private static void isPage(Content content) {
        assertThat(content.code()).isNull();
        assertThat(new String(content.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(PAGE);
    }

    private static byte[] deflate(boolean raw) {
        Deflater deflater = new Deflater(9, raw);
        deflater.setInput(bytes(PAGE));
        deflater.finish();
        byte[] out = new byte[PAGE.length() + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    @Test
    void everyEncodingOfTheWebIsUndone() {
        isPage(decode(gzip(bytes(PAGE)), "gzip"));
        isPage(decode(gzip(bytes(PAGE)), "x-gzip"));
        isPage(decode(deflate(false), "deflate"));
        isPage(decode(deflate(true), "Deflate"));
        isPage(decode(Zstd.compress(bytes(PAGE)), "zstd"));
        isPage(decode(bytes(PAGE), "identity"));
        isPage(decode(gzip(deflate(false)), "deflate, gzip"));
        isPage(decode(gzip(deflate(false)), "deflate", "gzip"));
    }

    @Test
    void brotliIsUndone() {
        isPage(decode(Base64.getDecoder().decode(BROTLI), "br"));
    }

    @Test
    void whatIsDeclaredButNotSoIsTakenAsItIs() {
        for (String encoding : List.of("gzip", "deflate", "br", "zstd", "utf-8")) {
            isPage(decode(bytes(PAGE), encoding));
        }
    }

    @Test
    void whatIsCutShortIsReadAsFarAsItGoes() {
        byte[] whole = gzip(bytes(PAGE));
        Content content = decode(Arrays.copyOf(whole, whole.length - 12), "gzip");
        assertThat(content.code()).isEqualTo("truncated");
        assertThat(PAGE).startsWith(new String(content.bytes(), StandardCharsets.ISO_8859_1));
        assertThat(content.bytes()).isNotEmpty();
    }

    @Test
    void pagesThatGrowOutOfProportionAreBombs() {
        Content content = decode(gzip(new byte[8 << 20]), "gzip");
        assertThat(content.code()).isEqualTo("bomb");
        assertThat(content.bytes()).isEmpty();
    }

    @Test
    void pagesOverTheLimitAreTooLarge() {
        ContentDecoder strict = new ContentDecoder(new ArchiveLimits(1000, 1000, 100));
        Content content = strict.decode(gzip(bytes(PAGE)), List.of("gzip"));
        assertThat(content.code()).isEqualTo("too-large");
        assertThat(content.bytes()).isEmpty();
    }

    @Test
    void whatCannotBeUndoneIsTold() {
        assertThat(decode(bytes("x"), "compress").code()).isEqualTo("unknown-encoding");
        assertThat(decode(bytes("x"), "gzip,gzip,gzip,gzip,gzip").code()).isEqualTo("unknown-encoding");
    }

    @Test
    void aBombInAnArchiveIsOneProblemAndTheNextPageIsRead() {
        String header = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip";
        Read read = Read.of(
                gzip(response("https://news.example/a", header, gzip(new byte[8 << 20]))), gzip(page("bridge")));
        assertThat(read.problems()).containsExactly("a.warc@0 bomb");
        assertThat(read.texts()).hasSize(1);
    }
}
