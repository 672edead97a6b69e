package org.parley.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateLookup;
import org.parley.model.Phrase;
import org.parley.model.Span;
import org.parley.model.When;

/** Finds the terms of an offer, an invitation or a demand: its conditions, and the days that it proposes. */
final class Terms {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** Words that separate one term from the next within a condition. */
    private static final Pattern BREAK = Pattern.compile("\\s*(?:,\\s*(?:and|or|but)?|;|\\band\\b)\\s*");
    /** What begins a condition without being part of it. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:that )?(?:(?:we|it|they|he|she|you|i)(?:'s|'re)? (?:is|are|be|do|does|did|was|were|would be|should be|will be)(?: it| so| this| that)?|to) ",
            Pattern.CASE_INSENSITIVE);

    private final PatternTable patterns = PatternTable.read("terms");

    /** The terms in the words of a statement, in text order, each once. */
    List<Phrase> of(Speech speech, Setting setting) {
        TreeSet<Span> found = new TreeSet<>();
        for (Span piece : speech.statement().content()) {
            String plain = setting.plain(piece);
            for (PatternTable.Row row : patterns.rows()) {
                Matcher matcher = row.pattern().matcher(plain);
                while (matcher.find()) {
                    Span words = new Span(piece.start() + matcher.start(1), piece.start() + matcher.end(1));
                    found.addAll(row.tells().equals("list") ? parts(words, setting) : List.of(words));
                }
            }
        }
        return withoutInner(found).stream()
                .map(span -> Phrase.at(span, setting.text()))
                .toList();
    }

    private static List<Span> parts(Span words, Setting setting) {
        String plain = setting.plain(words);
        List<Span> parts = new ArrayList<>();
        Matcher lead = LEAD.matcher(plain);
        int from = lead.find() ? lead.end() : 0;
        Matcher separator = BREAK.matcher(plain);
        separator.region(from, plain.length());
        while (separator.find()) {
            add(parts, words, from, separator.start());
            from = separator.end();
        }
        add(parts, words, from, plain.length());
        return parts;
    }

    private static void add(List<Span> parts, Span words, int from, int to) {
        if (to > from) {
            parts.add(new Span(words.start() + from, words.start() + to));
        }
    }

    private static List<Span> withoutInner(Set<Span> spans) {
        return spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .toList();
    }

    /**
     * The days that the words propose: those they tell that are not over on the day of speaking. A weekday is the next of its name.
     *
     * @param spoken when it was said; without it no day can be counted
     */
    static List<LocalDate> proposed(Speech speech, DateLookup dates, @Nullable LocalDate spoken) {
        if (spoken == null) {
            return List.of();
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Span piece : speech.statement().content()) {
            for (When when : dates.spoken(piece, spoken)) {
                LocalDate day = when.from();
                if (day != null && day.equals(when.to())) {
                    LocalDate next = next(day, spoken, when.text());
                    if (next.isAfter(spoken)) {
                        days.add(next);
                    }
                }
            }
        }
        return List.copyOf(days);
    }

    /** The next such day: "on Monday" a week on, "20 September" a year on, where that of the past was counted. */
    private static LocalDate next(LocalDate day, LocalDate spoken, String words) {
        if (day.isAfter(spoken)) {
            return day;
        }
        if (!isFarBack(day, spoken)) {
            return day.plusDays(DAYS_OF_A_WEEK);
        }
        return YEAR.matcher(words).find() ? day : day.plusYears(1);
    }

    private static boolean isFarBack(LocalDate day, LocalDate spoken) {
        return day.isBefore(spoken.minusDays(DAYS_OF_A_WEEK));
    }
}
