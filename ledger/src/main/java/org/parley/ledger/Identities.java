package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.Identity;
import org.parley.ledger.identity.IdentityRules;
import org.parley.ledger.identity.KnownActor;
import org.parley.ledger.identity.ListedActor;
import org.parley.ledger.identity.Rulings;
import org.parley.model.ActorKind;

/** Keeps the identities of actors as rules, imported lists and rulings would have them. */
final class Identities {
    private final Handle handle;
    private final long entry;

    /** For the changes that one entry makes. */
    Identities(Handle handle, long entry) {
        this.handle = handle;
        this.entry = entry;
    }

    /** With {@code isTold} false for an actor whom only replaced readings have: it is nobody else's namesake. */
    private record Row(long id, long identity, KnownActor actor, boolean isTold) {}

    /**
     * Works out who is who in these blocks again.
     *
     * @return rows of all actors whose identity lost or gained a member
     */
    Set<Long> regroup(Set<String> blocks) {
        Set<Long> affected = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (String block : blocks) {
            if (!done.contains(block)) {
                Set<String> tied = reached(block);
                regroupTied(tied, affected);
                done.addAll(tied);
            }
        }
        return members(affected);
    }

    private void regroupTied(Set<String> blocks, Set<Long> affected) {
        Map<String, Row> rows = rows(blocks);
        for (Identity group :
                identify(rows, ListedTable.reaching(handle, blocks).keySet())) {
            List<Row> members = group.ids().stream()
                    .map(rows::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingLong(Row::id))
                    .toList();
            long identity = members.get(0).id();
            for (Row row : members) {
                if (row.identity() != identity) {
                    affected.add(row.identity());
                    affected.add(identity);
                    handle.execute(
                            "UPDATE actor SET identity = ?, touched = ? WHERE id = ?", identity, entry, row.id());
                }
                noteListed(row, group.listed());
            }
        }
    }

    private List<Identity> identify(Map<String, Row> rows, Collection<ListedActor> listed) {
        List<Identity> identities = new ArrayList<>();
        List<KnownActor> known = new ArrayList<>();
        for (Row row : rows.values()) {
            if (row.isTold()) {
                known.add(row.actor());
            } else {
                identities.add(new Identity(new TreeSet<>(Set.of(row.actor().id())), List.of()));
            }
        }
        identities.addAll(IdentityRules.identify(known, listed, rulings(rows)));
        return identities;
    }

    private void noteListed(Row row, List<ListedActor> listed) {
        handle.createUpdate("UPDATE actor SET listed_name = :name, listed_country = :country, listed_sector = :sector,"
                        + " touched = :entry WHERE id = :id AND (listed_name IS NOT :name"
                        + " OR listed_country IS NOT :country OR listed_sector IS NOT :sector)")
                .bind("name", first(listed, ListedActor::name))
                .bind("country", first(listed, ListedActor::country))
                .bind("sector", first(listed, ListedActor::sector))
                .bind("entry", entry)
                .bind("id", row.id())
                .execute();
    }

