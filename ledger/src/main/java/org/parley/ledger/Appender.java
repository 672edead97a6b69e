package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.EntryRows.Reading;
import org.parley.ledger.Traits.Trait;
import org.parley.ledger.actorfile.ActorFile;
import org.parley.ledger.entry.Entry;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.entry.EntryKind;
import org.parley.ledger.entry.ListBody;
import org.parley.ledger.entry.OriginalBody;
import org.parley.ledger.entry.RulingBody;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.parley.model.Article;
import org.parley.model.Digest;
import org.parley.model.Extraction;
import org.parley.model.Provenance;
import org.parley.model.Statement;

/** Appends entries and keeps what follows from them up to date, one transaction for each. Used by one thread at a time. */
final class Appender {
    private final LedgerFile file;
    private final EntryTable entries;
    private final EntryJson json = new EntryJson();
    private final UtteranceTable utterances = new UtteranceTable();

    Appender(LedgerFile file, EntryTable entries) {
        this.file = file;
        this.entries = entries;
    }

    /** What an extraction's entry is about: the article and all that read it. */
    static String subject(Provenance provenance) {
        return Digest.of(provenance.article(), provenance.engine(), provenance.model(), provenance.language());
    }

    /**
     * Keeps an extraction, and its article if that is new.
     *
     * @param original what the article was extracted from; kept with a new article only
     */
    Appended append(Extraction extraction, @Nullable OriginalBody original) {
        return transaction(handle -> append(handle, extraction, original));
    }

    private Appended append(Handle handle, Extraction extraction, @Nullable OriginalBody original) {
        String subject = subject(extraction.provenance());
        if (EntryTable.holds(handle, EntryKind.EXTRACTION, subject)) {
            return new Appended(Outcome.KNOWN, 0, List.of());
        }
        Optional<ArticleTable.Row> known =
                ArticleTable.find(handle, extraction.article().id());
        if (known.isEmpty()) {
            insertArticle(handle, extraction.article(), original);
        }
        List<Statement> before =
                known.map(article -> statements(handle, article, extraction)).orElse(List.of());
        Entry entry = entries.append(handle, EntryKind.EXTRACTION, subject, json.extraction(extraction));
        Reading reading = WordIndexes.adding(handle, () -> new EntryRows(handle).reading(entry.sequence(), extraction));
        settle(handle, reading, entry.sequence());
        List<StatementChange> changes =
                known.isEmpty() ? List.of() : StatementChange.between(before, extraction.statements());
        return new Appended(outcome(reading), extraction.statements().size(), changes);
    }

    private static Outcome outcome(Reading reading) {
        if (reading.isAnother()) {
            return Outcome.REREAD;
        }
        return reading.article().version() > 1 ? Outcome.NEW_VERSION : Outcome.ADDED;
    }

    private void insertArticle(Handle handle, Article article, @Nullable OriginalBody original) {
        EntryRows rows = new EntryRows(handle);
        if (original != null) {
            Entry entry = entries.append(handle, EntryKind.ORIGINAL, article.id(), json.original(original));
            rows.original(entry.sequence(), article.id(), original);
        }
        Entry entry = entries.append(handle, EntryKind.ARTICLE, article.id(), json.article(article));
        rows.article(entry.sequence(), article);
    }

    private List<Statement> statements(Handle handle, ArticleTable.Row article, Extraction extraction) {
        return EntryTable.entry(handle, article.extraction())
                .map(entry ->
                        json.extraction(entry.body(), extraction.article()).statements())
                .orElse(List.of());
    }

    private void settle(Handle handle, Reading reading, long entry) {
        ArticleTable.Row article = reading.article();
        reading.replaced().forEach(version -> utterances.replace(handle, version, entry));
        Traits traits = new Traits(handle, entry);
        Set<Trait> told = traits.toldBy(reading.statements());
        told.addAll(reading.unlearnt());
        boolean joined = regroup(handle, traits.refresh(told), entry);
        joined |= utterances.fold(handle, reading.statements(), entry);
        CurrentStatements current = new CurrentStatements(handle, entry);
        if (article.version() > 1 || reading.isAnother()) {
            traits.recount(current.recount(article.publication()));
        }
        if (joined) {
            traits.recount(current.recountUnsettled());
        }
    }

