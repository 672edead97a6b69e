package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for names, from 1; 0 and the empty name stand for none. */
final class NameNumbers {
    private final Map<String, Integer> numbers;
    private final List<String> names;

    NameNumbers() {
        numbers = new HashMap<>();
        names = new ArrayList<>(List.of(""));
    }

    /** A copy that can grow without changing the original. */
    NameNumbers(NameNumbers other) {
        numbers = new HashMap<>(other.numbers);
        names = new ArrayList<>(other.names);
    }

    /** The name's number, a new one if it has none. */
    int number(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return 0;
        }
        return numbers.computeIfAbsent(name, fresh -> {
            names.add(fresh);
            return names.size() - 1;
        });
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    Map<String, Integer> numbers() {
        return Collections.unmodifiableMap(numbers);
    }
}