    private static @Nullable String first(List<ListedActor> listed, Function<ListedActor, @Nullable String> property) {
        return listed.stream()
                .map(property)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What imported lists say about an actor of one identity, with the names of the lists. */
    Map<ListedActor, String> listed(long identity) {
        Map<ListedActor, String> found = new LinkedHashMap<>();
        List<String> blocks = handle.createQuery(
                        "SELECT DISTINCT block FROM actor WHERE identity = ? AND listed_name IS NOT NULL")
                .bind(0, identity)
                .mapTo(String.class)
                .list();
        for (String block : blocks) {
            Set<String> tied = reached(block);
            Map<String, Row> rows = rows(tied);
            Map<ListedActor, String> lists = ListedTable.reaching(handle, tied);
            for (Identity group : identify(rows, lists.keySet())) {
                boolean wanted =
                        group.ids().stream().map(rows::get).anyMatch(row -> row != null && row.identity() == identity);
                if (wanted) {
                    group.listed().forEach(actor -> found.put(actor, lists.getOrDefault(actor, "")));
                }
            }
        }
        return found;
    }

    /** The block, and those that lists and rulings tie to them. */
    private Set<String> reached(String block) {
        Set<String> reached = new HashSet<>();
        Set<String> fresh = Set.of(block);
        while (!fresh.isEmpty()) {
            reached.addAll(fresh);
            Set<String> next = new HashSet<>(tied(fresh));
            next.removeAll(reached);
            fresh = next;
        }
        return reached;
    }

    private List<String> tied(Set<String> blocks) {
        return handle.createQuery("SELECT other.block FROM listed_block one JOIN listed_block other USING (listed)"
                        + " WHERE one.block IN (SELECT value FROM json_each(:blocks))"
                        + " UNION SELECT there.block FROM actor here JOIN ruling one ON one.actor = here.digest"
                        + " JOIN ruling other USING (entry) JOIN actor there ON there.digest = other.actor"
                        + " WHERE here.block IN (SELECT value FROM json_each(:blocks))")
                .bind("blocks", BoundList.of(blocks))
                .mapTo(String.class)
                .list();
    }

    private Map<String, Row> rows(Set<String> blocks) {
        Map<Long, Set<String>> posts = new HashMap<>();
        handle.createQuery("SELECT actor, value FROM trait WHERE property = '" + Traits.POST + "' AND actor IN"
                        + " (SELECT id FROM actor WHERE block IN (SELECT value FROM json_each(:blocks)))")
                .bind("blocks", BoundList.of(blocks))
                .map((row, context) -> posts.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        Map<String, Row> rows = new HashMap<>();
        handle.createQuery(
                        "SELECT id, identity, digest, name, kind, country, EXISTS (SELECT 1 FROM trait WHERE actor = actor.id)"
                                + " FROM actor WHERE block IN (SELECT value FROM json_each(:blocks))")
                .bind("blocks", BoundList.of(blocks))
                .map((row, context) -> {
                    KnownActor actor = new KnownActor(
                            row.getString(3),
                            row.getString(4),
                            ActorKind.valueOf(row.getString(5)),
                            row.getString(6),
                            posts.getOrDefault(row.getLong(1), Set.of()));
                    return rows.put(actor.id(), new Row(row.getLong(1), row.getLong(2), actor, row.getBoolean(7)));
                })
                .list();
        return rows;
    }

    private Rulings rulings(Map<String, Row> actors) {
        Map<Long, Set<String>> merged = new HashMap<>();
        Set<String> apart = new HashSet<>();
        handle.createQuery("SELECT entry, actor, kind FROM ruling")
                .map((row, context) -> row.getString(3).equals(RulingTable.MERGE)
                        ? merged.computeIfAbsent(row.getLong(1), entryOf -> new HashSet<>())
                                .addAll(meant(row.getString(2), actors))
                        : apart.addAll(meant(row.getString(2), actors)))
                .list();
        List<Set<String>> here = new ArrayList<>();
        for (Set<String> members : merged.values()) {
            members.retainAll(actors.keySet());
            if (members.size() > 1) {
                here.add(members);
            }
        }
        apart.retainAll(actors.keySet());
        return new Rulings(here, apart);
    }

    /**
     * Whom a ruling means by an actor: where only replaced readings have it, also the one that goes by its name now. A new reading may
     * tell the country of an actor, which makes it another one to the tables and none to the user.
     */
    private static Set<String> meant(String ruled, Map<String, Row> actors) {
        Set<String> meant = new HashSet<>(Set.of(ruled));
        Row row = actors.get(ruled);
        if (row != null && !row.isTold()) {
            List<String> ofItsName = actors.values().stream()
                    .filter(other -> other.isTold() && isLike(row.actor(), other.actor()))
                    .map(other -> other.actor().id())
                    .toList();
            if (ofItsName.size() == 1) {
                meant.addAll(ofItsName);
            }
        }
        return meant;
    }

    private static boolean isLike(KnownActor one, KnownActor other) {
        return one.kind() != ActorKind.UNNAMED
                && one.kind() == other.kind()
                && one.name().equals(other.name())
                && (one.country() == null || other.country() == null);
    }

    private Set<Long> members(Set<Long> identities) {
        if (identities.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                handle.createQuery("SELECT id FROM actor WHERE identity IN (SELECT value FROM json_each(:identities))")
                        .bind("identities", BoundList.of(identities))
                        .mapTo(Long.class)
                        .list());
    }
}
