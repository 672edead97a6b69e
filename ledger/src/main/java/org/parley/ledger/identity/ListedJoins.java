package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/** Joins known actors that a listed actor's names mean, and listed actors of several lists that are one. */
final class ListedJoins {
    /** The identifiers that mean the same in every list. */
    private static final Pattern WIKIDATA_ID = Pattern.compile("Q[1-9][0-9]*");

    private final List<Node> nodes;
    private final Partition partition;
    private final int known;
    private final Map<Name, Set<Integer>> meant = new HashMap<>();

    /** A folded name and what sort of known actor it may be. */
    private record Name(ActorKind kind, String folded) {}

    /** Nodes that are one already, known or listed. */
    private record Group(List<Integer> members, Set<String> countries) {
        boolean agreesWith(Group other) {
            return countries.isEmpty()
                    || other.countries.isEmpty()
                    || countries.stream().anyMatch(other.countries::contains);
        }

        boolean sharesCountryWith(Group other) {
            return countries.stream().anyMatch(other.countries::contains);
        }
    }

    /**
     * Joins to come.
     *
     * @param known how many of the nodes are known actors; they come first
     */
    ListedJoins(List<Node> nodes, Partition partition, int known) {
        this.nodes = nodes;
        this.partition = partition;
        this.known = known;
    }

    void join() {
        joinEntries();
        Map<Integer, Group> groups = new HashMap<>();
        partition.sets().forEach((root, members) -> groups.put(root, group(members)));
        for (int entry = known; entry < nodes.size(); entry++) {
            for (ActorKind kind : Namesakes.kindsMeantBy(nodes.get(entry).kind())) {
                for (String name : nodes.get(entry).names()) {
                    meant.computeIfAbsent(new Name(kind, name), key -> new TreeSet<>())
                            .add(partition.find(entry));
                }
            }
        }
        Map<Integer, List<Group>> joining = new HashMap<>();
        for (Group group : groups.values()) {
            Integer entry = group.members().get(0) < known ? entryOf(group, groups) : null;
            if (entry != null) {
                joining.computeIfAbsent(entry, root -> new ArrayList<>()).add(group);
            }
        }
        joining.forEach((entry, joined) -> joinTo(entry, countries(entry, groups), joined));
    }

    /** Lists may overlap: the same main name without another country, or the same Wikidata item, is the same actor. */
    private void joinEntries() {
        Namesakes.join(nodes, Grouping.range(known, nodes.size()), partition);
        Map<String, Integer> items = new HashMap<>();
        for (int entry = known; entry < nodes.size(); entry++) {
            ListedActor listed = nodes.get(entry).listed();
            String item = listed == null ? null : listed.externalId();
            if (item != null && WIKIDATA_ID.matcher(item).matches()) {
                Integer first = items.putIfAbsent(nodes.get(entry).kind() + item, entry);
                partition.join(first == null ? entry : first, entry);
            }
        }
    }

    private Group group(List<Integer> members) {
        Set<String> countries = new HashSet<>();
        for (int member : members) {
            String country = nodes.get(member).country();
            if (country != null) {
                countries.add(country);
            }
        }
        return new Group(members, countries);
    }

    /** The one entry that a group's names can mean; where several can, the one of its country. */
    private @Nullable Integer entryOf(Group group, Map<Integer, Group> groups) {
        Set<Integer> fitting = new TreeSet<>();
        for (int member : group.members()) {
            Node node = nodes.get(member);
            if (node.alone()) {
                return null;
            }
            for (String name : node.names()) {
                fitting.addAll(meant.getOrDefault(new Name(node.kind(), name), Set.of()));
            }
        }
        fitting.removeIf(entry -> !groups.containsKey(entry) || !group.agreesWith(of(entry, groups)));
        if (fitting.size() > 1) {
            fitting.removeIf(entry -> !group.sharesCountryWith(of(entry, groups)));
        }
        return fitting.size() == 1 ? fitting.iterator().next() : null;
    }

    private static Group of(int entry, Map<Integer, Group> groups) {
        return groups.getOrDefault(entry, new Group(List.of(), Set.of()));
    }

    private static Set<String> countries(int entry, Map<Integer, Group> groups) {
        return of(entry, groups).countries();
    }

    /** Where the list has no country and the articles have several, only those without one are surely meant. */
    private void joinTo(int entry, Set<String> countries, List<Group> joined) {
        Set<String> met = new HashSet<>();
        joined.forEach(group -> met.addAll(group.countries()));
        boolean torn = countries.isEmpty() && met.size() > 1;
        for (Group group : joined) {
            if (!torn || group.countries().isEmpty()) {
                partition.join(entry, group.members().get(0));
            }
        }
    }
}
