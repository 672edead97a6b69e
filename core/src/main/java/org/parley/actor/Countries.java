package org.parley.actor;

import java.util.List;
import java.util.Map;
import org.parley.lexicon.CountryList;

/** Names of countries and their people as terms. */
final class Countries {
    private final CountryList list = CountryList.load();

    void addTo(Map<String, Term> found) {
        list.listed().forEach(country -> add(found, country));
        list.others().forEach((code, name) -> found.putIfAbsent(name, Term.of(Term.Kind.COUNTRY, name, code, null)));
    }

    private static void add(Map<String, Term> found, CountryList.Country country) {
        String code = country.code();
        List<String> names = country.names();
        String name = names.get(0);
        for (String alias : names) {
            // "Georgia" may be the country or the US state: then neither is said.
            found.merge(
                    alias,
                    Term.of(Term.Kind.COUNTRY, name, code, null),
                    (there, added) -> there.kind() == Term.Kind.STATE
                            ? Term.of(Term.Kind.STATE, there.name(), null, null)
                            : there);
        }
        for (String people : country.demonyms()) {
            found.putIfAbsent(people, Term.of(Term.Kind.DEMONYM, people, code, null));
            found.putIfAbsent(plural(people), Term.of(Term.Kind.DEMONYM, plural(people), code, null));
        }
        country.capitals()
                .forEach(capital -> found.putIfAbsent(capital, Term.of(Term.Kind.CAPITAL, capital, code, "GOV")));
    }

    private static String plural(String people) {
        if (people.endsWith("man")) {
            return people.substring(0, people.length() - 2) + "en";
        }
        return people.endsWith("ish") || people.endsWith("ese") || people.endsWith("ch") ? people : people + "s";
    }
}
