package org.parley.actor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons an article names and where it names them. */
final class Cast {
    private final List<Person> persons;
    private final List<Use> uses;
    private final Map<Integer, Use> byEnd = new HashMap<>();
    private final Map<Integer, Use> byStart = new HashMap<>();
    private final Map<Person, Use> first = new HashMap<>();
    private final Set<String> countries;

    Cast(List<Person> persons, List<Use> uses, Set<String> countries) {
        this.persons = List.copyOf(persons);
        this.uses = uses.stream().sorted(Comparator.comparingInt(Use::from)).toList();
        this.countries = Set.copyOf(countries);
        this.uses.forEach(use -> byEnd.put(use.to(), use));
        this.uses.forEach(use -> byStart.put(use.from(), use));
        this.uses.forEach(use -> first.putIfAbsent(use.person(), use));
    }

    List<Person> persons() {
        return persons;
    }

    /** In text order. */
    List<Use> uses() {
        return uses;
    }

    /** The name whose last token stands right before the given one. */
    @Nullable
    Use endingAt(int token) {
        return byEnd.get(token);
    }

    /** The name whose first token, title included, is the given one. */
    @Nullable
    Use startingAt(int token) {
        return byStart.get(token);
    }

    /** Where the article names somebody first; null if it never does. */
    @Nullable
    Use firstOf(Person person) {
        return first.get(person);
    }

    /** Countries the article speaks of, by name, people, seat or organisation. */
    Set<String> countries() {
        return countries;
    }
}