    /** Works out identities in these blocks again, and the utterances of those that changed; true if any did. */
    private boolean regroup(Handle handle, Set<String> blocks, long entry) {
        Set<Long> changed = new Identities(handle, entry).regroup(blocks);
        utterances.refold(handle, changed, entry);
        return !changed.isEmpty();
    }

    /** Keeps a list of actors; returns the entry's number. */
    long append(ActorFile list) {
        return transaction(handle -> {
            ListBody body = new ListBody(list.name(), list.format().name(), list.actors());
            long entry = entries.append(handle, EntryKind.ACTOR_LIST, list.digest(), json.list(body))
                    .sequence();
            settle(handle, new EntryRows(handle).list(entry, body), entry);
            return entry;
        });
    }

    /** Keeps a ruling on these actors; returns the entry's number. */
    long rule(EntryKind kind, Collection<String> actors, String note) {
        if (kind == EntryKind.MERGE && actors.size() < 2) {
            throw refused("a merge takes two actors or more");
        }
        return transaction(handle -> {
            List<String> members = new ArrayList<>(new TreeSet<>(actors));
            members.forEach(actor -> requireActor(handle, actor));
            String subject = kind == EntryKind.MERGE ? Digest.of(members.toArray(new String[0])) : members.get(0);
            byte[] body = json.ruling(new RulingBody(members, 0, note));
            long entry = entries.append(handle, kind, subject, body).sequence();
            settle(handle, new EntryRows(handle).ruling(entry, kind, members), entry);
            return entry;
        });
    }

    /** Keeps a decision about whether one statement answers another; returns the entry's number. */
    long tie(EntryKind kind, String opener, String reply, String note) {
        if (opener.equals(reply)) {
            throw refused("a statement answers another, not itself");
        }
        return transaction(handle -> {
            List<String> ends = List.of(opener, reply);
            ends.forEach(statement -> requireStatement(handle, statement));
            byte[] body = json.ruling(new RulingBody(ends, 0, note));
            long entry =
                    entries.append(handle, kind, Digest.of(opener, reply), body).sequence();
            new EntryRows(handle).ruling(entry, kind, ends);
            return entry;
        });
    }

    private void requireStatement(Handle handle, String digest) {
        if (!StatementTable.holds(handle, digest)) {
            throw refused("the ledger knows no statement " + digest);
        }
    }

    private void requireActor(Handle handle, String digest) {
        if (!ActorTable.holds(handle, digest)) {
            throw refused("the ledger knows no actor " + digest);
        }
    }

    private LedgerException refused(String why) {
        return new LedgerException(Reason.REFUSED, file.path() + ": " + why);
    }

    /** Takes the list or ruling of an earlier entry back; returns the entry's number. */
    long undo(long undone, String note) {
        return transaction(handle -> {
            Set<String> blocks = takeBack(handle, undone);
            byte[] body = json.ruling(new RulingBody(List.of(), undone, note));
            long entry = entries.append(handle, EntryKind.UNDO, Long.toString(undone), body)
                    .sequence();
            settle(handle, blocks, entry);
            return entry;
        });
    }

    private Set<String> takeBack(Handle handle, long undone) {
        try {
            return new EntryRows(handle).undo(undone);
        } catch (NoSuchElementException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private void settle(Handle handle, Set<String> blocks, long entry) {
        if (regroup(handle, blocks, entry)) {
            new Traits(handle, entry).recount(new CurrentStatements(handle, entry).recountUnsettled());
        }
    }

    /** Makes all tables again from the entries. */
    void rebuild(LongConsumer progress) {
        utterances.forget();
        transaction(handle -> {
            Rebuild.inPlace(handle, file.database(), progress);
            return handle;
        });
    }

    private <T> T transaction(Function<Handle, T> work) {
        return file.failures().guard(() -> {
            try {
                return file.writer().inTransaction(work::apply);
            } catch (RuntimeException | Error e) {
                utterances.forget();
                throw e;
            }
        });
    }
}
