package org.parley.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the persons of an article: full names first, then surnames, then the capitalised words of headlines. */
final class CastReader {
    private final ArticleText text;
    private final ChunkMap chunks;
    private final NameKinds kinds;
    private final RoleLearner roles;
    private final KnownPersons known;
    private final @Nullable LocalDate day;
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Map<Person, Integer> fullUses = new HashMap<>();
    private final Map<Person, Use> lastFullUse = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Set<String> countries = new HashSet<>();

    CastReader(
            ArticleText text,
            ChunkMap chunks,
            NameKinds kinds,
            RoleLearner roles,
            KnownPersons known,
            @Nullable LocalDate day) {
        this.text = text;
        this.chunks = chunks;
        this.kinds = kinds;
        this.roles = roles;
        this.known = known;
        this.day = day;
    }

    Cast read() {
        List<Chunk> single = new ArrayList<>();
        for (Chunk chunk : chunks.all()) {
            if (chunk.term().placing()) {
                countries.add(String.valueOf(chunk.term().country()));
            }
            if (chunk.is(Term.Kind.NAME) && !text.at(chunk.from()).headline()) {
                if (kinds.fullPerson(chunk)) {
                    addFull(chunk);
                } else {
                    single.add(chunk);
                }
            }
        }
        persons.values().forEach(this::addFacts);
        single.forEach(this::addPart);
        linkHeadlines();
        return new Cast(List.copyOf(persons.values()), uses, countries);
    }

    private void addFull(Chunk chunk) {
        String name = text.between(chunk.from(), chunk.to());
        Person person = personCalled(name);
        fullUses.merge(person, 1, Integer::sum);
        addUse(person, chunk, true);
    }

    private Person personCalled(String name) {
        KnownPersons.Known fact = known.named(name);
        String wanted = fact == null ? name : fact.name();
        for (Person person : bySurname.getOrDefault(Names.surname(wanted), List.of())) {
            if (person.aliases().stream().anyMatch(alias -> Names.same(alias, wanted) || Names.endOf(wanted, alias))) {
                person.alsoCalled(name);
                return person;
            }
        }
        return newPerson(wanted, name);
    }

    private Person newPerson(String name, String alias) {
        Person person = new Person(name);
        person.alsoCalled(alias);
        person.learn(kinds.genderOf(name));
        persons.put(name, person);
        bySurname
                .computeIfAbsent(Names.surname(name), surname -> new ArrayList<>())
                .add(person);
        Set<String> parts = new HashSet<>(Names.words(name));
        parts.addAll(Names.words(alias));
        parts.forEach(
                part -> byWord.computeIfAbsent(part, word -> new ArrayList<>()).add(person));
        return person;
    }

    private void addUse(Person person, Chunk chunk, boolean full) {
        Chunk title = titleOf(chunk);
        Use use = new Use(person, title == null ? chunk.from() : roles.titleStart(title), chunk.to(), full);
        uses.add(use);
        roles.learn(person, title, chunk);
        if (full) {
            lastFullUse.put(person, use);
        }
    }

    private @Nullable Chunk titleOf(Chunk name) {
        Chunk before = chunks.endingAt(name.from());
        return before != null && before.term().isPost() && text.joined(before.to() - 1, name.from()) ? before : null;
    }

    private void addFacts(Person person) {
        for (String alias : person.aliases()) {
            KnownPersons.Known fact = known.named(alias);
            if (fact != null) {
                person.learn(fact, fact.rolesOn(day));
                return;
            }
        }
    }

    /** A surname, a first name, or a name of which nothing else is known. */
    private void addPart(Chunk whole) {
        Chunk chunk = kinds.qualified(whole) && surnameOfOne(whole)
                ? new Chunk(whole.to() - 1, whole.to(), whole.term())
                : whole;
        String name = text.between(chunk.from(), chunk.to());
        Chunk title = titleOf(chunk);
        Person person = chosen(chunk, title, withOwnerOfSurname(name, title, fitting(name, title)));
        boolean otherPost =
                person != null && title != null && title.term().post() == Term.Post.OFFICE && !holds(person, title);
        if (person == null || otherPost) {
            Person famous = wellKnown(name, title);
            person = famous == null ? person : famous;
        }
        if (person == null && kinds.lonePerson(chunk, title)) {
            String shown = Names.withoutShouting(name);
            person = newPerson(shown, name);
        }
        if (person != null) {
            addUse(person, chunk, false);
        }
    }

    private boolean surnameOfOne(Chunk chunk) {
        return bySurname.getOrDefault(text.at(chunk.to() - 1).key(), List.of()).size() == 1;
    }

    /** A bare surname may also be that of somebody all know, though only relatives are named in full. */
    private List<Person> withOwnerOfSurname(String name, @Nullable Chunk title, List<Person> fitting) {
        if (title != null || fitting.isEmpty() || fitting.stream().anyMatch(this::publicFigure)) {
            return fitting;
        }
        boolean surname = fitting.stream()
                .allMatch(person ->
                        person.post() == null && Names.surname(person.name()).equals(Names.fold(name)));
        Person famous = surname && fitting.stream().allMatch(person -> maySpeakOfAnother(person, name))
                ? wellKnown(name, null)
                : null;
        List<Person> all = new ArrayList<>(fitting);
        if (famous != null && !all.contains(famous)) {
            all.add(famous);
        }
        return all;
    }

    /** Whether a bare surname stands before the full name, or the full name is that of a relative: then it may be another's. */
    private boolean maySpeakOfAnother(Person person, String surname) {
        boolean relative = person.roles().stream().anyMatch(role -> role.kind() == Term.Post.RELATION);
        int introduced = uses.stream()
                .filter(use -> use.full() && use.person() == person)
                .mapToInt(Use::from)
                .min()
                .orElse(0);
        return relative
                || known.named(person.name()) != null
                || text.tokens().subList(0, introduced).stream()
                        .anyMatch(token ->
                                token.capital() && Names.fold(token.text()).equals(Names.fold(surname)));
    }

