package org.parley.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.ListedActor;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ActorView.Counted;
import org.parley.ledger.query.ActorView.Member;
import org.parley.ledger.query.ActorView.PostHeld;

/** All that is known about an actor. */
final class ActorProfile {
    private static final int MOST_OTHERS = 24;
    private static final Comparator<PostHeld> BY_FIRST_DAY = Comparator.comparing(
                    PostHeld::first, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PostHeld::title);

    private final Handle handle;
    private final Snapshot snapshot;
    private final SnapshotColumns columns;

    ActorProfile(Handle handle, Snapshot snapshot) {
        this.handle = handle;
        this.snapshot = snapshot;
        columns = snapshot.columns();
    }

    /** The profile of the identity that this actor belongs to. */
    Optional<ActorView> of(String digest) {
        return handle.createQuery("SELECT identity FROM actor WHERE digest = ?")
                .bind(0, digest)
                .mapTo(Long.class)
                .findOne()
                .flatMap(identity -> Optional.ofNullable(new ActorCards(handle)
                                .ofIdentities(List.of(identity))
                                .get(identity))
                        .map(card -> profile(identity, card)));
    }

    private ActorView profile(long identity, ActorCard card) {
        BitSet spoken = spoken(identity);
        BitSet utterances = new BitSet();
        spoken.stream().forEach(row -> utterances.set(columns.utterance(row)));
        return new ActorView(
                card,
                members(identity, spoken),
                posts(identity),
                spoken.cardinality(),
                utterances.cardinality(),
                counted(speaksAbout(spoken), identity),
                counted(spokenAboutBy(identity), identity));
    }

    private BitSet spoken(long identity) {
        BitSet rows = new BitSet(columns.statements() + 1);
        for (int row : snapshot.newestFirst()) {
            if (snapshot.speaker(row) == identity) {
                rows.set(row);
            }
        }
        return rows;
    }

    private List<Member> members(long identity, BitSet spoken) {
        Map<Integer, Integer> reports = new HashMap<>();
        spoken.stream().forEach(row -> reports.merge(columns.speaker(row), 1, Integer::sum));
        return handle.createQuery(
                        "SELECT id, digest, name, country FROM actor WHERE identity = :identity AND is_current ="
                                + " (SELECT max(is_current) FROM actor WHERE identity = :identity) ORDER BY id")
                .bind("identity", identity)
                .map((row, context) -> new Member(
                        row.getString(2), row.getString(3), row.getString(4), reports.getOrDefault(row.getInt(1), 0)))
                .list();
    }

    private List<PostHeld> posts(long identity) {
        List<PostHeld> posts = new ArrayList<>(
                handle.createQuery("SELECT value, min(first), max(last) FROM trait JOIN actor ON actor.id = trait.actor"
                                + " WHERE identity = ? AND property = '" + Traits.POST
                                + "' AND trait.is_current = 1 GROUP BY value")
                        .bind(0, identity)
                        .map((row, context) -> new PostHeld(
                                row.getString(1),
                                Days.day((Integer) row.getObject(2)),
                                Days.day((Integer) row.getObject(3)),
                                "articles"))
                        .list());
        new Identities(handle, 0).listed(identity).forEach((actor, list) -> {
            for (ListedActor.ListedPost post : actor.posts()) {
                posts.add(new PostHeld(post.title(), post.from(), post.to(), list));
            }
        });
        posts.sort(BY_FIRST_DAY);
        return posts;
    }

    /** How many of these statements name each identity. */
    private Map<Integer, Integer> speaksAbout(BitSet spoken) {
        Map<Integer, Integer> counts = new HashMap<>();
        handle.createQuery("SELECT about.actor, about.statement FROM about WHERE about.statement IN"
                        + " (SELECT id FROM statement WHERE speaker IN (SELECT value FROM json_each(:speakers)))")
                .bind("speakers", BoundList.of(speakers(spoken)))
                .map((row, context) -> {
                    if (spoken.get(row.getInt(2))) {
                        counts.merge(columns.identity(row.getInt(1)), 1, Integer::sum);
                    }
                    return row;
                })
                .forEach(row -> {});
        return counts;
    }

    private List<Integer> speakers(BitSet spoken) {
        Set<Integer> rows = spoken.stream().mapToObj(columns::speaker).collect(Collectors.toSet());
        return rows.isEmpty() ? List.of(0) : List.copyOf(rows);
    }

    /** How many statements of each identity name this one. */
    private Map<Integer, Integer> spokenAboutBy(long identity) {
        Map<Integer, Integer> counts = new HashMap<>();
        BitSet current = new BitSet();
        for (int row : snapshot.newestFirst()) {
            current.set(row);
        }
        Set<Integer> statements = new HashSet<>(handle.createQuery(
                        "SELECT statement FROM about WHERE actor IN (SELECT id FROM actor WHERE identity = ?)")
                .bind(0, identity)
                .mapTo(Integer.class)
                .list());
        for (int row : statements) {
            if (current.get(row)) {
                counts.merge(snapshot.speaker(row), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The most frequent of them but the actor itself and nobody. */
    private List<Counted> counted(Map<Integer, Integer> counts, long self) {
        List<Map.Entry<Integer, Integer>> top = counts.entrySet().stream()
                .filter(entry -> entry.getKey() != 0 && entry.getKey() != self)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OTHERS)
                .toList();
        Map<Long, ActorCard> cards = new ActorCards(handle)
                .ofIdentities(top.stream().map(entry -> (long) entry.getKey()).toList());
        List<Counted> counted = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : top) {
            @Nullable ActorCard card = cards.get((long) entry.getKey());
            if (card != null) {
                counted.add(new Counted(card, entry.getValue()));
            }
        }
        return counted;
    }
}
