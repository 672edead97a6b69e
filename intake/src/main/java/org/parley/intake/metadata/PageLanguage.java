package org.parley.intake.metadata;

import java.util.Locale;
import java.util.Set;

/**
 * The language that a page claims to be in.
 *
 * @param code ISO 639, lower case; empty where it claims none
 * @param region ISO 3166, lower case; empty where it claims none
 */
record PageLanguage(String code, String region) {
    private static final Set<String> MONTH_FIRST = Set.of("", "us", "ph");

    /** Reads a language tag, with a hyphen or an underscore; what is no tag says nothing. */
    static PageLanguage of(String tag) {
        String[] parts = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", -1);
        String code = parts[0].matches("[a-z]{2,3}") ? parts[0] : "";
        String last = parts[parts.length - 1];
        return new PageLanguage(code, parts.length > 1 && last.matches("[a-z]{2}") ? last : "");
    }

    /** The same with the country of a host, such as {@code uk}, where it claims none itself. */
    PageLanguage at(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return region.isEmpty() && last.length() == 2 ? new PageLanguage(code, last) : this;
    }

    /** Whether 3/4/2021 is a day in March. */
    boolean isMonthFirst() {
        return (code.equals("en") || code.isEmpty()) && MONTH_FIRST.contains(region);
    }
}
