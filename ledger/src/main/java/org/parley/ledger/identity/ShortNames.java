package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.parley.model.ActorKind;

/**
 * Joins persons of whom articles have less than the full name to the one person they can be, if evidence says so.
 *
 * <p>All decisions of a step are made before the first is carried out, so that none depends on another.
 */
final class ShortNames {
    private final List<Node> nodes;
    private final Partition partition;
    private final Set<Integer> merged;

    /** One set of persons that is to join another. */
    private record Proposal(int from, int to) {}

    ShortNames(List<Node> nodes, Partition partition, Set<Integer> merged) {
        this.nodes = nodes;
        this.partition = partition;
        this.merged = merged;
    }

    void join() {
        joinShortened();
        joinSurnames();
    }

    private List<Cluster> clusters() {
        List<Cluster> found = new ArrayList<>();
        partition.sets().forEach((root, members) -> {
            if (members.stream().anyMatch(member -> nodes.get(member).kind() == ActorKind.PERSON)) {
                found.add(Cluster.of(
                        root,
                        members.stream().map(nodes::get).toList(),
                        members.stream().anyMatch(merged::contains)));
            }
        });
        return found;
    }

    private void joinShortened() {
        List<Cluster> clusters = clusters();
        Map<String, List<Integer>> bySurname = index(clusters, Cluster::surnamesOfFullNames);
        Map<List<String>, List<Integer>> byEnding = index(clusters, ShortNames::endings);
        List<Proposal> proposals = new ArrayList<>();
        for (int at = 0; at < clusters.size(); at++) {
            Cluster cluster = clusters.get(at);
            if (cluster.seeking() && cluster.names().stream().noneMatch(PersonName::isBare)) {
                Set<Integer> others = new LinkedHashSet<>();
                for (PersonName name : cluster.names()) {
                    others.addAll(byEnding.getOrDefault(name.words(), List.of()));
                    if (name.startsWithInitial()) {
                        others.addAll(bySurname.getOrDefault(name.surname(), List.of()));
                    }
                }
                others.remove(at);
                others.removeIf(other -> !cluster.isShortFor(clusters.get(other)));
                propose(clusters, at, others, proposals);
            }
        }
        carryOut(clusters, proposals);
    }

    private void joinSurnames() {
        List<Cluster> clusters = clusters();
        Map<String, List<Integer>> full = index(clusters, Cluster::surnamesOfFullNames);
        Map<String, List<Integer>> bare = index(clusters, cluster -> cluster.isBare() ? cluster.surnames() : Set.of());
        List<Proposal> proposals = new ArrayList<>();
        for (int at = 0; at < clusters.size(); at++) {
            Cluster cluster = clusters.get(at);
            if (cluster.seeking() && cluster.isBare()) {
                Set<Integer> others = reached(full, cluster.surnames());
                if (others.isEmpty()) {
                    others = reached(bare, cluster.surnames());
                    others.remove(at);
                }
                propose(clusters, at, others, proposals);
            }
        }
        carryOut(clusters, proposals);
    }

    private static Set<Integer> reached(Map<String, List<Integer>> index, Set<String> keys) {
        Set<Integer> found = new LinkedHashSet<>();
        keys.forEach(key -> found.addAll(index.getOrDefault(key, List.of())));
        return found;
    }

    /** Listed persons whom no article names still make a surname ambiguous, but nobody joins them for a surname. */
    private static void propose(
            List<Cluster> clusters, int from, Collection<Integer> others, List<Proposal> proposals) {
        Cluster cluster = clusters.get(from);
        List<Integer> possible = others.stream()
                .filter(other -> !cluster.conflictsWith(clusters.get(other)))
                .toList();
        if (possible.size() == 1) {
            Cluster only = clusters.get(possible.get(0));
            if (only.met() && only.open() && cluster.hasEvidenceFor(only)) {
                proposals.add(new Proposal(from, possible.get(0)));
            }
        }
    }

    /** Where joins together would bring different countries together, none of them is made. */
    private void carryOut(List<Cluster> clusters, List<Proposal> proposals) {
        Partition together = new Partition(clusters.size());
        proposals.forEach(proposal -> together.join(proposal.from(), proposal.to()));
        for (List<Integer> set : together.sets().values()) {
            boolean torn = set.stream().anyMatch(one -> set.stream()
                    .anyMatch(other -> clusters.get(one).conflictsWith(clusters.get(other))));
            if (!torn) {
                set.forEach(cluster -> partition.join(
                        clusters.get(set.get(0)).root(), clusters.get(cluster).root()));
            }
        }
    }

    private static Set<List<String>> endings(Cluster cluster) {
        Set<List<String>> found = new LinkedHashSet<>();
        cluster.names().forEach(name -> found.addAll(name.endings()));
        return found;
    }

    private static <K> Map<K, List<Integer>> index(List<Cluster> clusters, Function<Cluster, Set<K>> keys) {
        Map<K, List<Integer>> found = new HashMap<>();
        for (int at = 0; at < clusters.size(); at++) {
            for (K key : keys.apply(clusters.get(at))) {
                found.computeIfAbsent(key, any -> new ArrayList<>()).add(at);
            }
        }
        return found;
    }
}
