package org.parley.eval;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;

/**
 * An event by its codes alone, as gold data have it or as it was read.
 *
 * @param type PLOVER's, or {@link #YIELD}, the older one; absent where only the quad class is coded
 * @param givenQuad quad class 1..4 where it is coded apart from the type
 * @param sources countries of those who did it
 * @param targets countries of those to whom it was done
 */
record ScoredEvent(@Nullable String type, @Nullable Integer givenQuad, Set<String> sources, Set<String> targets) {
    /** What PLOVER called CONCEDE and RETREAT before it told the two apart. */
    static final String YIELD = "YIELD";

    ScoredEvent {
        sources = Set.copyOf(sources);
        targets = Set.copyOf(targets);
    }

    /** Whether it can be scored: has a type of PLOVER's or a quad class of its own. */
    boolean isScored() {
        return givenQuad != null || YIELD.equals(type) || ploverType().isPresent();
    }

    private Optional<EventType> ploverType() {
        return Stream.of(EventType.values())
                .filter(plover -> plover.name().equals(type))
                .findFirst();
    }

    /** Quad class 1..4: as coded, else that of the type; 0 where there is neither. */
    int quad() {
        if (givenQuad != null) {
            return givenQuad;
        }
        return YIELD.equals(type)
                ? EventType.RETREAT.quad().number()
                : ploverType().map(plover -> plover.quad().number()).orElse(0);
    }

    /** With the older type in place of those that it was parted into, if the gold data have the older one. */
    ScoredEvent yielding(boolean older) {
        return older && type != null ? new ScoredEvent(yielding(type), givenQuad, sources, targets) : this;
    }

    /** The older type for those that it was parted into; any other type as it is. */
    static String yielding(String type) {
        return type.equals(EventType.CONCEDE.name()) || type.equals(EventType.RETREAT.name()) ? YIELD : type;
    }

    /** How well the countries agree: 2 for a side that is the same, 1 more if it shares any country. */
    int agreement(ScoredEvent other) {
        return agreement(sources, other.sources) + agreement(targets, other.targets);
    }

    private static int agreement(Set<String> ones, Set<String> others) {
        return (ones.equals(others) ? 2 : 0) + (share(ones, others) ? 1 : 0);
    }

    /** Whether any country is in both. */
    static boolean share(Set<String> ones, Set<String> others) {
        return ones.stream().anyMatch(others::contains);
    }

    /** For people: {@code RUS>UKR}. */
    String parties() {
        return shown(sources) + ">" + shown(targets);
    }

    private static String shown(Set<String> countries) {
        return countries.isEmpty() ? "-" : String.join(",", new TreeSet<>(countries));
    }
}
