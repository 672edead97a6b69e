package org.parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Span;

/**
 * Finds numbered things by where they stand, looking only at those nearby: an article may hold thousands of statements and as many
 * events, and each event asks.
 */
final class ByPlace {
    /** The text is cut into stretches of so many characters; a thing is noted in each that it touches. */
    private static final int STRETCH = 256;

    private final Map<Integer, List<Placed>> stretches = new HashMap<>();

    private record Placed(Span span, int number) {}

    void add(Span span, int number) {
        Placed placed = new Placed(span, number);
        stretchesOf(span).forEach(stretch -> stretches
                .computeIfAbsent(stretch, s -> new ArrayList<>())
                .add(placed));
    }

    /** Numbers of the things that share a character with the words, each once, ascending. */
    IntStream overlapping(Span words) {
        return near(words)
                .filter(placed -> placed.span().overlaps(words))
                .mapToInt(Placed::number)
                .sorted()
                .distinct();
    }

    /** Numbers of the things that hold all of the words, each once, ascending. */
    IntStream holding(Span words) {
        return at(words.start())
                .filter(placed -> placed.span().contains(words))
                .mapToInt(Placed::number)
                .sorted()
                .distinct();
    }

    /** How many places are looked at to find what overlaps the words. */
    long looked(Span words) {
        return near(words).count();
    }

    private Stream<Placed> near(Span words) {
        return stretchesOf(words).boxed().flatMap(stretch -> stretches.getOrDefault(stretch, List.of()).stream());
    }

    private Stream<Placed> at(int offset) {
        return stretches.getOrDefault(offset / STRETCH, List.of()).stream();
    }

    private static IntStream stretchesOf(Span span) {
        return IntStream.rangeClosed(span.start() / STRETCH, Math.max(span.start(), span.end() - 1) / STRETCH);
    }
}
