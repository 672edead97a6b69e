package org.parley.cli.listing;

import java.util.List;
import org.parley.export.LedgerColumns;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Utterance;

/** The lists that commands show, column by column. */
public final class Lists {
    /** Utterances, one a row. */
    public static final Listing<Utterance> UTTERANCES = Listing.of(LedgerColumns.ofUtterances(
            "utterance",
            "first_day",
            "last_day",
            "speaker",
            "speaker_id",
            "post",
            "country",
            "form",
            "type",
            "text",
            "reports",
            "outlets"));

    /** Reports, one a row. */
    public static final Listing<Report> REPORTS = Listing.of(LedgerColumns.ofReports(
            "statement",
            "utterance",
            "day",
            "speaker",
            "speaker_id",
            "post",
            "country",
            "addressee",
            "relays",
            "said_words",
            "form",
            "type",
            "text",
            "confidence",
            "outlet",
            "published",
            "title",
            "url",
            "article",
            "article_version"));

    /** Articles, one a row. */
    public static final Listing<ArticleCard> ARTICLES = new Listing<>(List.of(
            new Field<>("article", ArticleCard::id),
            new Field<>("published", ArticleCard::published),
            new Field<>("outlet", ArticleCard::outlet),
            new Field<>("version", ArticleCard::version),
            new Field<>("statements", ArticleCard::statements),
            new Field<>("unread", ArticleCard::unread),
            new Field<>("title", ArticleCard::title),
            new Field<>("url", ArticleCard::url)));

    /** Actors, one a row. */
    public static final Listing<ActorCard> ACTORS = Listing.of(LedgerColumns.ofActors());

    /** What single articles call an actor, one a row. */
    public static final Listing<ActorView.Member> MEMBERS = new Listing<>(List.of(
            new Field<>("member", ActorView.Member::id),
            new Field<>("name", ActorView.Member::name),
            new Field<>("country", ActorView.Member::country),
            new Field<>("reports", ActorView.Member::reports)));

    /** Posts that an actor held, one a row. */
    public static final Listing<ActorView.PostHeld> POSTS = new Listing<>(List.of(
            new Field<>("post", ActorView.PostHeld::title),
            new Field<>("first", ActorView.PostHeld::first),
            new Field<>("last", ActorView.PostHeld::last),
            new Field<>("source", ActorView.PostHeld::source)));

    /** The counts of a ledger in one row. */
    public static final Listing<LedgerStats> STATS = new Listing<>(List.of(
            new Field<>("reports", LedgerStats::reports),
            new Field<>("utterances", LedgerStats::utterances),
            new Field<>("articles", LedgerStats::articles),
            new Field<>("versions", LedgerStats::versions),
            new Field<>("stories", LedgerStats::stories),
            new Field<>("outlets", LedgerStats::outlets),
            new Field<>("actors", LedgerStats::actors),
            new Field<>("languages", stats -> stats.languages().stream()
                    .map(count -> count.language() + " " + count.articles())
                    .toList()),
            new Field<>("unread", stats -> stats.languages().stream()
                    .mapToLong(LedgerStats.LanguageCount::unread)
                    .sum()),
            new Field<>("first", LedgerStats::first),
            new Field<>("last", LedgerStats::last),
            new Field<>("entries", LedgerStats::entries),
            new Field<>("changed", LedgerStats::changed),
            new Field<>("head", LedgerStats::head)));

    private Lists() {}
}
