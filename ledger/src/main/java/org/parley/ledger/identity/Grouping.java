package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.model.ActorKind;

/** One application of the rules, in the order of {@link IdentityRules}. Confined to one thread. */
final class Grouping {
    private static final Comparator<ListedActor> BY_NAME = Comparator.comparing(ListedActor::name)
            .thenComparing(ListedActor::kind)
            .thenComparing(ListedActor::externalId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ListedActor::country, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Set<Integer> settled = new HashSet<>();
    private final Partition partition;

    Grouping(Collection<KnownActor> known, Collection<ListedActor> listed, Rulings rulings) {
        known.stream()
                .sorted(Comparator.comparing(KnownActor::id))
                .forEach(actor -> add(Node.of(actor, rulings.apart().contains(actor.id()))));
        listed.stream()
                .filter(actor -> actor.kind() != ActorKind.UNNAMED)
                .sorted(BY_NAME)
                .forEach(actor -> nodes.add(Node.of(actor)));
        partition = new Partition(nodes.size());
        Namesakes.join(nodes, range(0, byId.size()), partition);
        new ListedJoins(nodes, partition, byId.size()).join();
        rulings.merged().forEach(this::merge);
        new ShortNames(nodes, partition, settled).join();
    }

    private void add(Node node) {
        if (byId.putIfAbsent(Objects.requireNonNull(node.id()), nodes.size()) != null) {
            throw new IllegalArgumentException("two actors with the id " + node.id());
        }
        nodes.add(node);
    }

    /** An actor that a user has merged looks for nobody else, even where the others are not at hand. */
    private void merge(Set<String> ids) {
        List<Integer> present =
                ids.stream().filter(byId::containsKey).map(byId::get).sorted().toList();
        partition.joinAll(present);
        if (ids.size() > 1) {
            settled.addAll(present);
        }
    }

    List<Identity> identities() {
        List<Identity> found = new ArrayList<>();
        for (List<Integer> set : partition.sets().values()) {
            TreeSet<String> ids = new TreeSet<>();
            List<ListedActor> listed = new ArrayList<>();
            for (int node : set) {
                String id = nodes.get(node).id();
                ListedActor entry = nodes.get(node).listed();
                if (id != null) {
                    ids.add(id);
                } else if (entry != null) {
                    listed.add(entry);
                }
            }
            if (!ids.isEmpty()) {
                found.add(new Identity(ids, listed));
            }
        }
        return List.copyOf(found);
    }

    static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
