package org.parley.ledger.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Moves by a key and their day, so that those which can have to do with one are found without looking at all. */
final class MoveIndex {
    private static final Comparator<Move> BY_ID = Comparator.comparing(Move::id);

    private final Function<Move, Stream<String>> keys;
    private final Map<String, NavigableMap<LocalDate, Set<Move>>> byKey = new HashMap<>();

    /** For moves under the keys that the function gives. */
    MoveIndex(Function<Move, Stream<String>> keys) {
        this.keys = keys;
    }

    void add(Move move) {
        keys.apply(move).forEach(key -> byKey.computeIfAbsent(key, none -> new TreeMap<>())
                .computeIfAbsent(day(move), none -> new TreeSet<>(BY_ID))
                .add(move));
    }

    void remove(Move move) {
        keys.apply(move).forEach(key -> {
            NavigableMap<LocalDate, Set<Move>> days = byKey.get(key);
            Set<Move> there = days == null ? null : days.get(day(move));
            if (there != null) {
                there.remove(move);
            }
        });
    }

    /** Those under any of the keys, from the first day to the last, both included. */
    Set<Move> find(Collection<String> wanted, LocalDate first, LocalDate last) {
        Set<Move> found = new LinkedHashSet<>();
        for (String key : wanted) {
            NavigableMap<LocalDate, Set<Move>> days = byKey.get(key);
            if (days != null) {
                days.subMap(first, true, last, true).values().forEach(found::addAll);
            }
        }
        return found;
    }

    /** Those under a key, whatever their day. */
    List<Move> find(String key) {
        return byKey.getOrDefault(key, new TreeMap<>()).values().stream()
                .flatMap(Set::stream)
                .toList();
    }

    /** What has no day stands apart from all that has one. */
    private static LocalDate day(Move move) {
        return move.day() == null ? LocalDate.MIN : move.day();
    }
}
