package org.parley.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.ingest.Encoding;

/** Decides what a file or stream is: by its name, and by its first bytes where the name leaves it open. */
final class FormatFinder {
    private FormatFinder() {}

    /**
     * The format, or nothing where it is XML of a kind that nobody knows.
     *
     * @param name without the ending of a compression
     * @param head the first bytes
     */
    static Optional<Format> find(String name, byte[] head) {
        List<Format> possible = Format.ofName(name);
        if (possible.size() == 1) {
            return Optional.of(possible.get(0));
        }
        String start = decode(head).stripLeading();
        if (start.startsWith("WARC/")) {
            return Optional.of(Format.WARC);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            Format format = JsonKind.of(start);
            boolean list = start.startsWith("[") && format == Format.JSON_LINES && possible.isEmpty();
            return Optional.of(list ? Format.TEXT : format);
        }
        if (start.startsWith("<")) {
            return ofMarkup(start, possible);
        }
        if (possible.contains(Format.JSON_LINES)) {
            return Optional.of(Format.JSON_LINES);
        }
        return possible.isEmpty() || start.isEmpty() ? Optional.of(Format.TEXT) : Optional.empty();
    }

    private static Optional<Format> ofMarkup(String start, List<Format> possible) {
        Optional<Format> format = XmlRoot.of(start).flatMap(root -> Optional.ofNullable(root.format()));
        String lower = start.toLowerCase(Locale.ROOT);
        if (format.isPresent()) {
            return format;
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of(Format.HTML);
        }
        boolean xml = lower.startsWith("<?xml") || !possible.isEmpty();
        return xml ? Optional.empty() : Optional.of(Format.TEXT);
    }

    /** One byte a character unless it is UTF-16 or UTF-32: what tells formats apart is ASCII. */
    private static String decode(byte[] head) {
        Encoding encoding = Encoding.of(head, head.length);
        Charset charset = encoding.charset() == null ? StandardCharsets.ISO_8859_1 : encoding.charset();
        int mark = encoding.markLength();
        return new String(head, mark, head.length - mark, charset);
    }
}
