package org.parley.web.output;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.UtteranceView;

/** All that the ledger has about one thing, as programs get it: the same from a page as from {@code parley show}. Thread-safe. */
public final class Details {
    private static final int LATEST = 12;

    private final StatementSearch search;
    private final Json json;

    /** Details out of a ledger. */
    public Details(StatementSearch search, Json json) {
        this.search = search;
        this.json = json;
    }

    /** The utterance that a statement of that id reports, else the article, else the actor of that id; in UTF-8. */
    public Optional<byte[]> of(String id) {
        return search.utterance(id)
                .map(this::of)
                .or(() -> search.article(id).map(this::of))
                .or(() -> search.actor(id).map(this::of));
    }

    /** What was said, with its wordings, how they differ, and their reports. */
    public byte[] of(UtteranceView utterance) {
        return json.bytes(utterance);
    }

    /** An article with its statements, versions and the same story elsewhere. */
    public byte[] of(ArticleView article) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("card", article.card());
        details.put("extraction", json.extraction(article.extraction()));
        details.put("reports", article.reports());
        details.put("versions", article.versions());
        details.put("story", article.story());
        details.put("findings", article.findings());
        return json.bytes(details);
    }

    /** An actor with its posts, whom it speaks about, its reports by month and its latest statements. */
    public byte[] of(ActorView actor) {
        Findings found =
                search.find(StatementQuery.ALL.withSpeakers(Set.of(actor.card().id())), 0, LATEST);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("actor", actor);
        details.put("months", found.months());
        details.put("latest", found.utterances());
        return json.bytes(details);
    }
}
