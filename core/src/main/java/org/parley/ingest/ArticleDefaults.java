package org.parley.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for articles that don't say it themselves.
 *
 * @param published day of publication; absent when unknown
 * @param outlet who published it; absent when unknown
 * @param language BCP 47 tag
 */
public record ArticleDefaults(
        @Nullable LocalDate published, @Nullable String outlet, String language) {
    /** Nothing known but that it is English. */
    public static final ArticleDefaults NONE = new ArticleDefaults(null, null, "en");
}
