package org.parley.ledger.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param id of this version: the {@link org.parley.model.Article#id()}
 * @param title its headline, else its first words
 * @param outlet who published it; absent where unknown
 * @param published day of publication; absent where unknown
 * @param url where it was published; absent where unknown
 * @param sourceId the caller's name for it; absent where there was none
 * @param version from 1, by the order in which the ledger met them
 * @param versions how many versions the ledger has
 * @param statements how many statements its latest extraction holds
 * @param story handle of the story that it tells, shared with its near-duplicates in other outlets
 * @param unread the language (BCP 47) for which it was stored without being read; absent where it was read
 */
public record ArticleCard(
        String id,
        String title,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String sourceId,
        int version,
        int versions,
        int statements,
        long story,
        @Nullable String unread) {}
