package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.StatementType;

/** The cue words and phrases in all their forms. */
final class CueWords {
    private static final int LONGEST_PHRASE = 5;

    private final Map<String, List<CueWord>> byForm = new HashMap<>();

    CueWords() {
        for (WordRow row : WordTable.read("parley/en/statement/cues.tsv", "lemma", "forms", "type", "class")) {
            CueWord word = new CueWord(
                    row.get("lemma"),
                    StatementType.valueOf(row.get("type")),
                    CueClass.valueOf(row.get("class").toUpperCase(Locale.ROOT)));
            for (String form : row.get("forms").split("\\|", -1)) {
                byForm.computeIfAbsent(form, f -> new ArrayList<>(1)).add(word);
            }
        }
    }

    /** Whether the lower-case form can only be a verb, which ends a noun phrase before it. */
    boolean isOnlyVerb(String form) {
        List<CueWord> words = byForm.getOrDefault(form, List.of());
        return !words.isEmpty()
                && words.stream().noneMatch(w -> w.kind() == CueClass.NOUN || w.kind() == CueClass.OTHER)
                && (form.endsWith("ed")
                        || words.stream().noneMatch(w -> w.lemma().equals(form)))
                && !form.endsWith("ing");
    }

    /**
     * The longest cue phrase of a wanted kind that begins at a token.
     *
     * @return what was found and the index behind its last token
     */
    Optional<Hit> at(List<Token> tokens, int start, Predicate<CueWord> wanted) {
        int most = Math.min(LONGEST_PHRASE, tokens.size() - start);
        for (int length = most; length > 0; length--) {
            String form = phrase(tokens, start, length);
            for (CueWord word : byForm.getOrDefault(form, List.of())) {
                if (wanted.test(word)) {
                    return Optional.of(new Hit(word, start + length));
                }
            }
        }
        return Optional.empty();
    }

    private static String phrase(List<Token> tokens, int start, int length) {
        if (length == 1) {
            return tokens.get(start).lower();
        }
        StringBuilder phrase = new StringBuilder();
        for (Token token : tokens.subList(start, start + length)) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(token.lower());
        }
        // hyphens are words of their own
        return phrase.toString().replace(" - ", "-");
    }

    /** A cue phrase and the index behind its last token. */
    record Hit(CueWord word, int end) {}
}
