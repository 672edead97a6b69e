package org.parley.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Statements, one row for each in each extraction, and what they tell of actors. */
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
        PreparedBatch utterances = handle.prepareBatch("INSERT INTO utterance (id, handle) VALUES (?, ?)");
        PreparedBatch about = handle.prepareBatch("INSERT INTO about (actor, statement) VALUES (?, ?)");
        PreparedBatch lessons = handle.prepareBatch("INSERT OR IGNORE INTO lesson"
                + " (statement, actor, property, value, day, is_current) VALUES (?, ?, ?, ?, ?, 1)");
        Integer day = Days.number(extraction.article().published());
        for (Statement statement : extraction.statements()) {
            bind(statements, next, statement, extraction.article(), article);
            utterances.add(next, statement.id());
            List<Actor> named = named(statement, extraction);
            for (long actor : named.stream().map(actors::row).collect(Collectors.toCollection(TreeSet::new))) {
                about.add(actor, next);
            }
            for (Actor actor : met(statement, named)) {
                teach(lessons, next, actor, day);
            }
            rows.add(next++);
        }
        for (PreparedBatch batch : List.of(statements, utterances, about, lessons)) {
            batch.execute();
        }
        return rows;
    }

    /** Whether the ledger has a statement of that id. */
    static boolean holds(Handle handle, String digest) {
        return handle.createQuery("SELECT count(*) FROM statement WHERE digest = ?")
                        .bind(0, digest)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void teach(PreparedBatch lessons, long statement, Actor actor, @Nullable Integer day) {
        long row = actors.row(actor);
        if (actor.post() != null) {
            lessons.add(statement, row, Traits.POST, actor.post(), day);
        }
        if (actor.sector() != null) {
            lessons.add(statement, row, Traits.SECTOR, actor.sector(), day);
        }
        if (actor.post() == null && actor.sector() == null) {
            lessons.add(statement, row, Traits.PRESENCE, "", day);
        }
    }

    /** Speaker and addressee, and whom the content names. */
    private static Set<Actor> met(Statement statement, List<Actor> named) {
        Set<Actor> met = new LinkedHashSet<>(named);
        for (ActorRef ref : Arrays.asList(statement.speaker(), statement.addressee())) {
            if (ref != null) {
                met.add(ref.actor());
            }
        }
        return met;
    }

    private void bind(PreparedBatch batch, long id, Statement statement, Article article, long articleRow) {
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
                .bind("speaker", row(statement.speaker()))
                .bind("addressee", row(statement.addressee()))
                .add();
    }

    private @Nullable Long row(@Nullable ActorRef ref) {
        return ref == null ? null : actors.row(ref.actor());
    }

    /** The actors whom the content names. */
    private static List<Actor> named(Statement statement, Extraction extraction) {
        return extraction.named().stream()
                .filter(ref -> isWithin(ref.spans(), statement.content()))
                .map(ActorRef::actor)
                .toList();
    }

    private static boolean isWithin(List<Span> words, List<Span> content) {
        return words.stream().anyMatch(word -> content.stream().anyMatch(piece -> piece.contains(word)));
    }
}
