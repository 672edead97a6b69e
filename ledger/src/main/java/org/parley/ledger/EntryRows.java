package org.parley.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Traits.Trait;
import org.parley.ledger.entry.EntryKind;
import org.parley.ledger.entry.ListBody;
import org.parley.ledger.entry.OriginalBody;
import org.parley.ledger.entry.RulingBody;
import org.parley.model.Article;
import org.parley.model.Extraction;

/**
 * The rows that single entries add to the tables or take out of them. What rows have to do with each other (identities, utterances,
 * what counts) is left to whoever adds them.
 */
final class EntryRows {
    private final Handle handle;

    EntryRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * What a reading added.
     *
     * @param article as its row was before
     * @param statements rows of its statements
     * @param replaced rows of the versions of which older readings no longer count: its own, and the one in whose place it was
     *     extracted again
     * @param unlearnt what these told
     */
    record Reading(ArticleTable.Row article, List<Long> statements, List<Long> replaced, Set<Trait> unlearnt) {
        /** Whether it replaces another of the same version. */
        boolean isAnother() {
            return article.extraction() > 0;
        }
    }

    /** A version of an article; its title comes with its first reading. */
    void article(long entry, Article article) {
        @Nullable String replaces = OriginalTable.replaced(handle, article.id());
        ArticleTable.insert(handle, article, replaces, entry);
    }

    /** What an article was extracted from; comes before the article. */
    void original(long entry, String article, OriginalBody original) {
        OriginalTable.insert(handle, entry, article, original);
    }

    /** A reading, which is the latest of its version from now on. */
    Reading reading(long entry, Extraction extraction) {
        ArticleTable.Row article = ArticleTable.find(
                        handle, extraction.article().id())
                .orElseThrow(() -> new NoSuchElementException(
                        "no article " + extraction.article().id() + " was kept before what was read from it"));
        List<Long> rows =
                new StatementTable(handle, entry, new ActorTable(handle, entry)).insert(extraction, article.id());
        new EventTable().insert(handle, entry, extraction, article.id());
        new DialogueTables(handle).insert(entry, extraction, article.id(), rows);
        ArticleTable.read(handle, article.id(), entry, extraction);
        List<Long> replaced = article.extraction() > 0
                ? List.of(article.id())
                : ArticleTable.replace(handle, extraction.article().id(), entry).stream()
                        .toList();
        Traits traits = new Traits(handle, entry);
        Set<Trait> unlearnt = new HashSet<>();
        replaced.forEach(version -> unlearnt.addAll(traits.unlearn(version)));
        return new Reading(article, rows, replaced, unlearnt);
    }

    /** A list of actors; returns the blocks in which it has something to say. */
    Set<String> list(long entry, ListBody list) {
        return ListedTable.insert(handle, entry, list.name(), list.actors());
    }

    /** A merge, an apart, a link or a cut; returns the blocks in which it has something to say. */
    Set<String> ruling(long entry, EntryKind kind, Collection<String> actors) {
        if (kind == EntryKind.LINK || kind == EntryKind.CUT) {
            List<String> ends = List.copyOf(actors);
            TieTable.insert(handle, entry, kind, ends.get(0), ends.get(1));
            return Set.of();
        }
        RulingTable.insert(handle, entry, kind.stored(), actors);
        return RulingTable.blocks(handle, entry);
    }

    /**
     * Takes the list or ruling of an entry out of force; returns the blocks in which it had something to say.
     *
     * @throws NoSuchElementException if none of that entry is in force
     */
    Set<String> undo(long undone) {
        if (ListedTable.holds(handle, undone)) {
            return ListedTable.delete(handle, undone);
        }
        if (TieTable.delete(handle, undone)) {
            return Set.of();
        }
        Set<String> blocks = RulingTable.blocks(handle, undone);
        if (!RulingTable.delete(handle, undone)) {
            throw new NoSuchElementException(
                    "entry " + undone + " is no list of actors, merge, apart, link or cut that is in force");
        }
        return blocks;
    }

    /** What a user decided, as its entry has it. */
    void ruled(long entry, EntryKind kind, RulingBody ruling) {
        if (kind == EntryKind.UNDO) {
            undo(ruling.undone());
        } else {
            ruling(entry, kind, ruling.actors());
        }
    }
}
