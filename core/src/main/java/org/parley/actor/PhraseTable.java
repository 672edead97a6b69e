package org.parley.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest listed phrase at a word. */
final class PhraseTable {
    private static final int LONGEST_ACRONYM = 5;

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** Builds a table; of two terms for one phrase the first given stays. */
    PhraseTable(Map<String, Term> terms) {
        terms.forEach((phrase, term) -> {
            List<Token> words = ArticleText.ofWords(phrase).tokens();
            byFirstWord
                    .computeIfAbsent(words.get(0).key(), first -> new ArrayList<>())
                    .add(new Phrase(words, term));
        });
        byFirstWord
                .values()
                .forEach(phrases -> phrases.sort(
                        Comparator.comparingInt(Phrase::length).reversed().thenComparing(phrase -> phrase.term()
                                .name())));
    }

    /** The longest phrase that begins at the word and ends before {@code to}, or null. */
    @Nullable
    Phrase longestAt(ArticleText text, int from, int to) {
        List<Phrase> phrases = byFirstWord.getOrDefault(text.at(from).key(), Collections.emptyList());
        for (Phrase phrase : phrases) {
            if (from + phrase.length() <= to && phrase.standsAt(text, from)) {
                return phrase;
            }
        }
        return null;
    }

    /** One listed phrase. */
    record Phrase(List<Token> words, Term term) {
        int length() {
            return words.size();
        }

        boolean standsAt(ArticleText text, int from) {
            for (int i = 0; i < words.size(); i++) {
                Token listed = words.get(i);
                Token found = text.at(from + i);
                if (!listed.key().equals(found.key()) || !sameCase(listed.text(), found.text())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean sameCase(String listed, String found) {
            if (!Character.isUpperCase(listed.charAt(0))) {
                return true;
            }
            boolean acronym = listed.length() > 1
                    && listed.length() <= LONGEST_ACRONYM
                    && listed.chars().allMatch(Character::isUpperCase);
            return acronym ? found.equals(listed) : Character.isUpperCase(found.charAt(0));
        }
    }
}
