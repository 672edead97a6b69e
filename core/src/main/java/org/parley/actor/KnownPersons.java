package org.parley.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** Heads of state and government, ministers and the like, with their posts by date. */
final class KnownPersons {
    private final Map<String, Known> byName = new LinkedHashMap<>();
    private final Map<String, List<Known>> bySurname = new HashMap<>();

    KnownPersons(ActorWords words) {
        List<WordRow> rows = WordTable.read(
                "parley/en/actors/persons.tsv", "name", "aliases", "gender", "post", "country", "sector", "from", "to");
        Map<String, Known> found = new LinkedHashMap<>();
        for (WordRow row : rows) {
            found.computeIfAbsent(row.get("name"), name -> Known.of(row))
                    .terms()
                    .addAll(term(words, row));
        }
        found.values().forEach(this::index);
    }

    private void index(Known known) {
        byName.put(Names.fold(known.name()), known);
        known.aliases().forEach(alias -> byName.put(Names.fold(alias), known));
        bySurname
                .computeIfAbsent(Names.surname(known.name()), surname -> new ArrayList<>())
                .add(known);
    }

    private static List<Tenure> term(ActorWords words, WordRow row) {
        if (row.get("post").isEmpty()) {
            return List.of();
        }
        ArticleText post = ArticleText.ofWords(row.get("post"));
        ChunkMap chunks = new ChunkMap(new ChunkFinder(words, post).find());
        int head = Phrase.cut(words, post, chunks, 0, post.size()).head();
        Chunk noun = chunks.endingAt(head);
        if (noun == null || !noun.term().isPost()) {
            throw row.wrong("no known post in " + row.get("post"));
        }
        Role read = new RoleReader(words, post, chunks).read(0, noun, post.size());
        Role role = new Role(
                read.text(),
                read.lemma(),
                read.alsoCalled(),
                read.kind(),
                read.country() == null ? row.find("country") : read.country(),
                row.find("sector"),
                read.state(),
                read.party(),
                null,
                read.former(),
                Gender.of(row.get("gender")));
        return List.of(new Tenure(role, date(row, "from", LocalDate.MIN), date(row, "to", LocalDate.MAX)));
    }

    private static LocalDate date(WordRow row, String column, LocalDate otherwise) {
        String day = row.find(column);
        return day == null ? otherwise : LocalDate.parse(day);
    }

    /** The person who is called so in full, or null; "John F. Kerry" is John Kerry. */
    @Nullable
    Known named(String fullName) {
        Known exact = byName.get(Names.fold(fullName));
        return exact == null ? byName.get(Names.withoutMiddleInitials(fullName)) : exact;
    }

    /** Everybody with this surname. */
    List<Known> surnamed(String surname) {
        return bySurname.getOrDefault(Names.fold(surname), List.of());
    }

    /** The one person who answered to this description on the day, or null if there is none or more than one. */
    @Nullable
    Known holding(Role asked, LocalDate day) {
        Known only = null;
        for (Known known : byName.values()) {
            if (!known.equals(only) && known.answersTo(asked, day)) {
                if (only != null) {
                    return null;
                }
                only = known;
            }
        }
        return only;
    }

    /** One person of the list. */
    record Known(
            String name,
            List<String> aliases,
            Gender gender,
            @Nullable String country,
            List<Tenure> terms) {

        static Known of(WordRow row) {
            return new Known(
                    row.get("name"),
                    row.list("aliases"),
                    Gender.of(row.get("gender")),
                    row.find("country"),
                    new ArrayList<>());
        }

        /** The posts held on a day, the newest first; none if the day is unknown. */
        List<Role> rolesOn(@Nullable LocalDate day) {
            return terms.stream()
                    .filter(term -> day != null
                            && !term.from().isAfter(day)
                            && !term.to().isBefore(day))
                    .sorted(Comparator.comparing(Tenure::from).reversed())
                    .map(Tenure::role)
                    .toList();
        }

        boolean answersTo(Role asked, LocalDate day) {
            return rolesOn(day).stream().anyMatch(role -> role.former() == asked.former() && asked.covers(role, null));
        }

        /** Whether a title fits any of the posts, held by the day or ever if the day is unknown. */
        boolean everHeld(String lemma, @Nullable LocalDate day) {
            return terms.stream()
                    .anyMatch(term -> term.role().lemma().equals(lemma)
                            && (day == null || !term.from().isAfter(day)));
        }

        /** Whether a public post is held on a day: one with a sector, that is not over. */
        boolean inOffice(LocalDate day) {
            return terms.stream()
                    .anyMatch(term -> !term.role().former()
                            && term.role().sector() != null
                            && !term.from().isAfter(day)
                            && !term.to().isBefore(day));
        }

        /** Whether the news of a day may speak of this person without introduction. */
        boolean currentOn(LocalDate day) {
            return terms.stream()
                    .anyMatch(term -> !term.from().isAfter(day)
                            && (term.to().equals(LocalDate.MAX)
                                    || !term.to().plusYears(1).isBefore(day)));
        }
    }

    /** A post and when it was held. */
    record Tenure(Role role, LocalDate from, LocalDate to) {}
}
