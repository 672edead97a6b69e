package org.parley.ledger.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Opening;
import org.parley.model.Stance;

/** Puts an exchange together out of openers and the links to them. */
final class Assembly {
    private static final Comparator<Link> BY_TIME = Comparator.comparing(Link::reply, Move.IN_TIME)
            .thenComparing(link -> link.reply().id());

    private final Groups.Group group;
    private final List<Link> links;
    private final Function<String, @Nullable Link> linkOf;
    private final Function<String, Groups.@Nullable Group> groupOf;

    /**
     * For one group.
     *
     * @param links that lead to it from without
     * @param linkOf finds the link of a reply
     * @param groupOf finds the group of an opener
     */
    Assembly(
            Groups.Group group,
            List<Link> links,
            Function<String, @Nullable Link> linkOf,
            Function<String, Groups.@Nullable Group> groupOf) {
        this.group = group;
        this.links = links.stream().sorted(BY_TIME).toList();
        this.linkOf = linkOf;
        this.groupOf = groupOf;
    }

    /** The exchange; null where it is meant for nobody and nobody answered, or where it only answers another. */
    @Nullable
    LinkedExchange exchange() {
        List<Move> openers = group.openers();
        String from = openers.get(0).speaker().side();
        List<String> addressed = addressed(openers);
        Map<String, LinkedAnswer> answers = new LinkedHashMap<>();
        List<Link> comments = new ArrayList<>();
        for (Link link : links) {
            if (!side(link).equals(from)) {
                sort(link, addressed, answers, comments);
            }
        }
        List<String> to = Stream.concat(
                        addressed.stream(), answers.values().stream().map(LinkedAnswer::by))
                .distinct()
                .toList();
        String counterTo = counterTo();
        boolean merelyAnswers =
                answers.isEmpty() && counterTo == null && openers.stream().allMatch(opener -> outward(opener) != null);
        return to.isEmpty() || merelyAnswers
                ? null
                : new LinkedExchange(
                        group.id(),
                        kind(openers),
                        from,
                        to,
                        openers,
                        List.copyOf(answers.values()),
                        comments,
                        links.stream().filter(link -> side(link).equals(from)).toList(),
                        counterTo);
    }

    private static void sort(
            Link link, List<String> addressed, Map<String, LinkedAnswer> answers, List<Link> comments) {
        boolean isMeant = addressed.isEmpty() || addressed.contains(side(link)) || AnswerKind.isOfOneMeant(link);
        Stance kind = AnswerKind.of(link);
        if (!isMeant) {
            comments.add(link);
        } else if (kind != null) {
            String one = side(link) + ' ' + kind + ' ' + link.reply().utterance();
            answers.merge(one, new LinkedAnswer(side(link), kind, List.of(link)), Assembly::together);
        }
    }

    /** What an opener answers in another group; null where it answers nothing there. */
    private @Nullable Link outward(Move opener) {
        Link link = linkOf.apply(opener.id());
        return link == null || group.equals(groupOf.apply(link.opener().id())) ? null : link;
    }

    private static LinkedAnswer together(LinkedAnswer one, LinkedAnswer other) {
        return new LinkedAnswer(
                one.by(),
                one.kind(),
                Stream.concat(one.links().stream(), other.links().stream()).toList());
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

    /** The exchange that it answers with something else. */
    private @Nullable String counterTo() {
        for (Move opener : group.openers()) {
            Link link = outward(opener);
            Groups.Group other =
                    link == null ? null : groupOf.apply(link.opener().id());
            if (link != null && other != null && AnswerKind.of(link) == Stance.COUNTER) {
                return other.id();
            }
        }
        return null;
    }
}
