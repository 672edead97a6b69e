package org.parley.web.page;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.ExchangeQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.web.edit.Rulings;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.output.Details;
import org.parley.web.output.Frame;
import org.parley.web.output.Json;
import org.parley.web.output.Templates;
import org.parley.web.text.Excerpt;

/**
 * What every page works with.
 *
 * @param ledger what pages ask it
 * @param rulings decisions that users may change; absent where they may not
 * @param templates for people
 * @param json for programs
 * @param assets version of style sheet and scripts
 */
public record Desk(LedgerQueries ledger, @Nullable Rulings rulings, Templates templates, Json json, String assets) {
    /** Who said what. */
    StatementSearch search() {
        return ledger.statements();
    }

    /** Who did what to whom. */
    EventQuery events() {
        return ledger.events();
    }

    /** Who answered what. */
    ExchangeQuery exchanges() {
        return ledger.exchanges();
    }

    /** What pages of single things tell programs. */
    Details details() {
        return new Details(search(), json);
    }

    /**
     * A version of an article.
     *
     * @throws Refusal if the ledger has none of that id
     */
    ArticleView article(String id) {
        return search().article(id)
                .orElseThrow(() -> Refusal.notFound("The ledger has no article \"" + Excerpt.of(id, 40) + "\"."));
    }

    /**
     * Where decisions are written.
     *
     * @throws Refusal if nothing may be changed
     */
    Rulings edits() {
        if (rulings == null) {
            throw new Refusal(403, "read-only", "This ledger is shown read-only.");
        }
        return rulings;
    }

    Frame frame(Request request, String title, String section, @Nullable String jsonAddress) {
        return new Frame(title, section, "", jsonAddress, null, rulings != null, request.seal(), assets);
    }
}
