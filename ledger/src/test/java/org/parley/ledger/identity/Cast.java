package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.ledger.identity.ListedActor.ListedPost;
import org.parley.model.ActorKind;

/**
 * Actors and rulings in one line each, so that cases fit a table.
 *
 * <p>{@code a: Ana Ruiz /ESP #mayor} is a person with the id a; {@code a organisation: …} another kind; {@code list: Ana Ruiz =A.
 * Ruiz /ESP !Q1} an entry of a list with an alias and an identifier; {@code merge: a b} and {@code apart: a} are rulings.
 */
record Cast(List<KnownActor> known, List<ListedActor> listed, Rulings rulings) {
    static Cast of(String... lines) {
        List<KnownActor> known = new ArrayList<>();
        List<ListedActor> listed = new ArrayList<>();
        List<Set<String>> merged = new ArrayList<>();
        Set<String> apart = new HashSet<>();
        for (String line : lines) {
            String[] halves = line.split(": ?", 2);
            String[] head = halves[0].split(" ", -1);
            ActorKind kind = head.length > 1 ? ActorKind.valueOf(head[1].toUpperCase(Locale.ROOT)) : ActorKind.PERSON;
            switch (head[0]) {
                case "merge" -> merged.add(Set.of(halves[1].split(" ", -1)));
                case "apart" -> apart.addAll(Arrays.asList(halves[1].split(" ", -1)));
                case "list" -> listed.add(listed(halves[1], kind));
                default ->
                    known.add(new KnownActor(
                            head[0], parts(halves[1])[0], kind, one(halves[1], "/"), all(halves[1], "#")));
            }
        }
        return new Cast(known, listed, new Rulings(merged, apart));
    }

    private static ListedActor listed(String line, ActorKind kind) {
        List<ListedPost> posts = all(line, "#").stream()
                .map(post -> new ListedPost(post, null, null))
                .toList();
        return new ListedActor(parts(line)[0], kind, all(line, "="), one(line, "/"), null, one(line, "!"), posts);
    }

    private static String[] parts(String line) {
        return line.split("(?= [/#=!])", -1);
    }

    private static String one(String line, String mark) {
        return all(line, mark).stream().findFirst().orElse(null);
    }

    private static Set<String> all(String line, String mark) {
        return Arrays.stream(parts(line))
                .skip(1)
                .filter(part -> part.startsWith(" " + mark))
                .map(part -> part.substring(2))
                .collect(Collectors.toSet());
    }

    /** "a b | c". */
    String grouped() {
        return IdentityRules.group(known, listed, rulings).stream()
                .map(ids -> String.join(" ", ids))
                .collect(Collectors.joining(" | "));
    }
}
