package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Statements, one row for each in each extraction. */
final class StatementTable {
    private static final String INSERT =
            "INSERT INTO statement (id, digest, extraction, article, form, type, text, speaker,"
                    + " speaker_post, addressee, relays, said_from, said_to, said_text, day, confidence, found_by, utterance, is_current, touched)"
                    + " VALUES (:id, :digest, :entry, :article, :form, :type, :text, :speaker, :speakerPost, :addressee,"
                    + " :relays, :saidFrom, :saidTo, :saidText, :day, :confidence, :foundBy, :id, 1, :entry)";

    private final Handle handle;
    private final long entry;
    private final ActorTable actors;

    /** For the rows that one entry adds. */
    StatementTable(Handle handle, long entry, ActorTable actors) {
        this.handle = handle;
        this.entry = entry;
        this.actors = actors;
    }

    /** Adds all statements of an extraction; returns their rows. */
    List<Long> insert(Extraction extraction, long article) {
        List<Long> rows = new ArrayList<>();
        long next = handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM statement")
                .mapTo(Long.class)
                .one();
        PreparedBatch statements = handle.prepareBatch(INSERT);
        PreparedBatch words = handle.prepareBatch("INSERT INTO statement_words (rowid, text) VALUES (?, ?)");
        PreparedBatch utterances = handle.prepareBatch("INSERT INTO utterance (id, handle) VALUES (?, ?)");
        PreparedBatch about = handle.prepareBatch("INSERT INTO about (actor, statement) VALUES (?, ?)");
        for (Statement statement : extraction.statements()) {
            bind(statements, next, statement, extraction.article(), article);
            words.add(next, statement.text());
            utterances.add(next, statement.id());
            for (long actor : named(statement, extraction)) {
                about.add(actor, next);
            }
            rows.add(next++);
        }
        for (PreparedBatch batch : List.of(statements, words, utterances, about)) {
            batch.execute();
        }
        return rows;
    }

    private void bind(PreparedBatch batch, long id, Statement statement, Article article, long articleRow) {
        LocalDate published = article.published();
        StatementValues values = StatementValues.of(statement, article);
        batch.bind("id", id)
                .bind("digest", values.digest())
                .bind("form", values.form())
                .bind("type", values.type())
                .bind("text", values.text())
                .bind("speakerPost", values.speakerPost())
                .bind("relays", values.relays())
                .bind("saidFrom", values.saidFrom())
                .bind("saidTo", values.saidTo())
                .bind("saidText", values.saidText())
                .bind("day", values.day())
                .bind("confidence", values.confidence())
                .bind("foundBy", values.foundBy())
                .bind("entry", entry)
                .bind("article", articleRow)
                .bind("speaker", row(statement.speaker(), published))
                .bind("addressee", row(statement.addressee(), published))
                .add();
    }

    private @Nullable Long row(@Nullable ActorRef ref, @Nullable LocalDate day) {
        return ref == null ? null : actors.row(ref.actor(), day);
    }

    /** Rows of the actors whom the content names. */
    private Set<Long> named(Statement statement, Extraction extraction) {
        Set<Long> named = new TreeSet<>();
        for (ActorRef ref : extraction.named()) {
            if (isWithin(ref.spans(), statement.content())) {
                named.add(actors.row(ref.actor(), extraction.article().published()));
            }
        }
        return named;
    }

    private static boolean isWithin(List<Span> words, List<Span> content) {
        return words.stream().anyMatch(word -> content.stream().anyMatch(piece -> piece.contains(word)));
    }
}
