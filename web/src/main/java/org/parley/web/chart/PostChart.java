package org.parley.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorView;
import org.parley.web.text.English;

/**
 * Posts over time: a bar for each, all on the same scale from 0 to {@link #WIDTH}.
 *
 * @param rows by first day
 */
public record PostChart(List<Row> rows) {
    /** Width of the scale. */
    public static final int WIDTH = 240;

    private static final double LEAST_WIDTH = 4;

    public PostChart {
        rows = List.copyOf(rows);
    }

    /**
     * A post.
     *
     * @param title in the words of its source
     * @param known the days on which it is known, in words; empty where no day is
     * @param source "articles", or the name of a list
     * @param x left edge of the bar
     * @param width 0 where no day is known
     */
    public record Row(String title, String known, String source, double x, double width) {}

    /** The chart of an actor's posts. */
    public static PostChart of(List<ActorView.PostHeld> posts) {
        List<LocalDate> days = posts.stream()
                .flatMap(post -> Stream.of(first(post), last(post)))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        LocalDate from = days.isEmpty() ? null : days.get(0);
        long length = from == null ? 0 : ChronoUnit.DAYS.between(from, days.get(days.size() - 1));
        List<Row> rows = new ArrayList<>();
        for (ActorView.PostHeld post : posts) {
            rows.add(row(post, from, Math.max(1, length)));
        }
        return new PostChart(rows);
    }

    private static Row row(ActorView.PostHeld post, @Nullable LocalDate from, long length) {
        LocalDate first = first(post);
        LocalDate last = last(post);
        String known = English.days(post.first(), post.last());
        if (from == null || first == null || last == null) {
            return new Row(post.title(), known, post.source(), 0, 0);
        }
        double scale = (WIDTH - LEAST_WIDTH) / length;
        double x = ChronoUnit.DAYS.between(from, first) * scale;
        double width = LEAST_WIDTH + Math.max(0, ChronoUnit.DAYS.between(first, last)) * scale;
        return new Row(post.title(), known, post.source(), Math.round(x), Math.round(width));
    }

    private static @Nullable LocalDate first(ActorView.PostHeld post) {
        return post.first() == null ? post.last() : post.first();
    }

    private static @Nullable LocalDate last(ActorView.PostHeld post) {
        return post.last() == null ? post.first() : post.last();
    }
}
