package org.parley.web.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.parley.model.QuadClass;
import org.parley.web.text.English;

/**
 * Events over time by quad class, in a box of {@link #WIDTH} by {@link #HEIGHT}: cooperation above a line, conflict below it, words
 * next to the line and deeds behind them, all on one scale.
 *
 * <p>A column stands for a week where half a year is shown, else for a month, or for as many months as keep the columns few enough to
 * be hit.
 *
 * @param columns in order, without gaps
 * @param ticks what stands below
 * @param axis where the line is
 * @param step what a column stands for: "week", "month", "3 months"
 */
public record QuadChart(List<Column> columns, List<Histogram.Tick> ticks, double axis, String step) {
    /** Width of the box. */
    public static final int WIDTH = 720;

    /** Height of the columns' part of the box. */
    public static final int HEIGHT = 150;

    private static final int MOST_WEEKS = 27;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_TICKS = 7;
    private static final int WIDEST_COLUMN = 44;
    private static final int[] MONTHS = {1, 3, 12, 60, 120, 1_200, 12_000};

    public QuadChart {
        columns = List.copyOf(columns);
        ticks = List.copyOf(ticks);
    }

    /**
     * An event.
     *
     * @param day on which it counts
     * @param quad its class
     * @param told whether it is told as having happened, by whomever; others are counted and not drawn
     */
    public record Dot(LocalDate day, QuadClass quad, boolean told) {}

    /**
     * A stretch of time.
     *
     * @param x left edge
     * @param width without the gap
     * @param label the time it stands for
     * @param from its first day
     * @param to its last day
     * @param counts how many events of each class are told as having happened
     * @param untold how many are not
     * @param segments what is drawn
     * @param link to these events
     */
    public record Column(
            double x,
            double width,
            String label,
            LocalDate from,
            LocalDate to,
            Map<QuadClass, Integer> counts,
            int untold,
            List<Segment> segments,
            String link) {
        public Column {
            counts = Map.copyOf(counts);
            segments = List.copyOf(segments);
        }

        /** How many of a class. */
        public int count(QuadClass quad) {
            return counts.getOrDefault(quad, 0);
        }

        /** Whether anything is counted. */
        public boolean isEmpty() {
            return untold == 0 && counts.isEmpty();
        }

        /** What it says, for people who can't see it. */
        public String title() {
            List<String> parts = new ArrayList<>();
            for (QuadClass quad : QuadClass.values()) {
                if (count(quad) > 0) {
                    parts.add(count(quad) + " "
                            + quad.name().toLowerCase(Locale.ROOT).replace('_', ' '));
                }
            }
            if (untold > 0) {
                parts.add(untold + " planned, thought of or denied");
            }
            return label + ": " + String.join(", ", parts);
        }
    }

