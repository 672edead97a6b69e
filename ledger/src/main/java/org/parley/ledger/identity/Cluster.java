package org.parley.ledger.identity;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.ActorKind;

/**
 * What is known of persons that are one so far.
 *
 * @param root the node that stands for them
 * @param names all their names by parts
 * @param countries of those whose country is known
 * @param posts folded
 * @param met whether articles have any of them
 * @param open whether the rules may join them to somebody
 * @param seeking whether they may be somebody with a fuller name: nobody who is listed or merged is
 */
record Cluster(
        int root,
        List<PersonName> names,
        Set<String> countries,
        Set<String> posts,
        boolean met,
        boolean open,
        boolean seeking) {

    static Cluster of(int root, List<Node> members, boolean merged) {
        Set<String> countries = new HashSet<>();
        Set<String> posts = new HashSet<>();
        for (Node member : members) {
            posts.addAll(member.posts());
            if (member.country() != null) {
                countries.add(member.country());
            }
        }
        boolean open = members.stream().noneMatch(Node::alone);
        boolean listed = members.stream().anyMatch(member -> member.listed() != null);
        return new Cluster(
                root,
                members.stream()
                        .filter(member -> member.kind() == ActorKind.PERSON)
                        .filter(member -> !member.names().isEmpty())
                        .flatMap(member -> member.persons().stream())
                        .distinct()
                        .toList(),
                countries,
                posts,
                members.stream().anyMatch(member -> member.id() != null),
                open,
                open && !listed && !merged);
    }

    boolean isBare() {
        return !names.isEmpty() && names.stream().allMatch(PersonName::isBare);
    }

    Set<String> surnamesOfFullNames() {
        return names.stream()
                .filter(name -> !name.isBare())
                .map(PersonName::surname)
                .collect(Collectors.toSet());
    }

    Set<String> surnames() {
        return names.stream().map(PersonName::surname).collect(Collectors.toSet());
    }

    boolean conflictsWith(Cluster other) {
        return !countries.isEmpty() && !other.countries.isEmpty() && Collections.disjoint(countries, other.countries);
    }

    /** What speaks for two being one beside their names. */
    boolean hasEvidenceFor(Cluster other) {
        return !Collections.disjoint(countries, other.countries) || !Collections.disjoint(posts, other.posts);
    }

    /** Whether each of these full names is short for one of the other's, or like it. */
    boolean isShortFor(Cluster other) {
        boolean shorter = false;
        for (PersonName name : names) {
            boolean abbreviates = other.names.stream().anyMatch(name::isShortFor);
            if (!abbreviates && other.names.stream().noneMatch(name::agreesWith)) {
                return false;
            }
            shorter |= abbreviates;
        }
        return shorter;
    }
}
