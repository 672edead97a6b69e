package org.parley.intake.metadata;

import java.util.Locale;

/** What a page can say about its article. */
enum Property {
    TITLE,
    OUTLET,
    AUTHOR,
    URL,
    LANGUAGE,
    SECTION,
    /** The first publication. */
    PUBLISHED,
    /** The latest change. */
    MODIFIED,
    /** A date that does not say of what, or of the first draft. */
    DATED;

    /** As findings call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
