package org.parley.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Works out what the rows of all entries have to do with each other, once for all of them: what is known of actors, who is who, what
 * was said once, and what counts. It comes to the same as settling after each entry; time is linear in the rows.
 */
final class Settlement {
    private static final String SHARED_BLOCKS = "SELECT block FROM actor GROUP BY block HAVING count(*) > 1"
            + " UNION SELECT block FROM listed_block UNION SELECT block FROM actor JOIN ruling ON ruling.actor = digest";

    private final Handle handle;
    private final long entry;

    /** For tables to which the rows of all entries up to the given one were added. */
    Settlement(Handle handle, long entry) {
        this.handle = handle;
        this.entry = entry;
    }

    /**
     * Does it.
     *
     * @param progress gets the number of articles done, after each
     */
    void settle(LongConsumer progress) {
        Traits traits = new Traits(handle, entry);
        traits.refreshAll();
        new Identities(handle, entry).regroup(new HashSet<>(strings(SHARED_BLOCKS)));
        fold(progress);
        CurrentStatements current = new CurrentStatements(handle, entry);
        numbers("SELECT DISTINCT publication FROM article WHERE version > 1 OR EXISTS"
                        + " (SELECT 1 FROM statement WHERE article = article.id AND extraction <> article.extraction)")
                .forEach(current::recount);
        traits.refreshAll();
    }

    private void fold(LongConsumer progress) {
        UtteranceTable utterances = new UtteranceTable();
        long done = 0;
        for (long article : numbers("SELECT id FROM article ORDER BY extraction")) {
            utterances.fold(handle, latest(article), entry);
            progress.accept(++done);
        }
    }

    private List<Long> latest(long article) {
        return handle.createQuery("SELECT statement.id FROM statement JOIN article ON article.id = article"
                        + " AND article.extraction = statement.extraction WHERE article.id = ? ORDER BY statement.id")
                .bind(0, article)
                .mapTo(Long.class)
                .list();
    }

    private List<Long> numbers(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).list();
    }

    private List<String> strings(String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }
}
