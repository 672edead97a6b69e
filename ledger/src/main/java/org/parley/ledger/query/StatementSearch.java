package org.parley.ledger.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.model.Original;

/**
 * The questions that a ledger answers. Thread-safe; each answer shows the ledger as it was when the question was asked or later.
 *
 * <p>Every method throws {@link LedgerException} where the ledger cannot be read.
 */
public interface StatementSearch {
    /**
     * A page of utterances with counts and facets over all that the query finds.
     *
     * @param offset utterances to pass over, 0 or more
     * @param limit most utterances of the page, 0 or more; 0 counts only
     */
    Findings find(StatementQuery query, int offset, int limit);

    /**
     * A page of single reports.
     *
     * @param offset reports to pass over, 0 or more
     * @param limit most reports of the page, 0 or more
     */
    ReportPage reports(StatementQuery query, int offset, int limit);

    /**
     * Hands over utterances in the order of the query, all as of one moment, in constant memory.
     *
     * @param limit most that are handed over, 0 or more
     * @return how much there is, whatever the limit
     */
    Found streamUtterances(StatementQuery query, int limit, Consumer<Utterance> sink);

    /** The same for single reports. */
    Found streamReports(StatementQuery query, int limit, Consumer<Report> sink);

    /** Hands over all reports that the query finds, article by article, as of one moment, in constant memory. */
    void stream(StatementQuery query, Consumer<CitedReport> sink);

    /** One report with the article it stands in, by the id of the statement. */
    Optional<CitedReport> report(String statement);

    /** An utterance with its wordings, by the id of any statement that reports it. */
    Optional<UtteranceView> utterance(String statement);

    /** A version of an article with the latest that was read from it, by its id. */
    Optional<ArticleView> article(String id);

    /** What a version of an article was extracted from, by the version's id; absent where its text was taken as it stood. */
    Optional<Original> original(String article);

    /**
     * How one version of an article differs from another, paragraph by paragraph.
     *
     * @param before id of the version that was changed
     * @param after id of the version that it was changed to
     * @return all paragraphs in order; absent where the ledger does not know both as versions of one article
     */
    Optional<List<ParagraphChange>> difference(String before, String after);

    /** The articles last ingested, latest first. */
    List<ArticleCard> latest(int limit);

    /** All that is known about an actor, by its id or that of any member. */
    Optional<ActorView> actor(String id);

    /**
     * The actor of that id, else those exactly so called, with all persons who have it for one of their names where it is a person's
     * and a single word; where nobody is so called, those whose names hold words that begin so. Of a blank name, all but the unnamed.
     *
     * @param offset actors to pass over, 0 or more
     * @param limit most of them, 0 or more
     */
    ActorList actors(String name, int offset, int limit);

    /** The first of them. */
    default List<ActorCard> actors(String name, int limit) {
        return actors(name, 0, limit).actors();
    }

    /** Counts over the whole ledger. */
    LedgerStats stats();
}
