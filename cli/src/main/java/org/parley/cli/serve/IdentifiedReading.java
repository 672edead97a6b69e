package org.parley.cli.serve;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.parley.cli.run.Engine;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.language.IdentifiedArticles;
import org.parley.intake.language.LanguageIdentifier;
import org.parley.model.Article;
import org.parley.model.Extraction;

/**
 * Reads articles in the language of their text, as an ingest does: what is in a language that the engine does not read stays unread.
 * Thread-safe.
 *
 * @param reader reads articles of a known language
 * @param identified tells the language
 */
public record IdentifiedReading(Function<Article, Extraction> reader, IdentifiedArticles identified)
        implements Function<Article, Extraction> {
    /** What an engine reads. */
    public static IdentifiedReading of(Engine engine) {
        return new IdentifiedReading(engine::extract, new IdentifiedArticles(new LanguageIdentifier()));
    }

    @Override
    public Extraction apply(Article article) {
        Ingested told = new Ingested(Place.of(""), article, List.of(), null);
        return reader.apply(Objects.requireNonNull(identified.apply(told).article()));
    }
}
