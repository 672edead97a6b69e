package org.parley.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.actorfile.ActorFile;
import org.parley.ledger.entry.Entry;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.entry.EntryKind;
import org.parley.ledger.entry.OriginalBody;
import org.parley.ledger.entry.RulingBody;
import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.ExchangeQuery;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.TermQuery;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Original;
import org.parley.model.Provenance;

/**
 * A ledger in a file. Questions may be asked by many threads at once; entries are appended one at a time.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Path.of("parley.ledger"), Access.WRITE, Clock.systemUTC())) {
 *     ledger.append(extractor.extract(article));
 *     ledger.search().find(StatementQuery.ALL.withWords("talks"), 0, 20);
 * }
 * }</pre>
 *
 * <p>Each entry is one transaction: a process that ends at any moment leaves a ledger with all entries before it and nothing of
 * the one it was at. Every method throws {@link LedgerException} where the file does not allow what it is asked for.
 */
public final class Ledger implements AutoCloseable {
    private final LedgerFile file;
    private final Appender appender;
    private final Jdbi readers;
    private final SqliteSearch search;
    private final SqliteEvents events;
    private final SqliteExchanges exchanges;
    private final SqliteTerms terms;
    private final EntryJson json = new EntryJson();

    private Ledger(LedgerFile file, Clock clock) {
        this.file = file;
        appender = new Appender(file, new EntryTable(clock));
        readers = file.readers();
        search = new SqliteSearch(file);
        events = new SqliteEvents(file);
        exchanges = new SqliteExchanges(file, events);
        terms = new SqliteTerms(file, search);
    }

    /**
     * Opens a ledger.
     *
     * @param path of the file; with {@link Access#WRITE} it is made if it is not there
     * @param access what for; a second process may not write
     * @param clock tells when entries are recorded
     */
    public static Ledger open(Path path, Access access, Clock clock) {
        return new Ledger(LedgerFile.open(path, access), clock);
    }

    /** Answers to questions about what it holds. */
    public StatementSearch search() {
        return search;
    }

    /** Answers to questions about the events it holds. */
    public EventQuery events() {
        return events;
    }

    /** Answers to questions about offers and their answers. */
    public ExchangeQuery exchanges() {
        return exchanges;
    }

    /** Answers to questions about the words that people use. */
    public TermQuery terms() {
        return terms;
    }

    /** Whether it holds this very reading: the article of {@code provenance}, read with the same engine, model and language. */
    public boolean holds(Provenance provenance) {
        return read(handle -> EntryTable.holds(handle, EntryKind.EXTRACTION, Appender.subject(provenance)));
    }

    /** Keeps an article and what was read from it; nothing happens if it holds this very reading. */
    public synchronized Appended append(Extraction extraction) {
        return appender.append(extraction, null);
    }

    /**
     * The same, with what the article was extracted from.
     *
     * @param original kept if the article is new; absent where the text was taken as it stood
     */
    public synchronized Appended append(Extraction extraction, @Nullable Original original) {
        return appender.append(extraction, original == null ? null : new OriginalBody(original, null));
    }

    /**
     * The same for an article that was extracted again from what another version was: it becomes the next version of the same
     * publication.
     *
     * @param replaced id of the other version
     * @param original the bytes of that version with what was found out this time
     */
    public synchronized Appended append(Extraction extraction, Original original, String replaced) {
        return appender.append(extraction, new OriginalBody(original, replaced));
    }

    /**
     * Hands over what the last version of each publication was extracted from, one at a time, oldest first. Publications of which no
     * original was kept are passed over, and so are earlier versions: extracted again they would come behind their corrections.
     */
    public void originals(BiConsumer<Original, Article> sink) {
        String last =
                "SELECT original.entry, article.entry FROM article JOIN original ON original.article = article.digest"
                        + " WHERE version = (SELECT max(version) FROM article other WHERE other.publication = article.publication)"
                        + " ORDER BY article.id";
        List<long[]> entries = read(handle -> handle.createQuery(last)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .list());
        for (long[] pair : entries) {
            sink.accept(
                    json.original(entry(pair[0]).body()).original(),
                    json.article(entry(pair[1]).body()));
        }
    }

    private Entry entry(long sequence) {
        return read(handle -> EntryTable.entry(handle, sequence)
                .orElseThrow(() ->
                        new LedgerException(Reason.DAMAGED, file.path() + ": the ledger lacks its entry " + sequence)));
    }

    /** Keeps a list of actors, which from now on tells who is who; returns the number of its entry. */
    public synchronized long append(ActorFile list) {
        return appender.append(list);
    }

