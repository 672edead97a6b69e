package org.parley.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.Findings.Facet;
import org.parley.ledger.query.Findings.Month;
import org.parley.ledger.query.Findings.Value;

/** Counts what a query found by its properties and months. */
final class Tally {
    private static final int MOST_VALUES = 12;

    /** A century: what lies further back than that is more likely a mistaken date. */
    private static final int MOST_MONTHS = 1_200;

    private final Handle handle;
    private final Snapshot snapshot;
    private final SnapshotColumns columns;
    private final int[] rows;

    Tally(Handle handle, Snapshot snapshot, int[] rows) {
        this.handle = handle;
        this.snapshot = snapshot;
        columns = snapshot.columns();
        this.rows = rows;
    }

    List<Facet> facets() {
        return List.of(
                speakers(),
                facet("country", snapshot.countries().size(), snapshot::country, snapshot.countries()::get),
                facet("outlet", snapshot.outlets().size(), snapshot::outlet, snapshot.outlets()::get),
                kinds("form", Snapshot.FORMS, columns::form),
                kinds("type", Snapshot.TYPES, columns::type));
    }

    private Facet speakers() {
        List<int[]> top = top(columns.actors() + 1, snapshot::speaker, 1);
        Collection<Long> identities = top.stream().map(entry -> (long) entry[0]).toList();
        Map<Long, ActorCard> cards = new ActorCards(handle).ofIdentities(identities);
        List<Value> values = new ArrayList<>();
        for (int[] entry : top) {
            ActorCard card = cards.get((long) entry[0]);
            if (card != null) {
                values.add(new Value(card.id(), card.name(), entry[1]));
            }
        }
        return new Facet("speaker", values);
    }

    private Facet facet(String property, int size, IntUnaryOperator number, IntFunction<String> name) {
        List<Value> values = top(size, number, 1).stream()
                .map(entry -> new Value(name.apply(entry[0]), name.apply(entry[0]), entry[1]))
                .toList();
        return new Facet(property, values);
    }

    private <E extends Enum<E>> Facet kinds(String property, List<E> constants, IntUnaryOperator number) {
        List<Value> values = top(constants.size(), number, 0).stream()
                .map(entry -> {
                    String name = constants.get(entry[0]).name().toLowerCase(Locale.ROOT);
                    return new Value(name, name, entry[1]);
                })
                .toList();
        return new Facet(property, values);
    }

    /** The most frequent numbers from {@code first} with their counts; of equal counts the smaller number first. */
    private List<int[]> top(int size, IntUnaryOperator number, int first) {
        int[] counts = new int[size];
        for (int row : rows) {
            counts[number.applyAsInt(row)]++;
        }
        List<int[]> entries = new ArrayList<>();
        for (int i = first; i < size; i++) {
            if (counts[i] > 0) {
                entries.add(new int[] {i, counts[i]});
            }
        }
        entries.sort((one, other) -> Integer.compare(other[1], one[1]));
        return entries.size() > MOST_VALUES ? entries.subList(0, MOST_VALUES) : entries;
    }

    /** Months from the first to the last that has a report. */
    List<Month> months() {
        Map<Integer, int[]> counts = new HashMap<>();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int lastDay = Snapshot.NO_DAY;
        int[] count = new int[1];
        for (int row : rows) {
            int day = columns.day(row);
            if (day == Snapshot.NO_DAY) {
                continue;
            }
            if (day != lastDay) {
                LocalDate date = LocalDate.ofEpochDay(day);
                int month = date.getYear() * 12 + date.getMonthValue() - 1;
                first = Math.min(first, month);
                last = Math.max(last, month);
                count = counts.computeIfAbsent(month, fresh -> new int[1]);
                lastDay = day;
            }
            count[0]++;
        }
        List<Month> months = new ArrayList<>();
        for (int month = Math.max(first, last - MOST_MONTHS + 1); month <= last; month++) {
            int[] found = counts.get(month);
            months.add(new Month(
                    YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1),
                    found == null ? 0 : found[0]));
        }
        return months;
    }
}
