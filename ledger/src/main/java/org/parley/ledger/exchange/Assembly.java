package org.parley.ledger.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Opening;
import org.parley.model.Stance;

/** Puts exchanges together out of openers and the links to them. */
final class Assembly {
    private static final Comparator<Link> BY_TIME = Comparator.comparing(Link::reply, Move.IN_TIME)
            .thenComparing(link -> link.reply().id());

    private final List<List<Move>> groups;
    private final Map<String, Integer> groupOf = new HashMap<>();
    private final Map<Integer, List<Link>> linksTo = new HashMap<>();
    private final Map<String, Link> linkOf = new HashMap<>();

    private Assembly(List<List<Move>> groups, Collection<Link> links) {
        this.groups = groups;
        for (int i = 0; i < groups.size(); i++) {
            for (Move opener : groups.get(i)) {
                groupOf.put(opener.id(), i);
            }
        }
        for (Link link : links) {
            Integer group = groupOf.get(link.opener().id());
            if (group != null && !group.equals(groupOf.get(link.reply().id()))) {
                linksTo.computeIfAbsent(group, none -> new ArrayList<>()).add(link);
                linkOf.put(link.reply().id(), link);
            }
        }
    }

    /** The exchanges of these openers; one that is meant for nobody and that nobody answered is none. */
    static List<LinkedExchange> of(List<List<Move>> groups, Collection<Link> links) {
        Assembly assembly = new Assembly(groups, links);
        List<LinkedExchange> exchanges = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            LinkedExchange exchange = assembly.exchange(i);
            if (!exchange.to().isEmpty() && !assembly.isMereAnswer(exchange)) {
                exchanges.add(exchange);
            }
        }
        return exchanges;
    }

    /** An answer that got none itself opens nothing, unless it puts something else in the place of what it answers. */
    private boolean isMereAnswer(LinkedExchange exchange) {
        return exchange.answers().isEmpty()
                && exchange.counterTo() == null
                && exchange.openers().stream().allMatch(opener -> linkOf.containsKey(opener.id()));
    }

    private LinkedExchange exchange(int group) {
        List<Move> openers = groups.get(group);
        String from = openers.get(0).speaker().side();
        List<String> addressed = addressed(openers);
        List<Link> links =
                linksTo.getOrDefault(group, List.of()).stream().sorted(BY_TIME).toList();
        List<Link> withdrawals =
                links.stream().filter(link -> side(link).equals(from)).toList();
        Map<String, LinkedAnswer> answers = new LinkedHashMap<>();
        List<Link> comments = new ArrayList<>();
        for (Link link : links) {
            boolean isMeant = addressed.isEmpty() || addressed.contains(side(link)) || AnswerKind.isOfOneMeant(link);
            Stance kind = AnswerKind.of(link);
            if (!side(link).equals(from)) {
                if (isMeant && kind != null) {
                    String one = side(link) + ' ' + kind + ' ' + link.reply().utterance();
                    answers.merge(one, new LinkedAnswer(side(link), kind, List.of(link)), Assembly::together);
                } else if (!isMeant) {
                    comments.add(link);
                }
            }
        }
        List<String> to = Stream.concat(
                        addressed.stream(), answers.values().stream().map(LinkedAnswer::by))
                .distinct()
                .toList();
        return new LinkedExchange(
                id(group),
                kind(openers),
                from,
                to,
                openers,
                List.copyOf(answers.values()),
                comments,
                withdrawals,
                counterTo(group));
    }

    private static LinkedAnswer together(LinkedAnswer one, LinkedAnswer other) {
        return new LinkedAnswer(
                one.by(),
                one.kind(),
                Stream.concat(one.links().stream(), other.links().stream()).toList());
    }

    private String id(int group) {
        return groups.get(group).stream()
                .map(Move::id)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String side(Link link) {
        return link.reply().speaker().side();
    }

    private static List<String> addressed(List<Move> openers) {
        Map<String, Integer> counts = new TreeMap<>();
        openers.stream()
                .flatMap(opener -> opener.addressed().stream().map(Party::side).distinct())
                .forEach(side -> counts.merge(side, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The kind that most of its openers have; of two as frequent the one listed first. */
    private static Opening kind(List<Move> openers) {
        Map<Opening, Integer> counts = new TreeMap<>();
        openers.stream()
                .flatMap(opener -> Optional.ofNullable(opener.opening()).stream())
                .forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Opening, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Opening, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    private @Nullable String counterTo(int group) {
        return groups.get(group).stream()
                .flatMap(opener -> Stream.ofNullable(linkOf.get(opener.id())))
                .filter(link -> AnswerKind.of(link) == Stance.COUNTER)
                .map(link -> id(groupOf.getOrDefault(link.opener().id(), group)))
                .findFirst()
                .orElse(null);
    }
}