    /**
     * Makes actors one, whatever the rules say.
     *
     * @param actors ids of two actors or more
     * @param note the user's reason; may be empty
     * @return the number of the entry, for {@link #undo}
     */
    public synchronized long merge(Set<String> actors, String note) {
        return appender.rule(EntryKind.MERGE, actors, note);
    }

    /**
     * Takes an actor for none of those that the rules take it for.
     *
     * @param actor id of a member, as {@link org.parley.ledger.query.ActorView#members()} has it
     * @param note the user's reason; may be empty
     * @return the number of the entry, for {@link #undo}
     */
    public synchronized long apart(String actor, String note) {
        return appender.rule(EntryKind.APART, Set.of(actor), note);
    }

    /**
     * Makes one statement the answer to another, whatever the rules say.
     *
     * @param opener id of the statement that opens
     * @param reply id of the one that answers it
     * @param note the user's reason; may be empty
     * @return the number of the entry, for {@link #undo}
     */
    public synchronized long link(String opener, String reply, String note) {
        return appender.tie(EntryKind.LINK, opener, reply, note);
    }

    /**
     * Makes one statement no answer to another, whatever the rules say.
     *
     * @param opener id of the statement that opens
     * @param reply id of the one that does not answer it
     * @param note the user's reason; may be empty
     * @return the number of the entry, for {@link #undo}
     */
    public synchronized long cut(String opener, String reply, String note) {
        return appender.tie(EntryKind.CUT, opener, reply, note);
    }

    /**
     * Takes back a list, a merge, an apart, a link or a cut.
     *
     * @param entry its number
     * @param note the user's reason; may be empty
     * @return the number of the entry that says so
     */
    public synchronized long undo(long entry, String note) {
        return appender.undo(entry, note);
    }

    /** What users decided about actors and which lists they imported, as far as they did not take it back, oldest first. */
    public List<Ruling> rulings() {
        return read(handle -> RulingTable.entries(handle).stream()
                .flatMap(sequence -> EntryTable.entry(handle, sequence).stream())
                .map(this::ruling)
                .toList());
    }

    private Ruling ruling(Entry entry) {
        boolean isList = entry.kind() == EntryKind.ACTOR_LIST;
        RulingBody body =
                isList ? new RulingBody(List.of(), 0, json.list(entry.body()).name()) : json.ruling(entry.body());
        return new Ruling(entry.sequence(), entry.kind(), body.actors(), body.note(), entry.recorded());
    }

    /** Hands over all versions of articles of which it holds no reading by this engine, oldest first. */
    public void unread(Function<Article, Provenance> engine, Consumer<Article> sink) {
        List<Long> entries = read(handle -> handle.createQuery("SELECT entry FROM article ORDER BY id")
                .mapTo(Long.class)
                .list());
        for (long sequence : entries) {
            Article article = json.article(entry(sequence).body());
            if (!holds(engine.apply(article))) {
                sink.accept(article);
            }
        }
    }

    /** Whether an entry of the chain has this digest, such as a head that was noted another day. */
    public boolean holdsDigest(String digest) {
        return read(handle -> handle.createQuery("SELECT count(*) FROM entry WHERE digest = ?")
                        .bind(0, digest)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Number of the last entry; 0 in an empty ledger. */
    public long lastEntry() {
        return read(handle -> EntryTable.head(handle).sequence());
    }

    /**
     * Checks every entry and every span, and holds every table and full-text index against the entries. Takes room beside the ledger
     * for as much as its tables take.
     *
     * @param progress gets the number of steps done, up to {@link #steps}
     */
    public Verification verify(LongConsumer progress) {
        return file.failures().guard(() -> new Verifier(file.database(), progress).verify());
    }

    /**
     * Makes all tables again from the entries, in one transaction; the entries stay as they are. Other processes that have the ledger
     * open must open it again.
     *
     * @param progress gets the number of steps done, up to {@link #steps}
     */
    public synchronized void rebuild(LongConsumer progress) {
        appender.rebuild(progress);
        search.forget();
        exchanges.forget();
    }

    /** How many steps checking or rebuilding it takes. */
    public long steps() {
        return read(handle -> EntryTable.head(handle).sequence()
                + handle.createQuery("SELECT count(*) FROM article")
                        .mapTo(Long.class)
                        .one());
    }

    private <T> T read(Function<Handle, T> question) {
        return file.failures().guard(() -> readers.inTransaction(question::apply));
    }

    @Override
    public void close() {
        file.close();
    }
}
