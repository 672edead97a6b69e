package org.parley.ledger.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Event;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.model.Statement;

/**
 * An extraction without its article, which has an entry of its own.
 *
 * @param events absent in entries that were written before events were read
 * @param dialogue absent in entries that were written before dialogues were read
 */
record ExtractionBody(
        List<Passage> passages,
        List<ActorRef> named,
        List<Statement> statements,
        @Nullable List<Event> events,
        @Nullable Dialogue dialogue,
        List<Problem> problems,
        Provenance provenance) {
    static ExtractionBody of(Extraction extraction) {
        return new ExtractionBody(
                extraction.passages(),
                extraction.named(),
                extraction.statements(),
                extraction.events(),
                extraction.dialogue(),
                extraction.problems(),
                extraction.provenance());
    }

    Extraction in(Article article) {
        return new Extraction(
                article,
                passages,
                named,
                statements,
                events == null ? List.of() : events,
                dialogue == null ? Dialogue.NONE : dialogue,
                problems,
                provenance);
    }
}
