package org.parley.model;

import java.util.List;

/**
 * All that was read from one article.
 *
 * @param article the article itself
 * @param passages in text order
 * @param named whom the article names, a reference for each mention that leads to somebody with a name, in text order
 * @param statements by first character of the content, an outer one before those within it
 * @param problems as they were met
 * @param provenance what made it
 */
public record Extraction(
        Article article,
        List<Passage> passages,
        List<ActorRef> named,
        List<Statement> statements,
        List<Problem> problems,
        Provenance provenance) {
    public Extraction {
        passages = List.copyOf(passages);
        named = List.copyOf(named);
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }
}
