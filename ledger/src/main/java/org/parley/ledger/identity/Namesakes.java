package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * Joins actors of the same full name.
 *
 * <p>Listed actors are the same if their main names are; of known persons, parts of names are compared. Two of them are one if each agrees with the other and with exactly the same others. So John Ruiz of no known country is
 * neither the Spanish nor the Chilean John Ruiz if there are both, whatever the order in which they come.
 */
final class Namesakes {
    /** With more variants of one name than anybody has, only equal ones are joined; comparing all with all would take hours. */
    private static final int MOST_VARIANTS = 2000;

    private Namesakes() {}

    /** Kinds of known actors that a listed one may be: lists can't always tell an organisation from a group; articles do. */
    static Set<ActorKind> kindsMeantBy(ActorKind listed) {
        return listed == ActorKind.ORGANISATION || listed == ActorKind.GROUP
                ? Set.of(ActorKind.ORGANISATION, ActorKind.GROUP)
                : Set.of(listed);
    }

    static void join(List<Node> nodes, Collection<Integer> among, Partition partition) {
        Map<List<String>, List<Integer>> byName = new LinkedHashMap<>();
        for (int node : among) {
            if (!nodes.get(node).names().isEmpty()) {
                byName.computeIfAbsent(key(nodes.get(node)), name -> new ArrayList<>())
                        .add(node);
            }
        }
        byName.values().forEach(same -> joinNamesakes(nodes, same, partition));
    }

    private static List<String> key(Node node) {
        if (!node.isKnownPerson()) {
            return List.of(node.kind().name(), node.names().iterator().next());
        }
        PersonName name = node.persons().get(0);
        return List.of(node.kind().name(), name.surname(), name.first());
    }

    private static void joinNamesakes(List<Node> nodes, List<Integer> same, Partition partition) {
        Map<Variant, List<Integer>> variants = new LinkedHashMap<>();
        for (int i : same) {
            variants.computeIfAbsent(Variant.of(nodes.get(i)), variant -> new ArrayList<>())
                    .add(i);
        }
        variants.keySet().removeIf(Variant::isVague);
        List<Variant> kinds = List.copyOf(variants.keySet());
        Map<Object, List<Integer>> twins = new HashMap<>();
        for (Variant variant : kinds) {
            if (!variant.isAlone()) {
                Object agreeing = kinds.size() > MOST_VARIANTS ? variant : agreeing(kinds, variant);
                twins.computeIfAbsent(agreeing, others -> new ArrayList<>())
                        .addAll(Objects.requireNonNull(variants.get(variant)));
            }
        }
        twins.values().forEach(partition::joinAll);
    }

    /** A set of small numbers, which takes little room and is quickly compared. */
    private static BitSet agreeing(List<Variant> variants, Variant one) {
        BitSet found = new BitSet(variants.size());
        for (int i = 0; i < variants.size(); i++) {
            found.set(i, variants.get(i).equals(one) || variants.get(i).agreesWith(one));
        }
        return found;
    }

    /**
     * What tells actors of one name apart.
     *
     * @param person the parts of the name; absent unless it is a person
     * @param country absent where unknown
     * @param id of an actor that joins nobody; absent for others
     */
    private record Variant(
            @Nullable PersonName person,
            @Nullable String country,
            @Nullable String id) {
        static Variant of(Node node) {
            PersonName person = node.isKnownPerson() ? node.persons().get(0) : null;
            return new Variant(person, node.country(), node.alone() ? node.id() : null);
        }

        boolean isAlone() {
            return id != null;
        }

        /** A bare surname whose country is unknown is not even the same as its like. */
        boolean isVague() {
            return person != null && person.isBare() && country == null;
        }

        boolean agreesWith(Variant other) {
            boolean places = country == null || other.country == null || country.equals(other.country);
            boolean names = person == null || other.person == null || person.agreesWith(other.person);
            boolean bare = person != null && person.isBare();
            return places && names && (!bare || Objects.equals(country, other.country));
        }
    }
}
