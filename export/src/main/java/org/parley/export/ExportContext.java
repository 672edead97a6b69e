package org.parley.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an export says about itself.
 *
 * @param title of the search, for people
 * @param self absolute URL of this very export; absent where it has none
 * @param base absolute URL of Parley's pages, under which {@code statement/ID}, {@code utterance/ID}, {@code article/ID} and
 *     {@code actor/ID} stand; absent where no pages are served, and then things are named by {@code urn:parley:…}
 * @param updated when the ledger last changed
 * @param version of Parley
 */
public record ExportContext(
        String title, @Nullable String self, @Nullable String base, Instant updated, String version) {}
