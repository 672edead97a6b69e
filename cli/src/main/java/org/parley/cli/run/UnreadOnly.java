package org.parley.cli.run;

import java.util.List;
import org.parley.ledger.Ledger;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Provenance;

/**
 * Spares an engine the articles that a ledger holds as this engine reads them: of these it gives an empty extraction, which the
 * ledger knows by its provenance and does not keep.
 *
 * @param engine reads what is new
 * @param ledger knows what is not
 */
public record UnreadOnly(Engine engine, Ledger ledger) implements Engine {
    @Override
    public Extraction extract(Article article) {
        Provenance provenance = engine.provenance(article);
        if (ledger.holds(provenance)) {
            return new Extraction(
                    article, List.of(), List.of(), List.of(), List.of(), Dialogue.NONE, List.of(), provenance);
        }
        return engine.extract(article);
    }

    @Override
    public Provenance provenance(Article article) {
        return engine.provenance(article);
    }

    @Override
    public void close() {
        engine.close();
    }
}
