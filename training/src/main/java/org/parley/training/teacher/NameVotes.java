package org.parley.training.teacher;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mention;
import org.parley.model.MentionKind;

/** How often each surface was given each kind, in one article or in many. */
final class NameVotes {
    private final Map<String, Map<MentionKind, Integer>> votes = new HashMap<>();

    /** Counts the names of an article as they stand. */
    void add(Collection<Mention> names, String text) {
        names.forEach(name -> add(name.span().of(text), name.kind()));
    }

    private void add(String surface, MentionKind kind) {
        votes.computeIfAbsent(key(surface), any -> new EnumMap<>(MentionKind.class))
                .merge(kind, 1, Integer::sum);
    }

    /** The kind given most often, the first by order of declaration among equals; absent if there is none. */
    @Nullable
    MentionKind major(String surface) {
        return counts(surface).entrySet().stream()
                .max(Comparator.<Map.Entry<MentionKind, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    int count(String surface, MentionKind kind) {
        return counts(surface).getOrDefault(kind, 0);
    }

    int total(String surface) {
        return counts(surface).values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<MentionKind, Integer> counts(String surface) {
        return votes.getOrDefault(key(surface), Map.of());
    }

    private static String key(String surface) {
        return surface.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
