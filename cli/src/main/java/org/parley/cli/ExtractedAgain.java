package org.parley.cli;

import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.parley.cli.run.Finished;
import org.parley.cli.run.OriginalReader;
import org.parley.cli.run.ResultWriter;
import org.parley.ingest.Ingested;
import org.parley.ledger.Appended;
import org.parley.ledger.ArticleChange;
import org.parley.ledger.Ledger;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Original;

/** Extracts articles again from their originals, and keeps those that differ as new versions. */
final class ExtractedAgain implements ResultWriter {
    private final Ledger ledger;
    private final OriginalReader reader;
    private final Consumer<ArticleChange> kept;
    /** What articles on their way were before, by what they are now. */
    private final Map<String, Article> before = new ConcurrentHashMap<>();

    /**
     * For the articles of a ledger.
     *
     * @param kept is told of each new version
     */
    ExtractedAgain(Ledger ledger, OriginalReader reader, Consumer<ArticleChange> kept) {
        this.ledger = ledger;
        this.reader = reader;
        this.kept = kept;
    }

    /** Hands over those that differ, and those of which nothing came with their problems. */
    void source(Consumer<Ingested> sink) {
        ledger.originals((original, article) -> {
            Ingested again = reader.read(original, article);
            Article fresh = again.article();
            if (fresh == null) {
                sink.accept(again);
            } else if (!fresh.id().equals(article.id())) {
                before.put(fresh.id(), article);
                sink.accept(new Ingested(
                        again.place(),
                        fresh,
                        again.problems(),
                        again.original() == null ? original : again.original()));
            }
        });
    }

    @Override
    public void render(Extraction extraction, int ordinal, OutputStream part) {
        // a ledger takes the values themselves
    }

    @Override
    public void write(Finished finished, OutputStream out) {
        Extraction extraction = Objects.requireNonNull(finished.extraction());
        Original original = Objects.requireNonNull(finished.ingested().original());
        Article replaced = before.remove(extraction.article().id());
        if (replaced == null) {
            return; // another original came to the same article
        }
        Appended appended = ledger.append(extraction, original, replaced.id());
        if (appended.outcome() == Appended.Outcome.NEW_VERSION) {
            kept.accept(new ArticleChange(replaced, extraction.article()));
        }
    }
}
