package org.parley.ledger.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a ledger holds.
 *
 * @param entries in the chain
 * @param articles versions counted once
 * @param versions of articles
 * @param stories near-duplicates counted once
 * @param outlets known by name
 * @param actors known by name
 * @param reports statements in the latest extraction of each version
 * @param utterances what was said, however often reported
 * @param languages of articles, most frequent first
 * @param first earliest day of a statement; absent in an empty ledger
 * @param last latest day; absent likewise
 * @param changed when the last entry was recorded; absent in an empty ledger
 * @param head digest of the last entry, 64 hexadecimal digits
 */
public record LedgerStats(
        long entries,
        long articles,
        long versions,
        long stories,
        long outlets,
        long actors,
        long reports,
        long utterances,
        List<LanguageCount> languages,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Instant changed,
        String head) {
    public LedgerStats {
        languages = List.copyOf(languages);
    }

    /**
     * Articles in a language.
     *
     * @param language BCP 47 tag
     * @param articles versions counted once
     * @param unread how many of them were kept without being read, because of their language
     */
    public record LanguageCount(String language, long articles, long unread) {}
}
