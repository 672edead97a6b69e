package org.parley.ledger.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Finding;
import org.parley.model.Original;

/**
 * What an article was extracted from.
 *
 * @param original as it was received
 * @param replaces id of the version that was extracted from the same bytes before; absent where there was none
 */
public record OriginalBody(Original original, @Nullable String replaces) {
    /** All of it but the bytes. */
    record Head(
            String mediaType,
            @Nullable String address,
            List<Finding> findings,
            @Nullable String replaces) {}

    Head head() {
        return new Head(original.mediaType(), original.address(), original.findings(), replaces);
    }
}
