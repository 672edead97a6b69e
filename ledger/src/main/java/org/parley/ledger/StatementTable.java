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
import org.parley.model.Relay;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.When;

/** Statements, one row for each in each extraction. */
final class StatementTable {
    /** Stands between the names of relays in their column. */
    static final String BETWEEN_RELAYS = "\n";

    private static final String INSERT =
            "INSERT INTO statement (id, digest, extraction, article, form, type, text, speaker,"
                    + " addressee, relays, said_from, said_to, said_text, day, confidence, found_by, utterance, is_current, touched)"
                    + " VALUES (:id, :digest, :entry, :article, :form, :type, :text, :speaker, :addressee,"
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
        When said = statement.said();
        LocalDate saidFrom = said == null ? null : said.from();
        batch.bind("id", id)
                .bind("digest", statement.id())
                .bind("entry", entry)
                .bind("article", articleRow)
                .bind("form", statement.form().name())
                .bind("type", statement.type().name())
                .bind("text", statement.text())
                .bind("speaker", row(statement.speaker(), published))
                .bind("addressee", row(statement.addressee(), published))
                .bind("relays", relays(statement))
                .bind("saidFrom", Days.number(saidFrom))
                .bind("saidTo", Days.number(said == null ? null : said.to()))
                .bind("saidText", said == null ? null : said.text())
                .bind("day", Days.number(saidFrom == null ? published : saidFrom))
                .bind("confidence", statement.confidence())
                .bind("foundBy", statement.foundBy())
                .add();
    }

    private static String relays(Statement statement) {
        return String.join(
                BETWEEN_RELAYS,
                statement.relays().stream()
                        .map(Relay::name)
                        .map(name -> name.replace(BETWEEN_RELAYS, " "))
                        .distinct()
                        .toList());
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

    /**
     * Marks which statements of a publication count: those in the latest reading of their version that no later version of the
     * article repeats.
     */
    static void recount(Handle handle, long publication, long entry) {
        handle.createUpdate("""
                        UPDATE statement SET is_current = 1 - is_current, touched = :entry
                        WHERE article IN (SELECT id FROM article WHERE publication = :publication)
                        AND is_current <> (
                            extraction = (SELECT extraction FROM article WHERE article.id = statement.article)
                            AND NOT EXISTS (
                                SELECT 1 FROM article later JOIN statement again
                                ON again.article = later.id AND again.extraction = later.extraction
                                WHERE later.publication = :publication
                                AND later.version > (SELECT version FROM article WHERE article.id = statement.article)
                                AND again.utterance = statement.utterance))
                        """)
                .bind("entry", entry)
                .bind("publication", publication)
                .execute();
    }

    /** Publications of several versions or readings among whose statements this entry changed something. */
    static List<Long> unsettled(Handle handle, long entry) {
        return handle.createQuery("""
                        SELECT DISTINCT here.publication FROM statement JOIN article here ON here.id = statement.article
                        WHERE statement.touched = ? AND EXISTS (
                            SELECT 1 FROM article other WHERE other.publication = here.publication AND other.id <> here.id)
                        """).bind(0, entry).mapTo(Long.class).list();
    }
}
