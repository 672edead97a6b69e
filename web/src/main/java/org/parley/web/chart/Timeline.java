package org.parley.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.web.text.English;

/**
 * What happened in an exchange, on a line from its first day to its last, in a box of {@link #WIDTH} by {@link #HEIGHT}. What one
 * side said on a day is one mark, however much it was.
 *
 * @param marks by day
 * @param from the first day, in words
 * @param to the last
 * @param moments all that is told, also what has no day, in order: the same as text
 */
public record Timeline(List<Mark> marks, String from, String to, List<Moment> moments) {
    /** Width of the box. */
    public static final int WIDTH = 720;

    /** Height of the box. */
    public static final int HEIGHT = 64;

    private static final int MARGIN = 10;

    public Timeline {
        marks = List.copyOf(marks);
        moments = List.copyOf(moments);
    }

    /** What a moment is. */
    public enum Kind {
        /** Said by the side that opened. */
        OPENED,
        /** Said by a side it is meant for. */
        ANSWERED,
        /** Taken back. */
        WITHDRAWN,
        /** A day that was proposed. */
        PROPOSED,
        /** The event that ended it. */
        ENDED;

        /** The style class. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that happened.
     *
     * @param day absent where unknown
     * @param kind what it is
     * @param label in words
     * @param link to where it is told; empty where nowhere
     */
    public record Moment(@Nullable LocalDate day, Kind kind, String label, String link) {
        /** The day in words. */
        public String days() {
            return day == null ? "day unknown" : English.day(day);
        }
    }

    /**
     * A mark.
     *
     * @param x where it is centred
     * @param y likewise
     * @param style class
     * @param title what it stands for
     */
    public record Mark(double x, double y, String style, String title) {}

    /** Whether there is anything to see: a single day is no line. */
    public boolean isWorthShowing() {
        return !from.equals(to);
    }

    /** The line of these moments. */
    public static Timeline of(List<Moment> moments) {
        List<Moment> ordered = moments.stream()
                .sorted(Comparator.comparing(Moment::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Moment::kind))
                .toList();
        Map<LocalDate, Map<Kind, List<Moment>>> days = ordered.stream()
                .filter(moment -> moment.day() != null)
                .collect(Collectors.groupingBy(
                        moment -> Objects.requireNonNull(moment.day()),
                        TreeMap::new,
                        Collectors.groupingBy(Moment::kind, TreeMap::new, Collectors.toList())));
        if (days.isEmpty()) {
            return new Timeline(List.of(), "", "", ordered);
        }
        List<LocalDate> known = List.copyOf(days.keySet());
        LocalDate first = known.get(0);
        LocalDate last = known.get(known.size() - 1);
        double scale = (WIDTH - 2.0 * MARGIN) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        List<Mark> marks = new ArrayList<>();
        days.forEach((day, kinds) -> kinds.forEach((kind, together) -> {
            double x = MARGIN + ChronoUnit.DAYS.between(first, day) * scale;
            String what = together.stream().map(Moment::label).distinct().collect(Collectors.joining("; "));
            marks.add(new Mark(Math.round(x * 10) / 10.0, row(kind), kind.style(), English.day(day) + ": " + what));
        }));
        return new Timeline(marks, English.day(first), English.day(last), ordered);
    }

    /** One side above the line, the others below it, days on it. */
    private static double row(Kind kind) {
        return switch (kind) {
            case OPENED, WITHDRAWN -> 12;
            case PROPOSED, ENDED -> 28;
            case ANSWERED -> 44;
        };
    }
}
