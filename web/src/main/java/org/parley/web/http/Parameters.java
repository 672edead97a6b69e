package org.parley.web.http;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named values of an address or a form; blank ones count as not given. */
public final class Parameters {
    /** No values. */
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    /** The values as they came, in order. */
    public Parameters(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, given) -> copy.put(name, List.copyOf(given)));
        this.values = copy;
    }

    /** The first value without the white space around it; null where none or a blank one is given. */
    public @Nullable String first(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    /** The first value, else the other. */
    public String first(String name, String otherwise) {
        String value = first(name);
        return value == null ? otherwise : value;
    }

    /** The first value as it came, else an empty text: for texts whose white space counts. */
    public String verbatim(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.get(0);
    }

    /** All values that are not blank, without the white space around them, without doubles, in order. */
    public Set<String> all(String name) {
        Set<String> all = new LinkedHashSet<>();
        for (String value : values.getOrDefault(name, List.of())) {
            if (!value.isBlank()) {
                all.add(value.strip());
            }
        }
        return all;
    }
}
