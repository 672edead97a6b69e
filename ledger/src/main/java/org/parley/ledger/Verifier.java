package org.parley.ledger;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.parley.ledger.Verification.Flaw;
import org.parley.ledger.entry.Entry;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.entry.EntryKind;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Checks the chain, link by link, that every span cuts what it claims, and that the tables say what the entries say. */
final class Verifier {
    private final Handle handle;
    private final EntryJson json = new EntryJson();
    private final List<Flaw> flaws = new ArrayList<>();
    private long articles;
    private long statements;

    Verifier(Handle handle) {
        this.handle = handle;
    }

    /**
     * Checks everything.
     *
     * @param progress gets the number of each entry once it is checked
     */
    Verification verify(LongConsumer progress) {
        checked(this::checkFile);
        EntryTable.Head head = EntryTable.head(handle);
        String previous = Entry.START;
        for (long sequence = 1; sequence <= head.sequence(); sequence++) {
            Optional<Entry> entry = entry(sequence);
            if (entry.isPresent()) {
                check(entry.get(), previous);
                previous = entry.get().digest();
            }
            progress.accept(sequence);
        }
        checked(this::checkCounts);
        return new Verification(head.sequence(), articles, statements, head.digest(), flaws);
    }

    /** Makes a flaw of the file where a damaged page stops a check, so that the others go on. */
    private void checked(Runnable check) {
        try {
            check.run();
        } catch (JdbiException e) {
            flaw(0, "the file is damaged: " + reason(e));
        }
    }

    /** SQLite's own check of its pages and indexes. */
    private void checkFile() {
        handle.createQuery("PRAGMA quick_check(10)").mapTo(String.class).list().stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> flaw(0, "the file is damaged: " + line));
    }

    private Optional<Entry> entry(long sequence) {
        try {
            Optional<Entry> entry = EntryTable.entry(handle, sequence);
            if (entry.isEmpty()) {
                flaw(sequence, "the entry is missing");
            }
            return entry;
        } catch (JdbiException | IllegalArgumentException | java.time.DateTimeException e) {
            flaw(sequence, "the entry can't be read: " + reason(e));
            return Optional.empty();
        }
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && !(deepest instanceof SQLException)) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    private void check(Entry entry, String previous) {
        if (!entry.previous().equals(previous)) {
            flaw(entry.sequence(), "the entry does not follow the one before it");
        }
        if (!entry.isIntact()) {
            flaw(entry.sequence(), "the entry was altered: its digest is not that of what it holds");
            return;
        }
        try {
            checkBody(entry);
        } catch (JdbiException | IllegalArgumentException e) {
            flaw(entry.sequence(), reason(e));
        }
    }

    private void checkBody(Entry entry) {
        if (entry.kind() == EntryKind.ARTICLE) {
            articles++;
            checkArticle(entry);
        } else if (entry.kind() == EntryKind.EXTRACTION) {
            checkExtraction(entry);
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
            flaw(entry.sequence(), "the article's id is not the digest of the article");
        }
        if (!isInTable(held, entry.sequence())) {
            flaw(entry.sequence(), "the table of articles lacks the article or differs from it");
        }
    }

    private boolean isInTable(Article article, long entry) {
        return handle.createQuery("SELECT count(*) FROM article WHERE digest = ? AND entry = ? AND outlet IS ?"
                                + " AND published IS ? AND url IS ? AND source_id IS ?")
                        .bind(0, article.id())
                        .bind(1, entry)
                        .bind(2, article.outlet())
                        .bind(3, Days.number(article.published()))
                        .bind(4, article.url())
                        .bind(5, article.sourceId())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private void checkExtraction(Entry entry) {
        Extraction bare = json.extraction(entry.body(), Article.of("", null));
        String articleId = bare.provenance().article();
        Optional<Article> article = article(articleId);
        if (article.isEmpty()) {
            flaw(entry.sequence(), "the article that it was read from is missing: " + articleId);
            return;
        }
        ArrayDeque<StatementValues> rows = rows(articleId, entry.sequence());
        Set<String> differing = new HashSet<>();
        for (Statement statement : bare.statements()) {
            statements++;
            if (!statement.text().equals(cut(statement.content(), article.get().text()))) {
                flaw(entry.sequence(), "the spans of statement " + statement.id() + " do not cut its words");
            }
            if (!rows.removeFirstOccurrence(StatementValues.of(statement, article.get()))) {
                flaw(entry.sequence(), "the table of statements differs from statement " + statement.id());
                differing.add(statement.id());
            }
        }
        rows.stream()
                .map(StatementValues::digest)
                .filter(id -> !differing.contains(id))
                .forEach(id -> flaw(entry.sequence(), "no entry holds statement " + id + " of the table"));
    }

    private Optional<Article> article(String id) {
        return handle.createQuery("SELECT sequence FROM entry WHERE kind = 'article' AND subject = ?")
                .bind(0, id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(this::entry)
                .map(entry -> json.article(entry.body()));
    }

    /** In the order of the reading. */
    private ArrayDeque<StatementValues> rows(String article, long extraction) {
        return handle.createQuery("SELECT " + StatementValues.COLUMNS + " FROM statement"
                        + " LEFT JOIN actor speaker ON speaker.id = statement.speaker"
                        + " LEFT JOIN actor addressee ON addressee.id = statement.addressee"
                        + " WHERE article = (SELECT id FROM article WHERE article.digest = ?) AND extraction = ?"
                        + " ORDER BY statement.id")
                .bind(0, article)
                .bind(1, extraction)
                .map((row, context) -> StatementValues.of(row))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /** The words of the spans as statements join them; what lies outside the text cuts nothing. */
    private static String cut(List<Span> spans, String text) {
        return spans.stream()
                .map(span -> span.end() <= text.length() ? span.of(text) : "")
                .collect(Collectors.joining(Statement.BETWEEN_PIECES));
    }

    private void checkCounts() {
        checkCount("article", articles);
        checkCount("statement", statements);
    }

    private void checkCount(String table, long expected) {
        long rows = handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one();
        if (rows != expected) {
            flaw(0, "the table of " + table + "s has " + rows + " rows for " + expected + " in the entries");
        }
    }

    private void flaw(long entry, String detail) {
        if (flaws.size() < Verification.MOST_FLAWS) {
            flaws.add(new Flaw(entry, detail));
        }
    }
}