    /**
     * A part of a column.
     *
     * @param quad whose it is
     * @param y upper edge
     * @param height above 0
     */
    public record Segment(QuadClass quad, double y, double height) {
        /** The style class. */
        public String style() {
            return quad.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Whether there is anything to see: a single column says nothing. */
    public boolean isWorthShowing() {
        return columns.size() > 1
                && columns.stream().anyMatch(column -> !column.segments().isEmpty());
    }

    /**
     * The chart of events in any order.
     *
     * @param link the address of what lies between two days
     */
    public static QuadChart of(List<Dot> events, BiFunction<LocalDate, LocalDate, String> link) {
        if (events.isEmpty()) {
            return new QuadChart(List.of(), List.of(), 0, "month");
        }
        LocalDate first =
                events.stream().map(Dot::day).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                events.stream().map(Dot::day).max(Comparator.naturalOrder()).orElseThrow();
        Step step = Step.of(first, last);
        Map<LocalDate, Period> periods = new TreeMap<>();
        LocalDate end = step.start(last);
        for (LocalDate start = step.start(first); !start.isAfter(end); start = step.next(start)) {
            periods.put(start, new Period());
        }
        events.forEach(event -> periods.computeIfAbsent(step.start(event.day()), day -> new Period())
                .add(event));
        return drawn(periods, step, link);
    }

    private static QuadChart drawn(
            Map<LocalDate, Period> periods, Step step, BiFunction<LocalDate, LocalDate, String> link) {
        int above = 0;
        int below = 0;
        for (Period period : periods.values()) {
            above = Math.max(above, period.above());
            below = Math.max(below, period.below());
        }
        double unit = (double) HEIGHT / Math.max(1, above + below);
        double axis = rounded(above * unit);
        double room = Math.min(WIDEST_COLUMN, (double) WIDTH / periods.size());
        List<Column> columns = new ArrayList<>();
        periods.forEach((start, period) -> {
            LocalDate to = step.next(start).minusDays(1);
            columns.add(new Column(
                    rounded(columns.size() * room),
                    rounded(room * 0.82),
                    step.label(start),
                    start,
                    to,
                    period.counts,
                    period.untold,
                    segments(period, axis, unit),
                    link.apply(start, to)));
        });
        return new QuadChart(columns, ticks(columns, step), axis, step.name());
    }

    private static List<Segment> segments(Period period, double axis, double unit) {
        List<Segment> segments = new ArrayList<>();
        double up = axis;
        for (QuadClass quad : List.of(QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION)) {
            double height = period.count(quad) * unit;
            up -= height;
            add(segments, quad, up, height);
        }
        double down = axis;
        for (QuadClass quad : List.of(QuadClass.VERBAL_CONFLICT, QuadClass.MATERIAL_CONFLICT)) {
            double height = period.count(quad) * unit;
            add(segments, quad, down, height);
            down += height;
        }
        return segments;
    }

    private static void add(List<Segment> segments, QuadClass quad, double y, double height) {
        if (height > 0) {
            segments.add(new Segment(quad, rounded(y), rounded(height)));
        }
    }

    private static List<Histogram.Tick> ticks(List<Column> columns, Step step) {
        List<Histogram.Tick> ticks = new ArrayList<>();
        int every = Math.max(1, (columns.size() + MOST_TICKS - 1) / MOST_TICKS);
        for (int i = 0; i < columns.size(); i += every) {
            ticks.add(new Histogram.Tick(
                    columns.get(i).x(), step.tick(columns.get(i).from())));
        }
        return ticks;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** What is counted of a stretch of time. */
    private static final class Period {
        private final Map<QuadClass, Integer> counts = new EnumMap<>(QuadClass.class);
        private int untold;

        void add(Dot event) {
            if (event.told()) {
                counts.merge(event.quad(), 1, Integer::sum);
            } else {
                untold++;
            }
        }

        int count(QuadClass quad) {
            return counts.getOrDefault(quad, 0);
        }

        int above() {
            return count(QuadClass.VERBAL_COOPERATION) + count(QuadClass.MATERIAL_COOPERATION);
        }

        int below() {
            return count(QuadClass.VERBAL_CONFLICT) + count(QuadClass.MATERIAL_CONFLICT);
        }
    }

    /**
     * How long a column is.
     *
     * @param months how many; 0 for a week
     */
    private record Step(int months) {
        static Step of(LocalDate first, LocalDate last) {
            if (ChronoUnit.WEEKS.between(first, last) < MOST_WEEKS - 1) {
                return new Step(0);
            }
            long between = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
            for (int months : MONTHS) {
                // One more column than the range has whole steps, where it begins within one.
                if (between <= (long) (MOST_COLUMNS - 1) * months) {
                    return new Step(months);
                }
            }
            return new Step(MONTHS[MONTHS.length - 1]);
        }

        String name() {
            return months == 0 ? "week" : months == 1 ? "month" : months % 12 == 0 ? years() : months + " months";
        }

        private String years() {
            return months == 12 ? "year" : English.number(months / 12) + " years";
        }

        LocalDate start(LocalDate day) {
            if (months == 0) {
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
            YearMonth zero = YearMonth.of(0, 1);
            long since = ChronoUnit.MONTHS.between(zero, YearMonth.from(day));
            return zero.plusMonths(Math.floorDiv(since, (long) months) * months).atDay(1);
        }

        LocalDate next(LocalDate start) {
            return months == 0 ? start.plusWeeks(1) : start.plusMonths(months);
        }

        String label(LocalDate start) {
            if (months == 0) {
                return "week of " + English.day(start);
            }
            YearMonth month = YearMonth.from(start);
            if (months == 1) {
                return English.month(month);
            }
            YearMonth end = month.plusMonths(months - 1L);
            if (months < 12) {
                return English.month(month) + " to " + English.month(end);
            }
            return months == 12 ? Integer.toString(start.getYear()) : start.getYear() + " to " + end.getYear();
        }

        String tick(LocalDate start) {
            String month = English.month(YearMonth.from(start)).substring(0, 3);
            if (months == 0) {
                return start.getDayOfMonth() + " " + month + " " + start.getYear();
            }
            return months >= 12 ? Integer.toString(start.getYear()) : month + " " + start.getYear();
        }
    }
}
