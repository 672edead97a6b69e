package org.parley.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Attribution;
import org.parley.model.Span;

/** Puts attributions in order and tells which stand within the content of which. */
final class Drafts {
    /** How many contents that hold a cue are looked at: more never nest in a text that people wrote. */
    private static final int DEEPEST = 8;

    private Drafts() {}

    /**
     * Drafts by the place of their cues.
     *
     * @param attributions those whose spans lie in the text
     */
    static List<Draft> of(List<Attribution> attributions, ActorLookup actors) {
        int[] outer = outer(attributions);
        Draft[] drafts = new Draft[attributions.size()];
        // an outer content covers more than an inner one, so that it is there when the inner one asks for it
        IntStream.range(0, drafts.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -cover(attributions.get(i)).length()))
                .forEach(i -> drafts[i] = new Draft(
                        attributions.get(i),
                        outer[i] < 0 ? null : drafts[outer[i]],
                        speaker(attributions.get(i), actors)));
        List<Draft> sorted = new ArrayList<>(List.of(drafts));
        sorted.sort(Comparator.comparingInt(Draft::place));
        return sorted;
    }

    private static @Nullable ActorRef speaker(Attribution attribution, ActorLookup actors) {
        return attribution.source().isEmpty() ? null : actors.refer(attribution.source());
    }

    /** For each attribution the index of the one in whose content it stands, or -1. */
    private static int[] outer(List<Attribution> attributions) {
        List<Piece> pieces = IntStream.range(0, attributions.size())
                .boxed()
                .flatMap(i -> attributions.get(i).content().stream().map(span -> new Piece(span, i)))
                .sorted(Comparator.comparing(Piece::span))
                .toList();
        int[] outer = new int[attributions.size()];
        Deque<Piece> open = new ArrayDeque<>();
        int next = 0;
        for (int i : byPlace(attributions)) {
            Attribution inner = attributions.get(i);
            int place = new Draft(inner, null, null).place();
            while (next < pieces.size() && pieces.get(next).span().start() <= place) {
                open.push(pieces.get(next++));
            }
            while (!open.isEmpty() && open.peek().span().end() <= place) {
                open.pop();
            }
            outer[i] = open.stream()
                    .limit(DEEPEST)
                    .filter(piece -> piece.owner() != i && holds(piece.span(), inner))
                    .mapToInt(Piece::owner)
                    .findFirst()
                    .orElse(-1);
        }
        return outer;
    }

    private static List<Integer> byPlace(List<Attribution> attributions) {
        return IntStream.range(0, attributions.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> new Draft(attributions.get(i), null, null).place()))
                .toList();
    }

    private static boolean holds(Span piece, Attribution inner) {
        return piece.length() > cover(inner).length()
                && piece.contains(cover(inner))
                && inner.cue().stream().allMatch(piece::contains);
    }

    /** From the first character of the content to the last. */
    static Span cover(Attribution attribution) {
        return attribution.content().stream().reduce(Span::cover).orElseThrow();
    }

    private record Piece(Span span, int owner) {}
}
