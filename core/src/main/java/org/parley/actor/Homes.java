package org.parley.actor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where persons belong whose country follows from what the article tells: from whom they work for, and from posts and
 * parties that are called so in one country, if that is the country the article speaks of most.
 */
final class Homes {
    private static final int LONGEST_CHAIN = 3;
    private static final int FEWEST_NAMED = 5;

    private final ActorWords words;
    private final KnownPersons known;
    private final @Nullable LocalDate day;
    private final Collection<Person> persons;
    private final @Nullable String home;
    private final boolean domestic;

    Homes(
            ActorWords words,
            ArticleText text,
            ChunkMap chunks,
            KnownPersons known,
            @Nullable LocalDate day,
            Collection<Person> persons) {
        this.words = words;
        this.known = known;
        this.day = day;
        this.persons = persons;
        Map<String, Integer> counts = counts(text, chunks);
        this.home = mostNamed(counts);
        this.domestic = ofOneCountry(counts);
    }

    /** How often each country is named, together with what belongs to it. */
    private Map<String, Integer> counts(ArticleText text, ChunkMap chunks) {
        Map<String, Integer> counts = new HashMap<>();
        for (Chunk chunk : chunks.all()) {
            String country = chunk.term().placing() ? chunk.term().country() : figureOf(text, chunk);
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The country named most often; null if two are named as often. */
    private static @Nullable String mostNamed(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> first = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? first.get(0) : null;
    }

    /** Whether nine of ten mentions of countries, and not just a few, are of the same. */
    private static boolean ofOneCountry(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.values().stream().anyMatch(times -> times >= FEWEST_NAMED && times * 10 >= all * 9);
    }

    private @Nullable String figureOf(ArticleText text, Chunk chunk) {
        KnownPersons.Known figure =
                chunk.is(Term.Kind.NAME) ? known.named(text.between(chunk.from(), chunk.to())) : null;
        return figure == null ? null : figure.country();
    }

    void infer() {
        for (int link = 0; link < LONGEST_CHAIN; link++) {
            for (Person person : persons) {
                String country = person.country() == null ? countryOf(person) : null;
                if (country != null) {
                    person.infer(country);
                }
            }
        }
    }

    private @Nullable String countryOf(Person person) {
        for (Role role : person.roles()) {
            String country = usual(role);
            if (country == null && role.owner() != null) {
                country = countryOfOwner(role.owner());
            }
            if (country != null) {
                return country;
            }
        }
        // where an article speaks of one country alone, those who hold a post there belong to it
        return domestic && person.post() != null ? home : null;
    }

    private @Nullable String usual(Role role) {
        return ArticleText.ofWords(role.text()).tokens().stream()
                .map(words::usualCountry)
                .filter(country -> country != null && country.equals(home))
                .findFirst()
                .orElse(null);
    }

    /** The one country of all who bear the surname, in the article or, if none does there, in the news of the day. */
    private @Nullable String countryOfOwner(String surname) {
        List<Person> owners = persons.stream()
                .filter(person -> Names.surname(person.name()).equals(Names.fold(surname)))
                .toList();
        List<@Nullable String> countries = owners.isEmpty()
                ? known.surnamed(surname).stream()
                        .filter(fact -> day != null && fact.currentOn(day))
                        .<@Nullable String>map(KnownPersons.Known::country)
                        .distinct()
                        .toList()
                : owners.stream()
                        .<@Nullable String>map(Person::country)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return countries.size() == 1 ? countries.get(0) : null;
    }
}
