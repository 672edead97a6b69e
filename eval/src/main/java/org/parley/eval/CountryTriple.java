package org.parley.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which country did what to which.
 *
 * @param type what
 * @param source who; absent where unknown
 * @param target to whom; absent likewise
 * @param mutual done by both: {@code source} is before {@code target} in the alphabet
 */
record CountryTriple(
        String type, @Nullable String source, @Nullable String target, boolean mutual) {

    /**
     * Those of a text's events: every source with every target. What several sources did without any target, each two of them did
     * together.
     */
    static Set<CountryTriple> of(List<ScoredEvent> events) {
        Set<CountryTriple> triples = new HashSet<>();
        for (ScoredEvent event : events) {
            String type = event.type();
            if (type == null) {
                continue;
            }
            if (event.sources().size() > 1 && event.targets().isEmpty()) {
                mutual(type, List.copyOf(new TreeSet<>(event.sources())), triples);
            } else {
                directed(type, event, triples);
            }
        }
        return triples;
    }

    private static void mutual(String type, List<String> parties, Set<CountryTriple> triples) {
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                triples.add(new CountryTriple(type, parties.get(i), parties.get(j), true));
            }
        }
    }

    private static void directed(String type, ScoredEvent event, Set<CountryTriple> triples) {
        if (event.sources().isEmpty() && event.targets().isEmpty()) {
            triples.add(new CountryTriple(type, null, null, false));
        } else if (event.targets().isEmpty()) {
            event.sources().forEach(source -> triples.add(new CountryTriple(type, source, null, false)));
        } else if (event.sources().isEmpty()) {
            event.targets().forEach(target -> triples.add(new CountryTriple(type, null, target, false)));
        } else {
            event.sources().forEach(source -> event.targets()
                    .forEach(target -> triples.add(new CountryTriple(type, source, target, false))));
        }
    }

    /** The same, but with those mutual that the other side has mutual, so that the two sides can be compared. */
    static Set<CountryTriple> comparable(Set<CountryTriple> triples, Set<CountryTriple> otherSide) {
        return triples.stream()
                .map(triple -> triples.contains(triple.together()) || otherSide.contains(triple.together())
                        ? triple.together()
                        : triple)
                .collect(Collectors.toSet());
    }

    private CountryTriple together() {
        if (source == null || target == null) {
            return this;
        }
        return source.compareTo(target) <= 0
                ? new CountryTriple(type, source, target, true)
                : new CountryTriple(type, target, source, true);
    }

    /** Whether both countries are known. */
    boolean isKnown() {
        return source != null && target != null;
    }
}
