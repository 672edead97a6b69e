package org.parley.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/**
 * Names of countries and their people, by ISO 3166-1 alpha-3: our own list first, then what the JDK's locale data name (which
 * are Unicode's CLDR).
 */
final class Countries {
    private final Map<String, String> jdkNames = new TreeMap<>();

    Countries() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            try {
                jdkNames.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
            } catch (MissingResourceException e) {
                // A region without a three-letter code can't be told from others in the records.
            }
        }
    }

    void addTo(Map<String, Term> found) {
        Set<String> listed = new HashSet<>();
        List<WordRow> rows = WordTable.read("parley/en/actors/countries.tsv", "code", "names", "demonyms", "capitals");
        for (WordRow row : rows) {
            listed.add(row.get("code"));
            addRow(found, row);
        }
        jdkNames.forEach((code, name) -> {
            if (!listed.contains(code)) {
                found.putIfAbsent(name, Term.of(Term.Kind.COUNTRY, name, code, null));
            }
        });
    }

    private static void addRow(Map<String, Term> found, WordRow row) {
        String code = row.get("code");
        List<String> names = row.list("names");
        String name = names.get(0);
        for (String alias : names) {
            // "Georgia" may be the country or the US state: then neither is said.
            found.merge(
                    alias,
                    Term.of(Term.Kind.COUNTRY, name, code, null),
                    (there, country) -> there.kind() == Term.Kind.STATE
                            ? Term.of(Term.Kind.STATE, there.name(), null, null)
                            : there);
        }
        for (String people : row.list("demonyms")) {
            found.putIfAbsent(people, Term.of(Term.Kind.DEMONYM, people, code, null));
            found.putIfAbsent(plural(people), Term.of(Term.Kind.DEMONYM, plural(people), code, null));
        }
        row.list("capitals")
                .forEach(capital -> found.putIfAbsent(capital, Term.of(Term.Kind.CAPITAL, capital, code, "GOV")));
    }

    private static String plural(String people) {
        if (people.endsWith("man")) {
            return people.substring(0, people.length() - 2) + "en";
        }
        return people.endsWith("ish") || people.endsWith("ese") || people.endsWith("ch") ? people : people + "s";
    }
}
