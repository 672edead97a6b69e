package org.parley.statement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** The words of the calendar: weekdays, months, numbers, units of time. */
final class CalendarWords {
    private static final Pattern DAY = Pattern.compile("([1-9]|0[1-9]|[12][0-9]|3[01])(st|nd|rd|th)?");
    private static final Pattern MONTH_NUMBER = Pattern.compile("0?[1-9]|1[0-2]");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final Map<Kind, Map<String, String>> values = new EnumMap<>(Kind.class);

    CalendarWords() {
        for (WordRow row : WordTable.read("parley/en/statement/calendar.tsv", "kind", "word", "value")) {
            Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            values.computeIfAbsent(kind, k -> new HashMap<>()).put(row.get("word"), row.get("value"));
        }
    }

    /** All lower-case words of a kind. */
    Set<String> words(Kind kind) {
        return values.getOrDefault(kind, Map.of()).keySet();
    }

    /** What the table says a word of the kind means; empty for any other word. */
    String value(Kind kind, String word) {
        return values.getOrDefault(kind, Map.of()).getOrDefault(word, "");
    }

    /** The number a word or numeral means; 1 for none. */
    int number(String word) {
        String value = value(Kind.NUMBER, word);
        if (!value.isEmpty()) {
            return Integer.parseInt(value);
        }
        return NUMBER.matcher(word).matches() ? Integer.parseInt(word) : 1;
    }

    /** The class that a date pattern names in capitals. */
    WordClass wordClass(String name) {
        return switch (name) {
            case "DAY", "LASTDAY" -> written(DAY.asMatchPredicate());
            case "MONTHNUMBER" -> written(MONTH_NUMBER.asMatchPredicate());
            case "YEAR" -> written(YEAR.asMatchPredicate());
            case "NUMBER" ->
                written(word -> words(Kind.NUMBER).contains(word)
                        || NUMBER.matcher(word).matches());
            case "DEICTIC" -> deictic();
            case "WEEKDAY", "LASTWEEKDAY" -> name(Kind.WEEKDAY);
            case "MONTH" -> name(Kind.MONTH);
            default -> written(words(Kind.valueOf(name))::contains);
        };
    }

    private static WordClass written(Predicate<String> test) {
        return (tokens, at) -> at < tokens.size()
                        && tokens.get(at).isFreeWord()
                        && test.test(tokens.get(at).lower())
                ? List.of(at + 1)
                : List.of();
    }

    /** A capital within a sentence makes a name of it: USA Today. */
    private WordClass deictic() {
        WordClass written = written(words(Kind.DEICTIC)::contains);
        return (tokens, at) -> at < tokens.size()
                        && tokens.get(at).isCapital()
                        && !tokens.get(at).opens()
                ? List.of()
                : written.ends(tokens, at);
    }

    /** Names of days and months are capitals in English, which tells May and March from may and march. */
    private WordClass name(Kind kind) {
        Set<String> words = words(kind);
        return (tokens, at) -> at < tokens.size()
                        && tokens.get(at).isFreeWord()
                        && tokens.get(at).isCapital()
                        && words.contains(tokens.get(at).lower())
                ? List.of(at + 1)
                : List.of();
    }

    /** What sort of calendar word it is. */
    enum Kind {
        WEEKDAY,
        MONTH,
        NUMBER,
        UNIT,
        /** A part of the day. */
        PART,
        /** A day counted from today. */
        DEICTIC,
        /** Last, this, next. */
        SHIFT,
        /** Early, mid, late. */
        PHASE,
        /** Earlier, later. */
        EDGE
    }
}
