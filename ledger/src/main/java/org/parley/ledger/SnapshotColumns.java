package org.parley.ledger;

import java.util.Arrays;
import java.util.BitSet;
import org.jdbi.v3.core.Handle;

/** The columns of a {@link Snapshot}; written only while the snapshot is made. Rows count from 1. */
final class SnapshotColumns {
    /** Fewer than any row takes: each has a digest of 24 characters. */
    private static final int LEAST_ROW_BYTES = 24;

    private int[] speaker;
    private int[] article;
    private int[] day;
    private int[] utterance;
    private byte[] form;
    private byte[] type;
    private final BitSet current;

    private int[] identityOfActor;
    private int[] countryOfActor;
    private int[] countryOfIdentity = new int[0];
    private int[] outletOfArticle;
    private final NameNumbers outlets;
    private final NameNumbers countries;

    SnapshotColumns() {
        speaker = new int[1];
        article = new int[1];
        day = new int[1];
        utterance = new int[1];
        form = new byte[1];
        type = new byte[1];
        current = new BitSet();
        identityOfActor = new int[1];
        countryOfActor = new int[1];
        outletOfArticle = new int[1];
        outlets = new NameNumbers();
        countries = new NameNumbers();
    }

    private SnapshotColumns(SnapshotColumns other) {
        speaker = other.speaker.clone();
        article = other.article.clone();
        day = other.day.clone();
        utterance = other.utterance.clone();
        form = other.form.clone();
        type = other.type.clone();
        current = (BitSet) other.current.clone();
        identityOfActor = other.identityOfActor.clone();
        countryOfActor = other.countryOfActor.clone();
        outletOfArticle = other.outletOfArticle.clone();
        outlets = new NameNumbers(other.outlets);
        countries = new NameNumbers(other.countries);
    }

    /** These columns with all rows that entries behind {@code since} touched. */
    SnapshotColumns caughtUp(Handle handle, long since) {
        SnapshotColumns next = since == 0 ? new SnapshotColumns() : new SnapshotColumns(this);
        next.readStatements(handle, since);
        next.readArticles(handle, since);
        next.readActors(handle, since);
        return next;
    }

    private void readStatements(Handle handle, long since) {
        grow(last(handle, "statement"));
        handle.createQuery("SELECT id, speaker, article, day, utterance, form, type, is_current FROM statement"
                        + " WHERE touched > ?")
                .bind(0, since)
                .setFetchSize(10_000)
                .map((row, context) -> {
                    int id = row.getInt(1);
                    speaker[id] = row.getInt(2);
                    article[id] = row.getInt(3);
                    int days = row.getInt(4);
                    day[id] = row.wasNull() ? Snapshot.NO_DAY : days;
                    utterance[id] = row.getInt(5);
                    form[id] = (byte) Names.index(Snapshot.FORMS, row.getString(6));
                    type[id] = (byte) Names.index(Snapshot.TYPES, row.getString(7));
                    current.set(id, row.getInt(8) == 1);
                    return id;
                })
                .forEach(id -> {});
    }

    private void readArticles(Handle handle, long since) {
        outletOfArticle = grown(outletOfArticle, last(handle, "article"));
        handle.createQuery("SELECT id, outlet FROM article WHERE touched > ?")
                .bind(0, since)
                .map((row, context) -> {
                    int id = row.getInt(1);
                    outletOfArticle[id] = outlets.number(row.getString(2));
                    return id;
                })
                .forEach(id -> {});
    }

    private void readActors(Handle handle, long since) {
        int last = last(handle, "actor");
        identityOfActor = grown(identityOfActor, last);
        countryOfActor = grown(countryOfActor, last);
        handle.createQuery("SELECT id, identity, CASE WHEN is_current = 1 THEN coalesce(country, listed_country) END"
                        + " FROM actor WHERE touched > ?")
                .bind(0, since)
                .map((row, context) -> {
                    int id = row.getInt(1);
                    identityOfActor[id] = row.getInt(2);
                    countryOfActor[id] = countries.number(row.getString(3));
                    return id;
                })
                .forEach(id -> {});
        countryOfIdentity = new int[last + 1];
        for (int actor = last; actor > 0; actor--) {
            if (countryOfActor[actor] != 0) {
                countryOfIdentity[identityOfActor[actor]] = countryOfActor[actor];
            }
        }
    }

    /** Number of the last row. Rows are numbered without gaps, so that one in a damaged page is known by a number beyond all measure. */
    private static int last(Handle handle, String table) {
        long last = number(handle, "SELECT coalesce(max(id), 0) FROM " + table);
        long bytes = number(handle, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
        if (last < 0 || last > bytes / LEAST_ROW_BYTES) {
            throw new IllegalStateException("the table " + table + " has no room for a row " + last);
        }
        return (int) last;
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private void grow(int last) {
        speaker = grown(speaker, last);
        article = grown(article, last);
        day = grown(day, last);
        utterance = grown(utterance, last);
        form = Arrays.copyOf(form, Math.max(form.length, last + 1));
        type = Arrays.copyOf(type, Math.max(type.length, last + 1));
    }

    private static int[] grown(int[] column, int last) {
        return column.length > last ? column : Arrays.copyOf(column, last + 1);
    }

    /** Rows that count, by day, newest first; rows of one day by their number, the last first. */
    int[] newestFirst() {
        long[] keys = new long[current.cardinality()];
        int count = 0;
        for (int row = current.nextSetBit(0); row >= 0; row = current.nextSetBit(row + 1)) {
            keys[count++] = ((long) day[row] << Integer.SIZE) | row;
        }
        Arrays.sort(keys);
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = (int) keys[count - 1 - i];
        }
        return rows;
    }

    int speaker(int row) {
        return speaker[row];
    }

    int article(int row) {
        return article[row];
    }

    int day(int row) {
        return day[row];
    }

    int utterance(int row) {
        return utterance[row];
    }

    int form(int row) {
        return form[row];
    }

    int type(int row) {
        return type[row];
    }

    int statements() {
        return speaker.length - 1;
    }

    int actors() {
        return identityOfActor.length - 1;
    }

    int identity(int actor) {
        return identityOfActor[actor];
    }

    int countryOfIdentity(int identity) {
        return countryOfIdentity[identity];
    }

    int outletOfArticle(int articleRow) {
        return outletOfArticle[articleRow];
    }

    NameNumbers outlets() {
        return outlets;
    }

    NameNumbers countries() {
        return countries;
    }
}
