package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A pattern over the words of a sentence.
 *
 * <p>Elements are parted by spaces: {@code word|word} for a word that stands there, {@code @list} for any word of a list,
 * {@code NAME} or {@code NAME:argument} for a class of phrases, which is captured under {@code NAME}, {@code ~3} for up to three
 * words, {@code ^} for the beginning of a sentence, {@code !^} for a place within one and {@code $} for its end. A {@code ?} behind an element makes it optional.
 */
final class WordPattern {
    private static final Set<String> CLOSING = Set.of(".", "!", "?", "”", "\"", "’", "'", ")", "»");

    private final List<Element> elements;

    private WordPattern(List<Element> elements) {
        this.elements = elements;
    }

    /**
     * Reads a pattern.
     *
     * @param lists the words of a {@code @list}
     * @param classes the class of a {@code NAME} or {@code NAME:argument}
     * @throws IllegalArgumentException for a list or class that neither knows
     */
    static WordPattern parse(String pattern, Function<String, Set<String>> lists, Function<String, WordClass> classes) {
        List<Element> elements = new ArrayList<>();
        for (String written : pattern.split(" ", -1)) {
            boolean optional = written.length() > 1 && written.endsWith("?");
            String element = optional ? written.substring(0, written.length() - 1) : written;
            elements.add(new Element(captureName(element), optional, step(element, lists, classes)));
        }
        return new WordPattern(List.copyOf(elements));
    }

    private static String captureName(String element) {
        int colon = element.indexOf(':');
        return colon > 0 ? element.substring(0, colon) : element;
    }

    private static WordClass step(
            String element, Function<String, Set<String>> lists, Function<String, WordClass> classes) {
        if (element.equals("^")) {
            return (tokens, at) ->
                    at < tokens.size() && (at == 0 || tokens.get(at).opens()) ? List.of(at) : List.of();
        } else if (element.equals("!^")) {
            return (tokens, at) -> at < tokens.size() && !tokens.get(at).opens() ? List.of(at) : List.of();
        } else if (element.equals("$")) {
            return (tokens, at) -> isEnd(tokens, at) ? List.of(at) : List.of();
        } else if (element.startsWith("~")) {
            return gap(Integer.parseInt(element.substring(1)));
        } else if (element.chars().anyMatch(Character::isUpperCase)) {
            return classes.apply(element);
        }
        Set<String> words = new HashSet<>();
        for (String word : element.split("\\|", -1)) {
            words.addAll(word.startsWith("@") ? lists.apply(word.substring(1)) : Set.of(word));
        }
        return (tokens, at) -> at < tokens.size()
                        && tokens.get(at).isFree()
                        && words.contains(tokens.get(at).lower())
                ? List.of(at + 1)
                : List.of();
    }

    private static boolean isEnd(List<Token> tokens, int at) {
        int next = at;
        while (next < tokens.size() && CLOSING.contains(tokens.get(next).lower())) {
            next++;
        }
        return next == tokens.size() || (next > at && tokens.get(next).opens());
    }

    private static WordClass gap(int most) {
        return (tokens, at) -> {
            List<Integer> ends = new ArrayList<>(most + 1);
            ends.add(at);
            int end = at;
            while (end < tokens.size() && end - at < most && tokens.get(end).isFreeWord()) {
                end++;
                ends.add(end);
            }
            return ends;
        };
    }

    /** Whether it only fits where a sentence begins. */
    boolean isAnchored() {
        return elements.get(0).name().equals("^");
    }

    /** The first way in which the pattern fits, beginning at the given token. */
    Optional<Match> at(List<Token> tokens, int start) {
        Map<String, Match.Range> captures = new HashMap<>();
        int end = end(tokens, start, 0, captures);
        return end > start ? Optional.of(new Match(tokens, start, end, Map.copyOf(captures))) : Optional.empty();
    }

    /** All matches from left to right, none overlapping another. */
    List<Match> in(List<Token> tokens) {
        List<Match> matches = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            Optional<Match> match = at(tokens, start);
            match.ifPresent(matches::add);
            start = match.map(Match::end).orElse(start + 1);
        }
        return matches;
    }

    private int end(List<Token> tokens, int at, int next, Map<String, Match.Range> captures) {
        if (next == elements.size()) {
            return at;
        }
        Element element = elements.get(next);
        for (int end : element.step().ends(tokens, at)) {
            int whole = end(tokens, end, next + 1, captures);
            if (whole >= 0) {
                if (end > at) {
                    captures.putIfAbsent(element.name(), new Match.Range(at, end));
                }
                return whole;
            }
        }
        return element.optional() ? end(tokens, at, next + 1, captures) : -1;
    }

    private record Element(String name, boolean optional, WordClass step) {}
}
