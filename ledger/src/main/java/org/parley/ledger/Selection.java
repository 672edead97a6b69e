package org.parley.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;

/** Which statements a query finds. */
final class Selection {
    private final Handle handle;
    private final Snapshot snapshot;
    private final SnapshotColumns columns;
    private final List<IntPredicate> conditions = new ArrayList<>();

    private Selection(Handle handle, Snapshot snapshot) {
        this.handle = handle;
        this.snapshot = snapshot;
        columns = snapshot.columns();
    }

    /** Rows that the query finds, in the order it asks for. */
    static int[] rows(Handle handle, Snapshot snapshot, StatementQuery query) {
        Selection selection = new Selection(handle, snapshot);
        selection.ask(query);
        int[] newestFirst = selection.select();
        return query.order() == Order.NEWEST ? newestFirst : oldestFirst(newestFirst, snapshot.columns());
    }

    private void ask(StatementQuery query) {
        askForWords(WordQuery.of(query.words()));
        if (!query.speakers().isEmpty()) {
            BitSet identities = identities(query.speakers());
            conditions.add(row -> identities.get(snapshot.speaker(row)));
        }
        if (!query.about().isEmpty()) {
            within(about(identities(query.about())));
        }
        if (!query.countries().isEmpty()) {
            BitSet wanted =
                    Snapshot.numbers(query.countries(), columns.countries().numbers());
            conditions.add(row -> wanted.get(snapshot.country(row)));
        }
        if (!query.outlets().isEmpty()) {
            BitSet wanted = Snapshot.numbers(query.outlets(), columns.outlets().numbers());
            conditions.add(row -> wanted.get(snapshot.outlet(row)));
        }
        askForKinds(query);
        askForDays(query);
    }

    private void askForWords(WordQuery words) {
        if (!words.wanted().isEmpty()) {
            within(matching(words.wanted()));
        }
        if (!words.unwanted().isEmpty()) {
            BitSet unwanted = matching(words.unwanted());
            conditions.add(row -> !unwanted.get(row));
        }
    }

    private void askForKinds(StatementQuery query) {
        if (!query.forms().isEmpty()) {
            conditions.add(row -> query.forms().contains(Snapshot.FORMS.get(columns.form(row))));
        }
        if (!query.types().isEmpty()) {
            conditions.add(row -> query.types().contains(Snapshot.TYPES.get(columns.type(row))));
        }
    }

    private void askForDays(StatementQuery query) {
        if (query.from() != null) {
            long from = query.from().toEpochDay();
            conditions.add(row -> columns.day(row) >= from && columns.day(row) != Snapshot.NO_DAY);
        }
        if (query.to() != null) {
            long to = query.to().toEpochDay();
            conditions.add(row -> columns.day(row) <= to && columns.day(row) != Snapshot.NO_DAY);
        }
    }

    private void within(BitSet rows) {
        conditions.add(rows::get);
    }

    private int[] select() {
        int[] all = snapshot.newestFirst();
        if (conditions.isEmpty()) {
            return all;
        }
        IntPredicate[] asked = conditions.toArray(new IntPredicate[0]);
        int[] found = new int[all.length];
        int count = 0;
        for (int row : all) {
            boolean holds = true;
            for (int i = 0; i < asked.length && holds; i++) {
                holds = asked[i].test(row);
            }
            if (holds) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** By day, oldest first; those without a day stay last, and rows of one day are in the order of their numbers. */
    private static int[] oldestFirst(int[] newestFirst, SnapshotColumns columns) {
        int dated = newestFirst.length;
        while (dated > 0 && columns.day(newestFirst[dated - 1]) == Snapshot.NO_DAY) {
            dated--;
        }
        int[] rows = new int[newestFirst.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = newestFirst[i < dated ? dated - 1 - i : rows.length - 1 - (i - dated)];
        }
        return rows;
    }

    private BitSet matching(String match) {
        return snapshot.words().of(handle, match);
    }

    private BitSet about(BitSet identities) {
        List<Integer> wanted = identities.stream().boxed().toList();
        if (wanted.isEmpty()) {
            return new BitSet();
        }
        return rows(handle.createQuery("SELECT statement FROM about WHERE actor IN"
                        + " (SELECT id FROM actor WHERE identity IN (SELECT value FROM json_each(:identities)))")
                .bind("identities", BoundList.of(wanted))
                .mapTo(Integer.class)
                .iterator());
    }

    private BitSet identities(Set<String> actors) {
        return rows(
                handle.createQuery("SELECT identity FROM actor WHERE digest IN (SELECT value FROM json_each(:actors))")
                        .bind("actors", BoundList.of(actors))
                        .mapTo(Integer.class)
                        .iterator());
    }

    private static BitSet rows(ResultIterator<Integer> numbers) {
        BitSet rows = new BitSet();
        try (numbers) {
            numbers.forEachRemaining(rows::set);
        }
        return rows;
    }
}
