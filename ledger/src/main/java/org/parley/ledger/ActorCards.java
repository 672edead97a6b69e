package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.ActorNames;
import org.parley.ledger.query.ActorCard;
import org.parley.model.ActorKind;

/** Puts together what single articles say of an actor. */
final class ActorCards {
    private final Handle handle;

    ActorCards(Handle handle) {
        this.handle = handle;
    }

    private record Member(
            long id,
            long identity,
            String digest,
            String name,
            ActorKind kind,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String listed,
            boolean isCurrent) {}

    private record Post(String title, int last) {}

    /** Cards by identity. */
    Map<Long, ActorCard> ofIdentities(Collection<Long> identities) {
        if (identities.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Member>> members = members(identities);
        Map<Long, Post> posts = latestPosts(identities);
        Map<Long, ActorCard> cards = new HashMap<>();
        members.forEach((identity, rows) -> cards.put(identity, card(rows, posts.get(identity))));
        return cards;
    }

    /** Cards by actor row. */
    Map<Long, ActorCard> ofRows(Collection<Long> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> identities = new HashMap<>();
        handle.createQuery("SELECT id, identity FROM actor WHERE id IN (SELECT value FROM json_each(:rows))")
                .bind("rows", BoundList.of(rows))
                .map((row, context) -> identities.put(row.getLong(1), row.getLong(2)))
                .list();
        Map<Long, ActorCard> byIdentity = ofIdentities(new HashSet<>(identities.values()));
        Map<Long, ActorCard> cards = new HashMap<>();
        identities.forEach((row, identity) -> {
            ActorCard card = byIdentity.get(identity);
            if (card != null) {
                cards.put(row, card);
            }
        });
        return cards;
    }

    private Map<Long, List<Member>> members(Collection<Long> identities) {
        Map<Long, List<Member>> members = new TreeMap<>();
        handle.createQuery("SELECT id, identity, digest, name, kind, coalesce(country, listed_country),"
                        + " coalesce(sector, listed_sector), listed_name, is_current FROM actor"
                        + " WHERE identity IN (SELECT value FROM json_each(:identities)) ORDER BY id")
                .bind("identities", BoundList.of(identities))
                .map((row, context) -> new Member(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        ActorKind.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getBoolean(9)))
                .forEach(member -> members.computeIfAbsent(member.identity(), id -> new ArrayList<>())
                        .add(member));
        return members;
    }

    private Map<Long, Post> latestPosts(Collection<Long> identities) {
        Map<Long, Post> latest = new HashMap<>();
        handle.createQuery("SELECT actor.identity, value, coalesce(last, -5000000) FROM trait"
                        + " JOIN actor ON actor.id = trait.actor WHERE actor.identity IN (SELECT value FROM json_each(:identities))"
                        + " AND property = '" + Traits.POST + "' AND trait.is_current = 1 ORDER BY trait.actor, value")
                .bind("identities", BoundList.of(identities))
                .map((row, context) -> latest.merge(
                        row.getLong(1),
                        new Post(row.getString(2), row.getInt(3)),
                        (one, other) -> other.last() > one.last() ? other : one))
                .list();
        return latest;
    }

    /** Of members whom statements that count speak of; of all where none is. */
    private static ActorCard card(List<Member> all, @Nullable Post post) {
        List<Member> current = all.stream().filter(Member::isCurrent).toList();
        List<Member> members = current.isEmpty() ? all : current;
        String listed = null;
        String country = null;
        String sector = null;
        List<ActorNames.Counted> names = new ArrayList<>();
        for (Member member : members) {
            names.add(new ActorNames.Counted(member.name(), 0));
            listed = listed == null ? member.listed() : listed;
            country = country == null ? member.country() : country;
            sector = member.sector() == null ? sector : member.sector();
        }
        Member first = members.get(0);
        return new ActorCard(
                first.digest(),
                ActorNames.fullest(listed, names),
                first.kind(),
                post == null ? null : post.title(),
                country,
                sector);
    }
}
