package org.parley.ledger.actorfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of columns: case, spaces, hyphens and underscores don't count. */
final class Columns {
    static final List<String> NAME = List.of("name", "fullname", "label");
    static final List<String> KIND = List.of("kind", "type");
    static final List<String> ALIASES = List.of("aliases", "alias", "othernames", "alsoknownas", "synonyms");
    static final List<String> COUNTRY = List.of("country", "countrycode", "iso3", "iso2", "nationality");
    static final List<String> SECTOR = List.of("sector");
    static final List<String> ID = List.of("id", "identifier", "externalid", "wikidata", "qid");
    static final List<String> POST = List.of("post", "position", "office", "role", "title");
    static final List<String> FROM = List.of("from", "start", "startdate", "since");
    static final List<String> TO = List.of("to", "end", "enddate", "until");

    /** What queries call the variable whose rows they are. */
    static final List<String> ITEM = List.of(
            "item", "person", "human", "actor", "politician", "organisation", "organization", "party", "subject");

    private static final Pattern IGNORED = Pattern.compile("[\\s_\\-\\uFEFF?]+");

    private Columns() {}

    static String fold(String header) {
        return IGNORED.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Positions by folded name; of two columns of a name, the first. */
    static Map<String, Integer> positions(Iterable<String> header) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        int at = 0;
        for (String column : header) {
            positions.putIfAbsent(fold(column), at++);
        }
        return positions;
    }

    /** The variable that a Wikidata query is about: one that has a label beside it, a well-known name first. */
    static @Nullable String item(Map<String, Integer> columns) {
        for (String name : ITEM) {
            if (columns.containsKey(name) && columns.containsKey(name + "label")) {
                return name;
            }
        }
        return columns.containsKey("item") || columns.containsKey("itemlabel") ? "item" : null;
    }

    static boolean hasAny(Map<String, Integer> columns, List<String> names) {
        return names.stream().anyMatch(columns::containsKey);
    }
}
