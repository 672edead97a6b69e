package org.parley.ledger;

import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.entry.Entry;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.entry.EntryKind;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Walks the chain link by link, checks each entry and every span in it, and adds the rows that follow from it to tables. */
final class ChainCheck {
    private final Handle handle;
    private final EntryRows rows;
    private final Flaws flaws;
    private final EntryJson json = new EntryJson();
    /** The article checked last: what was read from it mostly comes next. */
    private @Nullable Article last;

    private long articles;
    private long statements;
    private boolean isWhole = true;

    /**
     * A walk.
     *
     * @param handle sees the entries
     * @param rows get what follows from them
     * @param flaws get what is wrong
     */
    ChainCheck(Handle handle, EntryRows rows, Flaws flaws) {
        this.handle = handle;
        this.rows = rows;
        this.flaws = flaws;
    }

    /**
     * Walks to the end.
     *
     * @param progress gets the number of each entry once it is checked
     * @throws JdbiException if something stops it that is no fault of the entries, such as a full disk
     */
    void walk(LongConsumer progress) {
        long end = EntryTable.head(handle).sequence();
        String previous = Entry.START;
        for (long sequence = 1; sequence <= end; sequence++) {
            Optional<Entry> entry = entry(sequence);
            if (entry.isPresent()) {
                check(entry.get(), previous);
                previous = entry.get().digest();
            }
            progress.accept(sequence);
        }
    }

    /** How many versions of articles it met. */
    long articles() {
        return articles;
    }

    /** How many statements it held against their articles. */
    long statements() {
        return statements;
    }

    /** Whether all entries are there as they were written, so that all rows that follow from them were added. */
    boolean isWhole() {
        return isWhole;
    }

    private void broken(long entry, String detail) {
        isWhole = false;
        flaws.add(entry, detail);
    }

    private Optional<Entry> entry(long sequence) {
        try {
            Optional<Entry> entry = EntryTable.entry(handle, sequence);
            if (entry.isEmpty()) {
                broken(sequence, "the entry is missing");
            }
            return entry;
        } catch (JdbiException | IllegalArgumentException | DateTimeException e) {
            broken(sequence, "the entry can't be read: " + reason(e));
            return Optional.empty();
        }
    }

    private void check(Entry entry, String previous) {
        if (!entry.previous().equals(previous)) {
            broken(entry.sequence(), "the entry does not follow the one before it");
        }
        if (!entry.isIntact()) {
            broken(entry.sequence(), "the entry was altered: its digest is not that of what it holds");
            return;
        }
        try {
            checkBody(entry);
        } catch (JdbiException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            broken(entry.sequence(), reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        if (SqliteFailures.isOutside(e)) {
            throw e;
        }
        return Flaws.reason(e);
    }

    private void checkBody(Entry entry) {
        long sequence = entry.sequence();
        switch (entry.kind()) {
            case ARTICLE -> {
                articles++;
                checkArticle(entry);
            }
            case EXTRACTION -> checkExtraction(entry);
            case ORIGINAL -> rows.original(sequence, entry.subject(), json.original(entry.body()));
            case ACTOR_LIST -> rows.list(sequence, json.list(entry.body()));
            case MERGE, APART, LINK, CUT, UNDO -> rows.ruled(sequence, entry.kind(), json.ruling(entry.body()));
        }
    }

    private void checkArticle(Entry entry) {
        Article held = json.article(entry.body());
        Article anew = Article.of(
                held.sourceId(),
                held.title(),
                held.outlet(),
                held.authors(),
                held.published(),
                held.url(),
                held.language(),
                held.text());
        if (!held.id().equals(anew.id()) || !held.id().equals(entry.subject())) {
            flaws.add(entry.sequence(), "the article's id is not the digest of the article");
        }
        rows.article(entry.sequence(), held);
        last = held;
    }

    private void checkExtraction(Entry entry) {
        Extraction bare = json.extraction(entry.body(), Article.of("", null));
        Article article = article(bare.provenance().article());
        for (Statement statement : bare.statements()) {
            statements++;
            if (!statement.text().equals(cut(statement.content(), article.text()))) {
                flaws.add(entry.sequence(), "the spans of statement " + statement.id() + " do not cut its words");
            }
        }
        rows.reading(entry.sequence(), bare.of(article));
    }

    private Article article(String id) {
        Article known = last;
        if (known != null && known.id().equals(id)) {
            return known;
        }
        return handle.createQuery(
                        "SELECT sequence FROM entry WHERE kind = '" + EntryKind.ARTICLE.stored() + "' AND subject = ?")
                .bind(0, id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(sequence -> EntryTable.entry(handle, sequence))
                .map(entry -> json.article(entry.body()))
                .orElseThrow(() -> new NoSuchElementException("the article that it was read from is missing: " + id));
    }

    /** The words of the spans as statements join them; what lies outside the text cuts nothing. */
    private static String cut(List<Span> spans, String text) {
        return spans.stream()
                .map(span -> span.end() <= text.length() ? span.of(text) : "")
                .collect(Collectors.joining(Statement.BETWEEN_PIECES));
    }
}
