package org.parley.intake.archive;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was in an archive.
 *
 * @param records whose header could be read
 * @param pages of them that hold a page, even one that could not be read
 * @param passedOver how many others there were of each kind, by name: the record types of WARC ({@code request}, {@code revisit}, …),
 *     {@code other-record}, and of responses and resources {@code other-status}, {@code other-type} and {@code other-protocol}
 */
public record ArchiveTally(long records, long pages, SortedMap<String, Long> passedOver) {
    public ArchiveTally {
        passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    }
}
