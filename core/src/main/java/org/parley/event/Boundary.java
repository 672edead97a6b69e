package org.parley.event;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;

/**
 * A rule of the codebook on what a deed is to be called where two types are near.
 *
 * @param id its name
 * @param types that it changes
 * @param modes codes of the modes that it changes; empty for any
 * @param statuses for which it holds; empty for any
 * @param pattern found in the sentence, whose trigger stands in square brackets; absent where the rest decides
 * @param type what it is then; absent where it is no event
 * @param mode likewise; absent where the rule tells none
 */
record Boundary(
        String id,
        Set<EventType> types,
        Set<String> modes,
        Set<EventStatus> statuses,
        @Nullable Pattern pattern,
        @Nullable EventType type,
        @Nullable EventMode mode) {
    private static final String ANY = "-";

    /** Reads a row of the table; wrong names stop the start with the place of the row. */
    static Boundary of(WordRow row) {
        String[] becomes = row.get("becomes").split(" ", -1);
        EventType type = becomes[0].equals(ANY) ? null : EventType.valueOf(becomes[0]);
        String modes = row.get("mode");
        return new Boundary(
                row.get("id"),
                Arrays.stream(row.get("type").split("\\|", -1))
                        .map(EventType::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class))),
                modes.equals(ANY) ? Set.of() : Set.of(modes.split("\\|", -1)),
                statuses(row.get("status")),
                pattern(row.get("pattern")),
                type,
                type != null && becomes.length > 1 ? EventMode.of(type, becomes[1]) : null);
    }

    static @Nullable Pattern pattern(String written) {
        return written.equals(ANY) ? null : Pattern.compile(written, Pattern.CASE_INSENSITIVE);
    }

    private static Set<EventStatus> statuses(String written) {
        Set<EventStatus> statuses = EnumSet.noneOf(EventStatus.class);
        if (!written.equals(ANY)) {
            for (String name : written.split("\\|", -1)) {
                statuses.add(EventStatus.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return statuses;
    }

    /**
     * Whether the rule decides.
     *
     * @param marked the sentence, the trigger in square brackets
     */
    boolean holds(EventType type, @Nullable EventMode mode, EventStatus status, String marked) {
        return types.contains(type)
                && (modes.isEmpty() || (mode != null && modes.contains(mode.code())))
                && (statuses.isEmpty() || statuses.contains(status))
                && (pattern == null || pattern.matcher(marked).find());
    }
}
