package org.parley.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What is known of actors: that they are there, their posts and sectors. It follows from the lessons of statements in the latest
 * readings and goes with them; what pages show of it follows from those statements alone that count.
 */
final class Traits {
    static final String POST = "post";
    static final String SECTOR = "sector";

    /** Of an actor of whom nothing more is told than that it is there. */
    static final String PRESENCE = "";

    private static final String STATE = """
            SELECT told.actor, told.property, told.value, trait.is_current, trait.first, trait.last,
                (SELECT max(is_current) FROM lesson WHERE actor = told.actor AND property = told.property
                    AND value = told.value),
                (SELECT min(day) FROM lesson WHERE actor = told.actor AND property = told.property
                    AND value = told.value AND is_current = 1),
                (SELECT max(day) FROM lesson WHERE actor = told.actor AND property = told.property
                    AND value = told.value AND is_current = 1)
            FROM (SELECT value ->> 0 AS actor, value ->> 1 AS property, value ->> 2 AS value FROM json_each(:told)) told
            LEFT JOIN trait USING (actor, property, value)
            """;

    private static final String CURRENT = "EXISTS (SELECT 1 FROM trait WHERE actor = actor.id AND is_current = 1)";

    /** The sector told last. */
    private static final String LAST_SECTOR = "(SELECT value FROM trait WHERE actor = actor.id AND property = '"
            + SECTOR + "' AND is_current = 1 ORDER BY last DESC, value LIMIT 1)";

    private static final String SETTLE = "UPDATE actor SET is_current = " + CURRENT + ", sector = " + LAST_SECTOR
            + ", touched = :entry WHERE (is_current <> " + CURRENT + " OR sector IS NOT " + LAST_SECTOR + ")";

    private final Handle handle;
    private final long entry;

    /** For the changes that one entry makes. */
    Traits(Handle handle, long entry) {
        this.handle = handle;
        this.entry = entry;
    }

    /** One thing told of an actor. */
    record Trait(long actor, String property, String value) {
        List<Object> values() {
            return List.of(actor, property, value);
        }
    }

    private record Days(
            boolean isCurrent,
            @Nullable Integer first,
            @Nullable Integer last) {}

    private record State(
            Trait trait, @Nullable Days before, @Nullable Days now) {}

    /** What these statements tell. */
    Set<Trait> toldBy(Collection<Long> statements) {
        return new HashSet<>(handle.createQuery("SELECT DISTINCT actor, property, value FROM lesson"
                        + " WHERE statement IN (SELECT value FROM json_each(:statements))")
                .bind("statements", BoundList.of(statements))
                .map((row, context) -> new Trait(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** Takes the lessons back that a version's readings taught which no longer count; returns what they told. */
    Set<Trait> unlearn(long article) {
        List<Long> replaced = handle.createQuery(
                        "SELECT statement.id FROM statement JOIN article ON article.id = article"
                                + " WHERE article.id = ? AND (is_replaced = 1 OR statement.extraction <> article.extraction)")
                .bind(0, article)
                .mapTo(Long.class)
                .list();
        Set<Trait> told = toldBy(replaced);
        handle.execute(
                "DELETE FROM lesson WHERE statement IN (SELECT value FROM json_each(?))", BoundList.of(replaced));
        return told;
    }

    /**
     * Works these out again.
     *
     * @return blocks in which there is more or less to tell who is who by
     */
    Set<String> refresh(Collection<Trait> told) {
        List<State> states = handle.createQuery(STATE)
                .bind("told", BoundList.of(told.stream().map(Trait::values).toList()))
                .map((row, context) -> new State(
                        new Trait(row.getLong(1), row.getString(2), row.getString(3)),
                        days(row, 4, 5, 6),
                        days(row, 7, 8, 9)))
                .list();
        write(states);
        settle(told.stream().map(Trait::actor).distinct().toList());
        return blocks(states.stream()
                .filter(state -> (state.before() == null) != (state.now() == null))
                .map(state -> state.trait().actor())
                .distinct()
                .toList());
    }

    private static @Nullable Days days(java.sql.ResultSet row, int current, int first, int last)
            throws java.sql.SQLException {
        Integer isCurrent = (Integer) row.getObject(current);
        return isCurrent == null
                ? null
                : new Days(isCurrent == 1, (Integer) row.getObject(first), (Integer) row.getObject(last));
    }

    private void write(List<State> states) {
        PreparedBatch gone = handle.prepareBatch("DELETE FROM trait WHERE actor = ? AND property = ? AND value = ?");
        PreparedBatch changed = handle.prepareBatch(
                "INSERT OR REPLACE INTO trait (actor, property, value, is_current, first, last) VALUES (?, ?, ?, ?, ?, ?)");
        for (State state : states) {
            Trait trait = state.trait();
            Days now = state.now();
            if (now == null) {
                gone.add(trait.actor(), trait.property(), trait.value());
            } else if (!now.equals(state.before())) {
                changed.add(
                        trait.actor(),
                        trait.property(),
                        trait.value(),
                        now.isCurrent() ? 1 : 0,
                        now.first(),
                        now.last());
            }
        }
        gone.execute();
        changed.execute();
    }

    private void settle(List<Long> actors) {
        handle.createUpdate(SETTLE + " AND id IN (SELECT value FROM json_each(:actors))")
                .bind("actors", BoundList.of(actors))
                .bind("entry", entry)
                .execute();
    }

    private Set<String> blocks(List<Long> actors) {
        return actors.isEmpty()
                ? Set.of()
                : new TreeSet<>(handle.createQuery(
                                "SELECT DISTINCT block FROM actor WHERE id IN (SELECT value FROM json_each(:actors))")
                        .bind("actors", BoundList.of(actors))
                        .mapTo(String.class)
                        .list());
    }

    /** Takes over which of these statements count. */
    void recount(Collection<Long> statements) {
        if (statements.isEmpty()) {
            return;
        }
        handle.execute(
                "UPDATE lesson SET is_current = (SELECT is_current FROM statement WHERE id = lesson.statement)"
                        + " WHERE statement IN (SELECT value FROM json_each(?))",
                BoundList.of(statements));
        refresh(toldBy(statements));
    }

    /** Works all of them out, whatever stands there. */
    void refreshAll() {
        handle.execute("UPDATE lesson SET is_current = 0 WHERE is_current = 1"
                + " AND statement IN (SELECT id FROM statement WHERE is_current = 0)");
        handle.execute("DELETE FROM trait");
        handle.execute("INSERT INTO trait (actor, property, value, is_current, first, last)"
                + " SELECT actor, property, value, max(is_current), min(CASE WHEN is_current = 1 THEN day END),"
                + " max(CASE WHEN is_current = 1 THEN day END) FROM lesson GROUP BY actor, property, value");
        handle.createUpdate(SETTLE).bind("entry", entry).execute();
    }
}
