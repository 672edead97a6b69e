package org.parley.intake.metadata;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Finding;

/**
 * What a page says about its article.
 *
 * @param title the headline, without the outlet's name behind it
 * @param outlet who published it
 * @param authors names only, each once
 * @param url canonical address, absolute
 * @param language BCP 47 tag
 * @param published day of first publication in the outlet's own zone, as far as that is known
 * @param findings all of this, and section and modification, with the evidence of each; in the order of {@link Finding#property}'s
 *     description
 * @param flaws of dates that were refused
 */
public record PageMetadata(
        @Nullable String title,
        @Nullable String outlet,
        List<String> authors,
        @Nullable String url,
        @Nullable String language,
        @Nullable LocalDate published,
        List<Finding> findings,
        List<Flaw> flaws) {
    public PageMetadata {
        authors = List.copyOf(authors);
        findings = List.copyOf(findings);
        flaws = List.copyOf(flaws);
    }
}
