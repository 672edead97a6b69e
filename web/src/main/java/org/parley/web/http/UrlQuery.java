package org.parley.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of an address behind the question mark. Immutable; every method gives a new one. */
public final class UrlQuery {
    /** Nothing. */
    public static final UrlQuery EMPTY = new UrlQuery(Map.of());

    private final Map<String, List<String>> values;

    private UrlQuery(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The same with one value for a name; blank takes the name out. */
    public UrlQuery with(String name, String value) {
        return with(name, value.isBlank() ? List.of() : List.of(value));
    }

    /** The same with these values for a name and no others. */
    public UrlQuery with(String name, Collection<String> given) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        if (given.isEmpty()) {
            copy.remove(name);
        } else {
            copy.put(name, List.copyOf(given));
        }
        return new UrlQuery(copy);
    }

    /** The same without a name. */
    public UrlQuery without(String name) {
        return with(name, List.of());
    }

    /** The same with a value added where it is missing, and taken out where it is there. */
    public UrlQuery toggled(String name, String value) {
        List<String> now = new ArrayList<>(values.getOrDefault(name, List.of()));
        if (!now.remove(value)) {
            now.add(value);
        }
        return with(name, now);
    }

    /** The values of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All names with their values, in order. */
    public Map<String, List<String>> values() {
        return Map.copyOf(values);
    }

    /** The address: the path alone where there are no values. */
    public String on(String path) {
        StringBuilder address = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                address.append(before).append(entry.getKey()).append('=').append(encoded(value));
                before = '&';
            }
        }
        return address.toString();
    }

    /** A value as it may stand in a path or query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
