package org.parley.intake.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered to one request.
 *
 * @param body decoded; empty unless the status says that the content asked for is in it
 * @param location where a redirect points, as written
 * @param retryAfter as written
 */
record Answer(
        WebAddress address,
        int status,
        byte[] body,
        @Nullable String mediaType,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String location,
        @Nullable String retryAfter) {
    /** Whether a status comes with the content that was asked for: OK, or what a proxy made of it. */
    static boolean hasContent(int status) {
        return status == 200 || status == 203;
    }

    boolean redirects() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Whether the server is in trouble or asks for less. */
    boolean asksForRest() {
        return status == 429 || status >= 500;
    }
}
