package org.parley.ledger.actorfile;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.lexicon.CountryList;
import org.parley.lexicon.WordTable;

/**
 * What is known before any list is read.
 *
 * @param countries codes and names
 * @param sectors PLOVER's and CAMEO's codes
 * @param firstNames of persons, in lower case
 * @param bodyNouns words that organisations have in their names, likewise
 * @param particles words within names, likewise
 */
record ActorWords(
        CountryList countries, Sectors sectors, Set<String> firstNames, Set<String> bodyNouns, Set<String> particles) {

    static ActorWords load() {
        return new ActorWords(
                CountryList.load(),
                new Sectors(),
                column("first-names.tsv", "name", "gender"),
                column("organisation-nouns.tsv", "noun", "sector"),
                column("name-particles.tsv", "word"));
    }

    private static Set<String> column(String list, String... columns) {
        return WordTable.read("parley/en/actors/" + list, columns).stream()
                .map(row -> row.get(columns[0]).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
