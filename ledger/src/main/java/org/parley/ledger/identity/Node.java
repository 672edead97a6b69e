package org.parley.ledger.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * An actor of single articles, or a listed one, with its names made comparable.
 *
 * @param id of the known actor; absent for a listed one
 * @param listed the listed actor; absent for a known one
 * @param kind what sort of actor
 * @param names folded, the main one first; empty where the name says nothing
 * @param persons the same names by their parts; empty unless it is a person
 * @param country absent where unknown
 * @param posts folded
 * @param alone whether the rules may not join it with anybody
 */
record Node(
        @Nullable String id,
        @Nullable ListedActor listed,
        ActorKind kind,
        Set<String> names,
        List<PersonName> persons,
        @Nullable String country,
        Set<String> posts,
        boolean alone) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern ARTICLE = Pattern.compile("^the ");

    static Node of(KnownActor actor, boolean apart) {
        boolean unnamed = actor.kind() == ActorKind.UNNAMED;
        return new Node(
                actor.id(),
                null,
                actor.kind(),
                names(Set.of(actor.name())),
                actor.kind() == ActorKind.PERSON ? List.of(PersonName.of(actor.name())) : List.of(),
                actor.country(),
                posts(actor.posts()),
                apart || unnamed);
    }

    static Node of(ListedActor actor) {
        Set<String> spelled = ActorNames.spelled(actor);
        return new Node(
                null,
                actor,
                actor.kind(),
                names(spelled),
                actor.kind() == ActorKind.PERSON
                        ? spelled.stream().map(PersonName::of).distinct().toList()
                        : List.of(),
                actor.country(),
                posts(actor.posts().stream().map(ListedActor.ListedPost::title).collect(Collectors.toSet())),
                actor.kind() == ActorKind.UNNAMED);
    }

    boolean isKnownPerson() {
        return id != null && kind == ActorKind.PERSON;
    }

    private static Set<String> names(Set<String> written) {
        return written.stream()
                .map(ActorNames::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> posts(Set<String> written) {
        return written.stream()
                .map(post -> Folding.fold(post).toLowerCase(Locale.ROOT).replace(".", ""))
                .map(post -> ARTICLE.matcher(SPACE.matcher(post.strip()).replaceAll(" "))
                        .replaceAll(""))
                .filter(post -> !post.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
