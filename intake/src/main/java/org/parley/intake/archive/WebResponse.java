package org.parley.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * What a web server answered, as an archive keeps it.
 *
 * @param status 200 where the archive keeps the page alone
 * @param mediaType as declared, with parameters; absent where nothing was declared
 * @param encodings the Content-Encoding headers
 * @param body chunks put together again
 * @param cutShort whether the body ends too early
 */
record WebResponse(int status, @Nullable String mediaType, List<String> encodings, byte[] body, boolean cutShort) {
    static final int OK = 200;

    /** A resource record: the page alone. */
    static WebResponse ofResource(ArchiveRecord record, byte[] block) {
        String mediaType = record.headers().first("Content-Type").orElse(null);
        return new WebResponse(OK, mediaType, List.of(), block, record.cutShort());
    }

    /**
     * Reads HTTP.
     *
     * @return absent where the header can't be read
     */
    static @Nullable WebResponse ofHttp(ArchiveRecord record, byte[] block) {
        try {
            HttpResponse http = HttpResponse.parse(LengthedBody.create(
                    Channels.newChannel(new ByteArrayInputStream(new byte[0])), ByteBuffer.wrap(block), block.length));
            MessageHeaders headers = http.headers();
            Drained body = Drained.of(http.body().stream(), block.length);
            boolean cutShort = body.failed() || record.cutShort() || isShorterThanTold(headers, body.bytes().length);
            return new WebResponse(
                    http.status(),
                    headers.first("Content-Type").orElse(null),
                    headers.all("Content-Encoding"),
                    body.bytes(),
                    cutShort);
        } catch (IOException | RuntimeException e) { // jwarc throws either on broken headers
            return null;
        }
    }

    /** Lengths of encoded bodies say nothing: many archives keep them decoded. */
    private static boolean isShorterThanTold(MessageHeaders headers, int length) {
        if (!headers.all("Content-Encoding").isEmpty()
                || !headers.all("Transfer-Encoding").isEmpty()) {
            return false;
        }
        try {
            return length
                    < Long.parseLong(headers.first("Content-Length").orElse("0").strip());
        } catch (NumberFormatException e) {
            return false;
        }
    }

    boolean isHtml() {
        return switch (essence()) {
            case "text/html", "application/xhtml+xml" -> true;
            case "" -> looksLikeHtml();
            default -> false;
        };
    }

    boolean isPlainText() {
        return essence().equals("text/plain");
    }

    private String essence() {
        if (mediaType == null) {
            return "";
        }
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private boolean looksLikeHtml() {
        int length = Math.min(body.length, 1024);
        String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.contains("<html") || lower.contains("<!doctype html");
    }
}
