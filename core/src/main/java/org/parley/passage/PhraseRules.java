package org.parley.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.PassageKind;
import org.parley.model.Span;

/** Tells by their wording the lines that are no part of the story: bylines, captions, boilerplate. */
final class PhraseRules {
    private enum Where {
        START,
        ANYWHERE,
        END,
        WHOLE
    }

    /**
     * One row of the table.
     *
     * @param words in lower case, with straight apostrophes
     * @param longest a line of more words is none of the kind, whatever it says
     */
    private record Rule(PassageKind kind, Where where, List<String> words, int longest) {}

    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();
    private final int longest;

    PhraseRules() {
        for (WordRow row : WordTable.read(
                "parley/en/passage/line-kinds.tsv", "id", "kind", "where", "words", "longest", "accept", "reject")) {
            Rule rule = rule(row);
            byFirstWord
                    .computeIfAbsent(rule.words().get(0), first -> new ArrayList<>())
                    .add(rule);
        }
        longest = byFirstWord.values().stream()
                .flatMap(List::stream)
                .mapToInt(Rule::longest)
                .max()
                .orElse(0);
    }

    /** The kind of the line, if its wording tells. */
    @Nullable
    PassageKind kind(Line line) {
        if (line.size() > longest) {
            return null;
        }
        List<String> words = words(line.text(), line.words());
        for (int i = 0; i < words.size(); i++) {
            for (Rule rule : byFirstWord.getOrDefault(words.get(i), List.of())) {
                if (matches(rule, words, i)) {
                    return rule.kind();
                }
            }
        }
        return null;
    }

    private static boolean matches(Rule rule, List<String> words, int at) {
        int end = at + rule.words().size();
        if (words.size() > rule.longest()
                || end > words.size()
                || !words.subList(at, end).equals(rule.words())) {
            return false;
        }
        return switch (rule.where()) {
            case START -> at == 0;
            case ANYWHERE -> true;
            case END -> end == words.size();
            case WHOLE -> at == 0 && end == words.size();
        };
    }

    private static Rule rule(WordRow row) {
        String phrase = row.get("words");
        return new Rule(
                PassageKind.valueOf(row.get("kind")),
                Where.valueOf(row.get("where")),
                words(phrase, Words.of(phrase, 0, phrase.length())),
                Integer.parseInt(row.get("longest")));
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> span.of(text).toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }
}
