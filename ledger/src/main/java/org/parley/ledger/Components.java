package org.parley.ledger;

import java.util.HashMap;
import java.util.Map;

/** Which statements are known to be one utterance: a union-find over their rows. */
final class Components {
    private final Map<Long, Member> members = new HashMap<>();
    private final Map<Long, Member> utterances = new HashMap<>();

    private static final class Member {
        private Member parent = this;

        private Member root() {
            Member root = this;
            while (root.parent != root) {
                root.parent = root.parent.parent;
                root = root.parent;
            }
            parent = root;
            return root;
        }
    }

    /** Adds a statement that belongs to an utterance, unless it is there. */
    void add(long statement, long utterance) {
        members.computeIfAbsent(statement, fresh -> {
            Member member = new Member();
            member.parent =
                    utterances.computeIfAbsent(utterance, first -> member).root();
            return member;
        });
    }

    /** Whether two statements that were added are one. */
    boolean areOne(long one, long other) {
        return root(one) == root(other);
    }

    /** Makes their utterances one. */
    void join(long one, long other) {
        root(other).parent = root(one);
    }

    private Member root(long statement) {
        Member member = members.get(statement);
        if (member == null) {
            throw new IllegalArgumentException("statement " + statement + " was not added");
        }
        return member.root();
    }
}
