package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.actorfile.ActorFile;
import org.parley.ledger.entry.Entry;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.entry.EntryKind;
import org.parley.ledger.entry.ListBody;
import org.parley.ledger.entry.RulingBody;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
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

    /** Keeps an extraction, and its article if that is new. */
    Appended append(Extraction extraction) {
        return transaction(handle -> append(handle, extraction));
    }

    private Appended append(Handle handle, Extraction extraction) {
        String subject = subject(extraction.provenance());
        if (EntryTable.holds(handle, EntryKind.EXTRACTION, subject)) {
            return new Appended(Outcome.KNOWN, 0, List.of());
        }
        Optional<ArticleTable.Row> known =
                ArticleTable.find(handle, extraction.article().id());
        ArticleTable.Row article = known.orElseGet(() -> insertArticle(handle, extraction));
        List<Statement> before = known.isEmpty() ? List.of() : statements(handle, article, extraction);
        Entry entry = entries.append(handle, EntryKind.EXTRACTION, subject, json.extraction(extraction));
        insertStatements(handle, extraction, article, entry.sequence());
        List<StatementChange> changes =
                known.isEmpty() ? List.of() : StatementChange.between(before, extraction.statements());
        Outcome outcome =
                known.isPresent() ? Outcome.REREAD : article.version() > 1 ? Outcome.NEW_VERSION : Outcome.ADDED;
        return new Appended(outcome, extraction.statements().size(), changes);
    }

    private ArticleTable.Row insertArticle(Handle handle, Extraction extraction) {
        Entry entry = entries.append(
                handle, EntryKind.ARTICLE, extraction.article().id(), json.article(extraction.article()));
        return ArticleTable.insert(handle, extraction, entry.sequence());
    }

    private List<Statement> statements(Handle handle, ArticleTable.Row article, Extraction extraction) {
        return EntryTable.entry(handle, article.extraction())
                .map(entry ->
                        json.extraction(entry.body(), extraction.article()).statements())
                .orElse(List.of());
    }

    private void insertStatements(Handle handle, Extraction extraction, ArticleTable.Row article, long entry) {
        ActorTable actors = new ActorTable(handle, entry);
        List<Long> rows = new StatementTable(handle, entry, actors).insert(extraction, article.id());
        ArticleTable.read(handle, article.id(), entry, rows.size());
        if (article.extraction() > 0) {
            utterances.replace(handle, article.id(), entry);
        }
        boolean joined = regroup(handle, actors.changedBlocks(), entry);
        joined |= utterances.fold(handle, rows, entry);
        CurrentStatements current = new CurrentStatements(handle, entry);
        if (article.version() > 1 || article.extraction() > 0) {
            current.recount(article.publication());
        }
        if (joined) {
            current.recountUnsettled();
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
            byte[] body = json.list(new ListBody(list.name(), list.format().name(), list.actors()));
            long entry = entries.append(handle, EntryKind.ACTOR_LIST, list.digest(), body)
                    .sequence();
            settle(handle, ListedTable.insert(handle, entry, list.name(), list.actors()), entry);
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
            RulingTable.insert(handle, entry, kind.stored(), members);
            settle(handle, RulingTable.blocks(handle, entry), entry);
            return entry;
        });
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

    /** Takes the list or ruling of an entry out of force; returns the blocks in which it had something to say. */
    private Set<String> takeBack(Handle handle, long undone) {
        if (ListedTable.holds(handle, undone)) {
            return ListedTable.delete(handle, undone);
        }
        Set<String> blocks = RulingTable.blocks(handle, undone);
        if (!RulingTable.delete(handle, undone)) {
            throw refused("entry " + undone + " is no list of actors, merge or apart that is in force");
        }
        return blocks;
    }

    private void settle(Handle handle, Set<String> blocks, long entry) {
        if (regroup(handle, blocks, entry)) {
            new CurrentStatements(handle, entry).recountUnsettled();
        }
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
