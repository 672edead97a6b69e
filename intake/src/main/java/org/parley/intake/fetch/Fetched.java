package org.parley.intake.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface Fetched {
    /**
     * An answer with content.
     *
     * @param address that answered, after redirects
     * @param body content encodings are undone
     * @param mediaType as declared, with parameters; absent where nothing was declared
     * @param etag for the next request
     * @param lastModified for the next request
     */
    record Received(
            URI address,
            byte[] body,
            @Nullable String mediaType,
            @Nullable String etag,
            @Nullable String lastModified) implements Fetched {}

    /** Nothing new since the last answer. */
    record NotModified() implements Fetched {}

    /**
     * It must not be fetched, now or later: an address that is not allowed, a robots.txt that says no.
     *
     * @param code stable, lower-case with dashes
     */
    record Refused(String code, String explanation) implements Fetched {}

    /**
     * It could not be fetched this time.
     *
     * @param code stable, lower-case with dashes
     * @param retryAfter how long the server wants to be left alone; absent where it did not say
     */
    record Failed(String code, String explanation, @Nullable Duration retryAfter) implements Fetched {}
}
