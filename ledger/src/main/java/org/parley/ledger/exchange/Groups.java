package org.parley.ledger.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Openers that open the same, in groups, each with the exchange that it makes. Of what changes only the groups that it touches are made
 * anew, and those that answer these.
 */
final class Groups {
    private final Map<String, Move> openers = new HashMap<>();
    private final Map<String, Set<String>> repeats = new HashMap<>();
    private final Map<String, Map<String, Link>> linksTo = new HashMap<>();
    private final Map<String, Link> linkOf = new HashMap<>();
    private final Map<String, Group> groupOf = new HashMap<>();
    private final Map<String, LinkedExchange> exchanges = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    /** Openers of the same; no two groups are equal. */
    static final class Group {
        private final List<Move> openers;
        private final String id;

        Group(Collection<Move> openers) {
            this.openers = openers.stream().sorted(Move.IN_TIME).toList();
            id = openers.stream().map(Move::id).min(Comparator.naturalOrder()).orElseThrow();
        }

        /** The smallest id of its openers. */
        String id() {
            return id;
        }

        /** By time. */
        List<Move> openers() {
            return openers;
        }
    }

    void add(Move opener) {
        openers.put(opener.id(), opener);
        touched.add(opener.id());
    }

    /** Takes an opener out; nothing happens for one that is not there. */
    void remove(Move opener) {
        if (openers.remove(opener.id()) != null) {
            for (String other : repeats.getOrDefault(opener.id(), Set.of())) {
                repeats.getOrDefault(other, new HashSet<>()).remove(opener.id());
            }
            repeats.remove(opener.id());
            touched.addAll(dissolve(opener.id()));
        }
    }

    /** Two openers open the same. */
    void join(Move one, Move other) {
        repeats.computeIfAbsent(one.id(), id -> new HashSet<>()).add(other.id());
        repeats.computeIfAbsent(other.id(), id -> new HashSet<>()).add(one.id());
        touched.add(one.id());
        touched.add(other.id());
    }

    /** A reply has another link than before; either may be absent. */
    void link(@Nullable Link before, @Nullable Link now) {
        if (before != null) {
            linksTo.getOrDefault(before.opener().id(), new HashMap<>())
                    .remove(before.reply().id());
            linkOf.remove(before.reply().id());
            touch(before);
        }
        if (now != null) {
            linksTo.computeIfAbsent(now.opener().id(), id -> new HashMap<>())
                    .put(now.reply().id(), now);
            linkOf.put(now.reply().id(), now);
            touch(now);
        }
    }

    private void touch(Link link) {
        touched.add(link.opener().id());
        touched.add(link.reply().id());
    }

    /** Makes the groups anew that something touched since the last time, and their exchanges. */
    void settle() {
        Set<String> loose = new LinkedHashSet<>(touched);
        touched.forEach(id -> loose.addAll(dissolve(id)));
        touched.clear();
        Set<Group> changed = new LinkedHashSet<>();
        for (String id : loose) {
            if (openers.containsKey(id) && !groupOf.containsKey(id)) {
                changed.add(gather(id));
            }
        }
        Set<Group> affected = new LinkedHashSet<>(changed);
        changed.forEach(group -> affected.addAll(answersTo(group)));
        affected.forEach(this::assemble);
    }

    /** Takes the group of an opener apart, if it is in one; returns its members. */
    private Set<String> dissolve(String id) {
        Group group = groupOf.get(id);
        if (group == null) {
            return Set.of();
        }
        exchanges.remove(group.id());
        Set<String> members = new HashSet<>();
        for (Move member : group.openers()) {
            groupOf.remove(member.id());
            members.add(member.id());
        }
        return members;
    }

    /** The group of an opener: all that it is joined with, over others too. */
    private Group gather(String first) {
        Map<String, Move> members = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String id = open.pop();
            Move opener = openers.get(id);
            if (opener != null && members.put(id, opener) == null) {
                dissolve(id); // what it is joined with belongs to the new group
                open.addAll(repeats.getOrDefault(id, Set.of()));
            }
        }
        Group group = new Group(members.values());
        group.openers().forEach(member -> groupOf.put(member.id(), group));
        return group;
    }

    /** The groups that hold an answer to this one: they tell its id. */
    private Set<Group> answersTo(Group group) {
        Set<Group> found = new LinkedHashSet<>();
        for (Link link : links(group)) {
            Group other = groupOf.get(link.reply().id());
            if (other != null) {
                found.add(other);
            }
        }
        return found;
    }

    private void assemble(Group group) {
        LinkedExchange exchange = new Assembly(group, links(group), linkOf::get, groupOf::get).exchange();
        if (exchange == null) {
            exchanges.remove(group.id());
        } else {
            exchanges.put(group.id(), exchange);
        }
    }

    /** The links to a group from without. */
    private List<Link> links(Group group) {
        List<Link> links = new ArrayList<>();
        for (Move opener : group.openers()) {
            for (Link link : linksTo.getOrDefault(opener.id(), Map.of()).values()) {
                if (!group.equals(groupOf.get(link.reply().id()))) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    Collection<LinkedExchange> exchanges() {
        return exchanges.values();
    }
}
