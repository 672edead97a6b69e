package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets of nodes that are growing together: union-find. Which node stands for a set does not depend on the order of joins. */
final class Partition {
    private final int[] parent;

    Partition(int nodes) {
        parent = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            parent[i] = i;
        }
    }

    /** The smallest node of the set. */
    int find(int node) {
        int root = node;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int at = node; parent[at] != root; ) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    void join(int one, int other) {
        int left = find(one);
        int right = find(other);
        parent[Math.max(left, right)] = Math.min(left, right);
    }

    void joinAll(List<Integer> nodes) {
        nodes.forEach(node -> join(nodes.get(0), node));
    }

    /** The sets by their smallest node, each in order. */
    Map<Integer, List<Integer>> sets() {
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int node = 0; node < parent.length; node++) {
            found.computeIfAbsent(find(node), root -> new ArrayList<>()).add(node);
        }
        return found;
    }
}
