package org.parley.cli.listing;

import java.util.List;
import org.parley.export.LedgerColumns;
import org.parley.export.exchange.ExchangeColumns;
import org.parley.export.exchange.ExchangeStep;
import org.parley.export.exchange.TermColumns;
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

    /** Steps of exchanges. */
    public static final Listing<ExchangeStep> STEPS = Listing.of(ExchangeColumns.ofSteps());

    /** Uses of terms. */
    public static final Listing<TermColumns.Row> USES = Listing.of(TermColumns.ofUses());

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
    public static final Listing<Totals> STATS = new Listing<>(List.of(
            new Field<>("reports", totals -> totals.ledger().reports()),
            new Field<>("utterances", totals -> totals.ledger().utterances()),
            new Field<>("event_reports", totals -> totals.events().reports()),
            new Field<>("events", totals -> totals.events().events()),
            new Field<>("articles", totals -> totals.ledger().articles()),
            new Field<>("versions", totals -> totals.ledger().versions()),
            new Field<>("stories", totals -> totals.ledger().stories()),
            new Field<>("outlets", totals -> totals.ledger().outlets()),
            new Field<>("actors", totals -> totals.ledger().actors()),
            new Field<>("languages", totals -> totals.ledger().languages().stream()
                    .map(count -> count.language() + " " + count.articles())
                    .toList()),
            new Field<>("unread", totals -> totals.ledger().languages().stream()
                    .mapToLong(LedgerStats.LanguageCount::unread)
                    .sum()),
            new Field<>("first", totals -> totals.ledger().first()),
            new Field<>("last", totals -> totals.ledger().last()),
            new Field<>("entries", totals -> totals.ledger().entries()),
            new Field<>("changed", totals -> totals.ledger().changed()),
            new Field<>("head", totals -> totals.ledger().head())));

    private Lists() {}
}
