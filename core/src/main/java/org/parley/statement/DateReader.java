package org.parley.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.When;

/** Finds the words that tell a time and counts them into days. */
final class DateReader {
    private final List<DateRule> rules = new ArrayList<>();
    private final DateArithmetic arithmetic;

    DateReader(Vocabulary vocabulary) {
        arithmetic = new DateArithmetic(vocabulary.calendar());
        for (WordRow row :
                WordTable.read("parley/en/statement/dates.tsv", "id", "pattern", "meaning", "accept", "reject")) {
            rules.add(new DateRule(
                    row.get("id"), vocabulary.pattern(row.get("pattern")), DateMeaning.valueOf(row.get("meaning"))));
        }
    }

    /** All phrases that tell a time, from left to right, the longest where several begin at one word. */
    List<DatePhrase> phrases(List<Token> tokens) {
        List<DatePhrase> phrases = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<DatePhrase> phrase = longestAt(tokens, at);
            phrase.ifPresent(phrases::add);
            at = phrase.map(p -> p.match().end()).orElse(at + 1);
        }
        return phrases;
    }

    private Optional<DatePhrase> longestAt(List<Token> tokens, int at) {
        @Nullable DatePhrase longest = null;
        for (DateRule rule : rules) {
            Optional<Match> match = tokens.get(at).isFreeWord() ? rule.pattern().at(tokens, at) : Optional.empty();
            if (match.isPresent()
                    && (longest == null || match.get().end() > longest.match().end())) {
                longest = new DatePhrase(match.get(), rule.meaning());
            }
        }
        return Optional.ofNullable(longest);
    }

    /**
     * The days a phrase means.
     *
     * @param published the article's own day; without it, only absolute dates are counted
     * @param around the day that the sentences before told of, for "the following day"
     * @return empty where the words can't be counted into days
     */
    Optional<Days> days(DatePhrase phrase, @Nullable LocalDate published, @Nullable LocalDate around) {
        return arithmetic.days(phrase, published, around);
    }

    /** The phrase with its days; without days where they can't be counted. */
    When when(DatePhrase phrase, String text, @Nullable LocalDate published, @Nullable LocalDate around) {
        Optional<Days> days = days(phrase, published, around);
        return new When(
                days.map(Days::from).orElse(null),
                days.map(Days::to).orElse(null),
                phrase.span().of(text),
                phrase.span());
    }

    /** The day so far from the one told of as "a day after" says, where the words behind it are what is dated. */
    Optional<LocalDate> fromEvent(DatePhrase phrase, LocalDate told) {
        return arithmetic.fromEvent(phrase, told);
    }

    private record DateRule(String id, WordPattern pattern, DateMeaning meaning) {}
}
