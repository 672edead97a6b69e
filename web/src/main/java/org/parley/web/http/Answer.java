package org.parley.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What goes back. */
public sealed interface Answer {
    /** HTML in UTF-8. */
    String HTML = "text/html; charset=utf-8";

    /** JSON. */
    String JSON = "application/json";

    /** CSV in UTF-8 with a line of names. */
    String CSV = "text/csv; charset=utf-8; header=present";

    /**
     * A whole body.
     *
     * @param status of HTTP
     * @param type media type
     * @param body its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(int status, String type, byte[] body) implements Answer {}

    /**
     * A whole body that a browser saves.
     *
     * @param type media type
     * @param fileName under which it does
     * @param body its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Attached(String type, String fileName, byte[] body) implements Answer {}

    /**
     * A body of any length that is written bit by bit, as fast as whoever asked takes it.
     *
     * @param type media type
     * @param fileName under which a browser saves it
     * @param body writes it
     */
    record Streamed(String type, String fileName, Body body) implements Answer {}

    /**
     * Another address to ask with GET.
     *
     * @param location path and query
     */
    record SeeOther(String location) implements Answer {}

    /** Writes a body. */
    @FunctionalInterface
    interface Body {
        /** Writes all of it; the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A page. */
    static Answer html(String page) {
        return new Whole(200, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    /** A JSON text. */
    static Answer json(byte[] json) {
        return new Whole(200, JSON, json);
    }
}
