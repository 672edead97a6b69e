package org.parley.ledger.query;

import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Instant changed,
        String head) {}