    /** Whether the news of the day speaks of this person by surname alone. */
    private boolean publicFigure(Person person) {
        KnownPersons.Known fact = known.named(person.name());
        return fact != null && day != null && fact.currentOn(day);
    }

    private List<Person> fitting(String name, @Nullable Chunk title) {
        List<String> part = Names.withoutGeneration(name);
        Gender gender = title == null ? Gender.UNKNOWN : title.term().gender();
        List<Person> found = new ArrayList<>();
        for (Person person : byWord.getOrDefault(part.get(0), List.of())) {
            if (gender.fits(person.gender()) && calledSo(person, part)) {
                found.add(person);
            }
        }
        List<Person> surnamed = found.stream()
                .filter(person -> Names.surname(person.name()).equals(part.get(part.size() - 1)))
                .toList();
        return surnamed.isEmpty() ? found : surnamed;
    }

    private static boolean calledSo(Person person, List<String> part) {
        return person.aliases().stream().anyMatch(alias -> Names.partOf(part, Names.words(alias)));
    }

    /** Of several who share the name: the one whose post stands there, else the one just named in full, else the main one. */
    private @Nullable Person chosen(Chunk chunk, @Nullable Chunk title, Collection<Person> fitting) {
        Person best = null;
        double bestScore = -1;
        boolean figures = !kinds.ageFollows(chunk) && fitting.stream().anyMatch(this::publicFigure);
        for (Person person : fitting) {
            double score = fullUses.getOrDefault(person, 0) + (figures && publicFigure(person) ? 50 : 0);
            if (title != null && title.term().post() == Term.Post.OFFICE && holds(person, title)) {
                score += 1000;
            }
            Use full = lastFullBefore(person, chunk);
            if (full != null
                    && kinds.leads(full.from())
                    && text.at(chunk.from()).sentence() - text.at(full.from()).sentence() <= 1) {
                score += (figures && person.post() == null ? 30 : 100) + full.from() / (double) text.size();
            }
            if (score > bestScore) {
                best = person;
                bestScore = score;
            }
        }
        return best;
    }

    private @Nullable Use lastFullBefore(Person person, Chunk chunk) {
        Use last = null;
        if (bySurname.getOrDefault(Names.surname(person.name()), List.of()).size() < 2) {
            return lastFullUse.get(person);
        }
        for (Use use : uses) {
            if (use.full() && use.person() == person && use.from() < chunk.from()) {
                last = use;
            }
        }
        return last;
    }

    private static boolean holds(Person person, Chunk title) {
        String lemma = title.term().name();
        return person.roles().stream().anyMatch(role -> role.lemma().equals(lemma))
                || person.factRoles().stream().anyMatch(role -> role.lemma().equals(lemma));
    }

    /** Somebody of the bundled facts, if title, date and the countries of the article leave but one. */
    private @Nullable Person wellKnown(String name, @Nullable Chunk title) {
        List<KnownPersons.Known> candidates = known.surnamed(name).stream()
                .filter(fact -> plausible(fact, title))
                .toList();
        if (candidates.size() > 1 && title == null && day != null) {
            candidates = candidates.stream().filter(fact -> fact.inOffice(day)).toList();
        }
        if (candidates.size() != 1) {
            return null;
        }
        KnownPersons.Known fact = candidates.get(0);
        Person there = persons.get(fact.name());
        if (there != null) {
            return there;
        }
        Person person = newPerson(fact.name(), name);
        person.learn(fact, fact.rolesOn(day));
        return person;
    }

    private boolean plausible(KnownPersons.Known fact, @Nullable Chunk title) {
        if (title != null && title.term().post() == Term.Post.OFFICE) {
            return title.term().gender().fits(fact.gender())
                    && fact.everHeld(title.term().name(), day);
        }
        Gender gender = title == null ? Gender.UNKNOWN : title.term().gender();
        return day != null
                && gender.fits(fact.gender())
                && fact.currentOn(day)
                && fact.country() != null
                && countries.contains(fact.country());
    }

    /** Where every word is capitalised only names that the article gives elsewhere, or that all know, are names. */
    private void linkHeadlines() {
        int at = 0;
        while (at < text.size()) {
            Use use = text.at(at).headline() && text.at(at).capital() ? headlineUse(at) : null;
            if (use != null) {
                uses.add(use);
            }
            at = use == null ? at + 1 : use.to();
        }
    }

    private @Nullable Use headlineUse(int from) {
        for (int length = 3; length > 0; length--) {
            int to = from + length;
            if (to <= text.size() && text.at(to - 1).sentence() == text.at(from).sentence()) {
                List<String> part = Names.words(text.between(from, to));
                List<Person> fitting = byWord.getOrDefault(part.get(0), List.of()).stream()
                        .filter(person -> calledSo(person, part))
                        .toList();
                Person person = chosen(new Chunk(from, to, Term.of(Term.Kind.NAME, "", null, null)), null, fitting);
                if (person == null && kinds.firstNameAt(from) && length > 1) {
                    person = knownInFull(text.between(from, to));
                }
                if (person != null && (length > 1 || !kinds.merelyWord(from))) {
                    return new Use(person, from, to, length > 1);
                }
            }
        }
        return null;
    }

    private @Nullable Person knownInFull(String name) {
        KnownPersons.Known fact = known.named(name);
        if (fact == null) {
            return null;
        }
        Person person = newPerson(fact.name(), name);
        person.learn(fact, fact.rolesOn(day));
        return person;
    }
}
