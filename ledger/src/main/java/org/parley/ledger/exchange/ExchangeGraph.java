package org.parley.ledger.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All moves with the links between them, kept up to date as moves come and go. What it holds depends on the moves alone: each answer
 * goes to the opener that most speaks for, each pair of openers is the same or not, whatever else there is.
 *
 * <p>Not thread-safe.
 */
public final class ExchangeGraph {
    private static final Comparator<Link> BEST = Comparator.comparingDouble(Link::score)
            .thenComparing(link -> link.opener(), Move.IN_TIME)
            .thenComparing(link -> link.opener().id());

    private final Ties ties;
    private final Map<String, Move> moves = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Groups groups = new Groups();
    private final MoveIndex openersBySide =
            new MoveIndex(move -> Stream.of(move.speaker().side()));
    private final MoveIndex openersByAddressed =
            new MoveIndex(move -> move.addressed().stream().map(Party::side).distinct());
    private final MoveIndex openersByArticle = new MoveIndex(move -> Stream.of(move.article()));
    private final MoveIndex openersByUtterance = new MoveIndex(move -> Stream.of(move.utterance()));
    private final MoveIndex repliesBySide =
            new MoveIndex(move -> Stream.of(move.speaker().side()));
    private final MoveIndex repliesByPointed = new MoveIndex(move -> pointed(move).stream());
    private final MoveIndex repliesByArticle = new MoveIndex(move -> Stream.of(move.article()));

    /** A graph without moves. */
    public ExchangeGraph(Ties ties) {
        this.ties = ties;
    }

    private static Set<String> pointed(Move move) {
        Set<String> sides = new TreeSet<>();
        move.pointers().stream()
                .flatMap(pointer -> Optional.ofNullable(pointer.of()).stream())
                .forEach(party -> sides.add(party.side()));
        return sides;
    }

    /**
     * Takes moves in, in place of older ones of the same statements, and others out.
     *
     * @param gone ids of statements that no longer count
     */
    public void change(Collection<Move> come, Collection<String> gone) {
        Set<Move> restless = new HashSet<>();
        Set<String> out = new HashSet<>(gone);
        come.forEach(move -> out.add(move.id()));
        for (String id : out) {
            Move old = moves.remove(id);
            if (old != null) {
                restless.addAll(repliesNear(old));
                remove(old);
                groups.remove(old);
            }
        }
        for (Move move : come) {
            moves.put(move.id(), move);
            add(move);
        }
        for (Move move : come) {
            if (move.opens()) {
                restless.addAll(repliesNear(move));
                ties.answersTo(move.id())
                        .flatMap(id -> Stream.ofNullable(moves.get(id)))
                        .forEach(restless::add);
                likenesses(move);
            }
            if (move.replies()) {
                restless.add(move);
            }
        }
        restless.stream().filter(move -> move.equals(moves.get(move.id()))).forEach(this::link);
        groups.settle();
    }

    private void add(Move move) {
        if (move.opens()) {
            groups.add(move);
            List.of(openersBySide, openersByAddressed, openersByArticle, openersByUtterance)
                    .forEach(index -> index.add(move));
        }
        if (move.replies()) {
            List.of(repliesBySide, repliesByPointed, repliesByArticle).forEach(index -> index.add(move));
        }
    }

    private void remove(Move move) {
        List.of(
                        openersBySide,
                        openersByAddressed,
                        openersByArticle,
                        openersByUtterance,
                        repliesBySide,
                        repliesByPointed,
                        repliesByArticle)
                .forEach(index -> index.remove(move));
        groups.link(links.remove(move.id()), null);
    }

    /** The replies that could answer an opener. */
    private Set<Move> repliesNear(Move opener) {
        Set<Move> near = new LinkedHashSet<>(repliesByArticle.find(opener.article()));
        LocalDate day = opener.day();
        if (opener.opens() && day != null) {
            LocalDate first = day.minusDays(Weighing.DAYS_OF_GRACE);
            LocalDate last = day.plusDays(Weighing.MOST_DAYS);
            Set<String> sides = new TreeSet<>(Set.of(opener.speaker().side()));
            opener.addressed().forEach(party -> sides.add(party.side()));
            near.addAll(repliesBySide.find(sides, first, last));
            near.addAll(repliesByPointed.find(Set.of(opener.speaker().side()), first, last));
        }
        return near;
    }

    /** The openers that a reply could answer. */
    private Set<Move> openersNear(Move reply) {
        Set<Move> near = new LinkedHashSet<>(openersByArticle.find(reply.article()));
        LocalDate day = reply.day();
        if (day != null) {
            LocalDate first = day.minusDays(Weighing.MOST_DAYS);
            LocalDate last = day.plusDays(Weighing.DAYS_OF_GRACE);
            near.addAll(openersByAddressed.find(Set.of(reply.speaker().side()), first, last));
            Set<String> sides = pointed(reply);
            sides.add(reply.speaker().side());
            near.addAll(openersBySide.find(sides, first, last));
        }
        return near;
    }

    private void link(Move reply) {
        Optional<Link> made = made(reply);
        Optional<Link> best = made.isPresent()
                ? made
                : openersNear(reply).stream()
                        .filter(opener -> !ties.isCut(opener, reply))
                        .flatMap(opener -> Weighing.weigh(opener, reply).stream())
                        .max(BEST);
        Link now = best.orElse(null);
        Link before = now == null ? links.remove(reply.id()) : links.put(reply.id(), now);
        groups.link(before, now);
    }

    private Optional<Link> made(Move reply) {
        return Optional.ofNullable(ties.made().get(reply.id()))
                .map(moves::get)
                .map(opener -> new Link(opener, reply, 1, List.of("somebody said so")));
    }

    private void likenesses(Move opener) {
        Set<Move> near = new LinkedHashSet<>(openersByArticle.find(opener.article()));
        near.addAll(openersByUtterance.find(opener.utterance()));
        LocalDate day = opener.day();
        if (day != null) {
            near.addAll(openersBySide.find(
                    Set.of(opener.speaker().side()),
                    day.minusDays(SameOpening.MOST_DAYS_APART),
                    day.plusDays(SameOpening.MOST_DAYS_APART)));
        }
        for (Move other : near) {
            if (!other.id().equals(opener.id()) && SameOpening.test(opener, other)) {
                groups.join(opener, other);
            }
        }
    }

    /** The exchanges, in no order. */
    public Collection<LinkedExchange> exchanges() {
        return groups.exchanges();
    }
}
