package org.parley.intake.watch;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Digest;

/** How far the watch is with one source. Bounded, whatever the source lists. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
final class SourceState {
    /** Items that may wait at a time; the others are taken once there is room, if they are still listed then. */
    static final int MOST_PENDING = 10_000;

    /** Items that are remembered though they are no longer listed. */
    static final int MOST_GONE = 2_000;

    /** Items that are remembered in all. */
    private static final int MOST_KNOWN = 100_000;

    private static final long GONE_LIFE = 30L * 24 * 3600;

    private @Nullable String etag;
    private @Nullable String lastModified;
    private long due;
    private long interval;
    private int failures;
    private long listed;
    private String reported = "";
    private boolean crowded;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    String lastModified() {
        return lastModified;
    }

    /** What the next request is to say of the last answer. */
    void answered(@Nullable String newEtag, @Nullable String newLastModified) {
        etag = Known.bounded(newEtag);
        lastModified = Known.bounded(newLastModified);
    }

    /** Not to be visited before; seconds since 1970. */
    long due() {
        return due;
    }

    /** Seconds between the last two visits; 0 before the first. */
    long interval() {
        return interval;
    }

    /** Visits that failed, in a row. */
    int failures() {
        return failures;
    }

    /** Sets the next visit. */
    void visitAgain(long at, long newInterval, int newFailures) {
        due = at;
        interval = newInterval;
        failures = newFailures;
    }

    /** Whether these problems were reported by the last visit already; they are remembered. */
    boolean isReported(String problems) {
        String digest = problems.isEmpty() ? "" : Digest.of(problems);
        boolean same = reported.equals(digest);
        reported = digest;
        return same;
    }

    @Nullable
    Known known(String key) {
        return known.get(key);
    }

    @Nullable
    Pending pending(String key) {
        return pending.get(key);
    }

    /** Whether the item gave an article or may still; with a version, whether in this one. */
    boolean hasTaken(String key, @Nullable String version) {
        Known before = known.get(key);
        Pending next = pending.get(key);
        if (before != null && before.content() != null && (version == null || version.equals(before.version()))) {
            return true;
        }
        return next != null && (version == null || version.equals(next.version()));
    }

    /** In the order in which they came. */
    Collection<Pending> pending() {
        return pending.values();
    }

    boolean isFull() {
        return pending.size() >= MOST_PENDING;
    }

    /** An item found no room. Whether it is the first since at least half of the room was free. */
    boolean turnedAway() {
        boolean first = !crowded;
        crowded = true;
        return first;
    }

    /**
     * Takes over an item that waits elsewhere, if it counts here as dealt with although no article came of it.
     *
     * @param item is no longer dealt with where it waits
     */
    boolean takeOver(Pending item) {
        Known here = known.get(item.key());
        if (here == null || here.content() != null) {
            return false;
        }
        pending.putIfAbsent(item.key(), item.listedAs(here));
        return true;
    }

    /** How much is remembered. */
    int size() {
        return known.size() + pending.size();
    }

    /** Adds an item that is to be dealt with, or replaces it where it stands. */
    void await(Pending item) {
        pending.put(item.key(), item);
    }

    /** An item is dealt with. */
    void done(String key, Known as) {
        pending.remove(key);
        known.put(key, as);
        crowded &= pending.size() > MOST_PENDING / 2;
    }

    /** An item is no more. */
    void forget(String key) {
        pending.remove(key);
        known.remove(key);
    }

    /** An item is listed as it was. */
    void seen(String key, long now) {
        known.computeIfPresent(key, (any, item) -> item.seenAt(now));
    }

    /** What stands in these sitemaps, or in sitemaps that they name, counts as listed. */
    void seenParts(Set<String> parts, long now) {
        Set<String> all = new HashSet<>(parts);
        known.forEach((key, item) -> {
            if (item.part() != null && parts.contains(item.part())) {
                all.add(key);
            }
        });
        known.replaceAll((key, item) -> item.part() != null && all.contains(item.part()) ? item.seenAt(now) : item);
    }

    /** The items of a sitemap that it does not list any more go. */
    void dropFromPart(String part, long now) {
        known.replaceAll((key, item) -> part.equals(item.part()) && item.seen() < now ? item.dropped() : item);
    }

    /** The list was read; what is not seen from now on is gone. */
    void listed(long now) {
        listed = now;
    }

    /** Forgets what has long been gone. */
    void forgetGone() {
        known.values().removeIf(item -> item.seen() < listed - GONE_LIFE);
        List<Map.Entry<String, Known>> oldest = new ArrayList<>(known.entrySet());
        oldest.sort(Comparator.comparingLong(entry -> entry.getValue().seen()));
        long gone = oldest.stream()
                .filter(entry -> entry.getValue().seen() < listed)
                .count();
        long surplus = Math.max(gone - MOST_GONE, known.size() - MOST_KNOWN);
        oldest.stream()
                .limit(Math.max(surplus, 0))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(known::remove);
    }

    /** Whether all that a file must give is there. */
    boolean isWhole() {
        return reported != null
                && known != null
                && pending != null
                && known.values().stream().allMatch(item -> item != null && item.version() != null)
                && pending.values().stream().allMatch(item -> item != null && item.isWhole());
    }
}
