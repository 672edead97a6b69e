package org.parley.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.MentionKind;

/** All words this station knows, and the classes that its rules may name. */
final class Vocabulary {
    private static final int LONGEST_CLAUSE = 400;
    private static final int FEWEST_CLAUSE_WORDS = 3;

    private final CueWords cues = new CueWords();
    private final WordLists lists = new WordLists();
    private final CalendarWords calendar = new CalendarWords();
    private final NounPhrases phrases = new NounPhrases(cues, lists, calendar);

    CueWords cues() {
        return cues;
    }

    WordLists lists() {
        return lists;
    }

    CalendarWords calendar() {
        return calendar;
    }

    NounPhrases phrases() {
        return phrases;
    }

    /** Reads a pattern written in these words. */
    WordPattern pattern(String written) {
        return WordPattern.parse(written, lists::list, this::wordClass);
    }

    private WordClass wordClass(String written) {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        return switch (name) {
            case "CUE", "VERB" -> cue(written.substring(colon + 1));
            case "WHO", "HEARD" -> phrase((tokens, start, end) -> true);
            case "NAME" -> phrase(phrases::isName);
            case "HEARER" -> phrase(phrases::isHearer);
            case "RELAYER" -> phrase(phrases::isRelayer);
            case "PERSON" -> named(Set.of(MentionKind.PERSON));
            case "ACTOR" -> named(Set.of(MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY));
            case "SPOKEN" -> spoken();
            case "QUOTE" -> role(Token.Role.QUOTE);
            case "SAID" -> said();
            case "CONTENT" -> role(Token.Role.CONTENT);
            case "SOURCE" -> role(Token.Role.SOURCE);
            case "CLAUSE" -> clause();
            default -> calendar.wordClass(name);
        };
    }

    private WordClass cue(String kinds) {
        Set<CueClass> wanted = Arrays.stream(kinds.split(",", -1))
                .map(kind -> CueClass.valueOf(kind.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return (tokens, at) -> {
            if (at >= tokens.size() || !tokens.get(at).isFreeWord()) {
                return List.of();
            }
            return cues.at(tokens, at, word -> wanted.contains(word.kind()))
                    .map(hit -> List.of(hit.end()))
                    .orElse(List.of());
        };
    }

    private WordClass phrase(PhraseTest test) {
        return (tokens, at) -> {
            int end = phrases.end(tokens, at);
            return end > at && test.holds(tokens, at, end) ? List.of(end) : List.of();
        };
    }

    /** What the reader marked as a name of a wanted kind, with the post before it. */
    private static WordClass named(Set<MentionKind> wanted) {
        return (tokens, at) -> {
            int end = NounPhrases.named(tokens, at);
            boolean holds = tokens.subList(at, end).stream()
                    .map(Token::mention)
                    .filter(Objects::nonNull)
                    .anyMatch(wanted::contains);
            return holds ? List.of(end) : List.of();
        };
    }

    /** A quotation that ends as speech does, with a punctuation mark before the closing one. */
    private static WordClass spoken() {
        return (tokens, at) -> at < tokens.size()
                        && tokens.get(at).role() == Token.Role.QUOTE
                        && Token.SPEECH_ENDS.contains(tokens.get(at).lower())
                ? List.of(at + 1)
                : List.of();
    }

    /** What was said: the content at hand, or a quotation that nobody was read to say. */
    private static WordClass said() {
        return (tokens, at) -> at < tokens.size()
                        && (tokens.get(at).role() == Token.Role.CONTENT
                                || tokens.get(at).role() == Token.Role.QUOTE)
                ? List.of(at + 1)
                : List.of();
    }

    private static WordClass role(Token.Role role) {
        return (tokens, at) -> at < tokens.size() && tokens.get(at).role() == role ? List.of(at + 1) : List.of();
    }

    /** A clause does not begin as "from Bern", "to the king" and "Friday that it was late" do. */
    private WordClass clause() {
        Set<String> no = new HashSet<>(lists.list("no-clause"));
        no.addAll(calendar.words(CalendarWords.Kind.WEEKDAY));
        return (tokens, at) ->
                at < tokens.size() && no.contains(tokens.get(at).lower()) ? List.of() : clauseEnds(tokens, at);
    }

    /** A clause runs to the end of its sentence, or to a comma before. */
    private static List<Integer> clauseEnds(List<Token> tokens, int start) {
        List<Integer> ends = new ArrayList<>();
        int words = 0;
        int at = start;
        while (at < tokens.size()
                && at - start < LONGEST_CLAUSE
                && (at == start || !tokens.get(at).opens())) {
            if (tokens.get(at).lower().equals(",") && words >= FEWEST_CLAUSE_WORDS) {
                ends.add(0, at);
            }
            words += tokens.get(at).isWord() || tokens.get(at).role() == Token.Role.QUOTE ? 1 : 0;
            at++;
        }
        int end = at;
        while (end > start
                && ".!?".contains(tokens.get(end - 1).lower())
                && !tokens.get(end - 1).written().isEmpty()) {
            end--;
        }
        if (words >= FEWEST_CLAUSE_WORDS) {
            ends.add(0, end);
        }
        return ends;
    }

    private interface PhraseTest {
        boolean holds(List<Token> tokens, int start, int end);
    }
}
