package org.parley.web.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.parley.ledger.query.Findings;
import org.parley.web.text.English;

/**
 * Reports over time as bars, in a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * <p>A bar stands for a month, or for as many months as keep the bars few enough to be hit.
 *
 * @param bars in order
 * @param ticks what stands below the axis
 * @param highest reports of the highest bar
 */
public record Histogram(List<Bar> bars, List<Tick> ticks, int highest) {
    /** Width of the box. */
    public static final int WIDTH = 720;

    /** Height of the bars' part of the box. */
    public static final int HEIGHT = 88;

    private static final int MOST_BARS = 60;
    private static final int MOST_TICKS = 7;
    private static final int WIDEST_BAR = 44;
    private static final int LEAST_HEIGHT = 2;
    private static final int[] STEPS = {1, 3, 12, 60, 120, 1_200, 12_000};

    public Histogram {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /**
     * A bar.
     *
     * @param x left edge
     * @param width without the gap
     * @param y upper edge
     * @param height 0 where there is nothing
     * @param label the time it stands for
     * @param reports how many
     * @param link to these reports
     */
    public record Bar(double x, double width, double y, double height, String label, int reports, String link) {
        /** What it says, for people who can't see it. */
        public String title() {
            return label + ": " + English.count(reports, "report");
        }
    }

    /**
     * A word below the axis.
     *
     * @param x where it is centred
     * @param text the word
     */
    public record Tick(double x, String text) {}

    /** Whether there is anything to see: a single bar says nothing. */
    public boolean isWorthShowing() {
        return bars.size() > 1;
    }

    /** Whether it is the first bar that stands for anything. */
    public boolean isFirst(Bar bar) {
        return bars.stream()
                .filter(one -> one.reports() > 0)
                .findFirst()
                .filter(bar::equals)
                .isPresent();
    }

    /**
     * The bars of months without gaps.
     *
     * @param months in order
     * @param link the address of what lies between two days
     */
    public static Histogram of(List<Findings.Month> months, BiFunction<LocalDate, LocalDate, String> link) {
        int step = step(months.size());
        List<YearMonth> starts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Findings.Month month : months) {
            YearMonth start = start(month.month(), step);
            if (starts.isEmpty() || !starts.get(starts.size() - 1).equals(start)) {
                starts.add(start);
                counts.add(0);
            }
            int last = counts.size() - 1;
            counts.set(last, counts.get(last) + month.reports());
        }
        int highest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        double room = bars(starts.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            YearMonth start = starts.get(i);
            YearMonth end = start.plusMonths(step - 1L);
            double height =
                    counts.get(i) == 0 ? 0 : Math.max(LEAST_HEIGHT, rounded(counts.get(i) * (double) HEIGHT / highest));
            bars.add(new Bar(
                    rounded(i * room),
                    rounded(room * 0.86),
                    rounded(HEIGHT - height),
                    height,
                    label(start, step),
                    counts.get(i),
                    link.apply(start.atDay(1), end.atEndOfMonth())));
        }
        return new Histogram(bars, ticks(bars, starts, step), highest);
    }

    private static double bars(int count) {
        return count == 0 ? 0 : Math.min(WIDEST_BAR, (double) WIDTH / count);
    }

    private static int step(int months) {
        for (int step : STEPS) {
            if (months <= (long) MOST_BARS * step) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static YearMonth start(YearMonth month, int step) {
        long since = ChronoUnit.MONTHS.between(YearMonth.of(0, 1), month);
        return YearMonth.of(0, 1).plusMonths(Math.floorDiv(since, (long) step) * step);
    }

    private static String label(YearMonth start, int step) {
        if (step == 1) {
            return English.month(start);
        }
        if (step == 12) {
            return Integer.toString(start.getYear());
        }
        YearMonth end = start.plusMonths(step - 1L);
        return step < 12
                ? English.month(start) + " to " + English.month(end)
                : start.getYear() + " to " + end.getYear();
    }

    private static List<Tick> ticks(List<Bar> bars, List<YearMonth> starts, int step) {
        List<Tick> ticks = new ArrayList<>();
        int every = Math.max(1, (bars.size() + MOST_TICKS - 1) / MOST_TICKS);
        for (int i = 0; i < bars.size(); i += every) {
            String text = step >= 12 ? Integer.toString(starts.get(i).getYear()) : shortMonth(starts.get(i));
            ticks.add(new Tick(bars.get(i).x(), text));
        }
        return ticks;
    }

    private static String shortMonth(YearMonth month) {
        return English.month(month).substring(0, 3) + " " + month.getYear();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
