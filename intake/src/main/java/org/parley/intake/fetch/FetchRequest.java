package org.parley.intake.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched, and what is known of it.
 *
 * @param address http or https
 * @param etag of the last answer; absent where there was none
 * @param lastModified of the last answer, as its header gave it; absent where there was none
 */
public record FetchRequest(
        URI address, @Nullable String etag, @Nullable String lastModified) {
    /** A first request. */
    public static FetchRequest of(URI address) {
        return new FetchRequest(address, null, null);
    }
}
