package org.parley.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/** HTML that came within something else and is decoded already. */
public final class EmbeddedPage {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EmbeddedPage() {}

    /**
     * Reads it as a web page.
     *
     * @param pages who reads web pages
     */
    public static Ingested read(String html, Place place, FormatReader pages) {
        // The mark overrules a charset that the HTML names, which is that of the page it was once part of.
        byte[] bytes = (BYTE_ORDER_MARK + html).getBytes(StandardCharsets.UTF_8);
        List<Ingested> read = new ArrayList<>();
        try {
            pages.read(new ByteArrayInputStream(bytes), place, read::add);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
        return read.isEmpty() ? Ingested.nothing(place, "no-text", "no text in the HTML") : read.get(0);
    }
}
