package org.parley.cli.listing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Utterance;
import org.parley.ledger.query.Wording;

/** The lists that commands show, column by column. */
public final class Lists {
    /** Utterances, one a row. */
    public static final Listing<Utterance> UTTERANCES = new Listing<>(List.of(
            new Field<>("utterance", Utterance::id),
            new Field<>("first", Utterance::first),
            new Field<>("last", Utterance::last),
            new Field<>("speaker", of(Utterance::speaker, ActorCard::name)),
            new Field<>("speaker_id", of(Utterance::speaker, ActorCard::id)),
            new Field<>("post", of(Utterance::speaker, ActorCard::post)),
            new Field<>("country", of(Utterance::speaker, ActorCard::country)),
            new Field<>("form", utterance -> lower(utterance.fullest().form())),
            new Field<>("type", utterance -> lower(utterance.fullest().type())),
            new Field<>("text", Utterance::text),
            new Field<>("reports", Utterance::reports),
            new Field<>("outlets", Utterance::outlets)));

    /** Reports, one a row. */
    public static final Listing<Report> REPORTS = new Listing<>(List.of(
            new Field<>("statement", Report::id),
            new Field<>("utterance", Report::utterance),
            new Field<>("day", Report::day),
            new Field<>("speaker", of(Report::speaker, ActorCard::name)),
            new Field<>("speaker_id", of(Report::speaker, ActorCard::id)),
            new Field<>("post", of(Report::speaker, ActorCard::post)),
            new Field<>("country", of(Report::speaker, ActorCard::country)),
            new Field<>("addressee", of(Report::addressee, ActorCard::name)),
            new Field<>("relays", Report::relays),
            new Field<>("said", Report::saidText),
            new Field<>("form", report -> lower(report.form())),
            new Field<>("type", report -> lower(report.type())),
            new Field<>("text", Report::text),
            new Field<>("confidence", Report::confidence),
            new Field<>("outlet", report -> report.article().outlet()),
            new Field<>("published", report -> report.article().published()),
            new Field<>("title", report -> report.article().title()),
            new Field<>("url", report -> report.article().url()),
            new Field<>("article", report -> report.article().id()),
            new Field<>("version", report -> report.article().version())));

    /** Articles, one a row. */
    public static final Listing<ArticleCard> ARTICLES = new Listing<>(List.of(
            new Field<>("article", ArticleCard::id),
            new Field<>("published", ArticleCard::published),
            new Field<>("outlet", ArticleCard::outlet),
            new Field<>("version", ArticleCard::version),
            new Field<>("statements", ArticleCard::statements),
            new Field<>("title", ArticleCard::title),
            new Field<>("url", ArticleCard::url)));

    /** Actors, one a row. */
    public static final Listing<ActorCard> ACTORS = new Listing<>(List.of(
            new Field<>("actor", ActorCard::id),
            new Field<>("name", ActorCard::name),
            new Field<>("kind", actor -> lower(actor.kind())),
            new Field<>("country", ActorCard::country),
            new Field<>("sector", ActorCard::sector),
            new Field<>("post", ActorCard::post)));

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

    /** Wordings of an utterance, one a row. */
    public static final Listing<Wording> WORDINGS = new Listing<>(List.of(
            new Field<>("text", Wording::text),
            new Field<>("complete", Wording::isComplete),
            new Field<>("reports", wording -> wording.reports().size()),
            new Field<>("outlets", wording -> wording.reports().stream()
                    .map(report -> String.valueOf(report.article().outlet()))
                    .distinct()
                    .toList())));

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

    private static <T> Function<T, @Nullable Object> of(
            Function<T, @Nullable ActorCard> actor, Function<ActorCard, @Nullable Object> value) {
        return row -> {
            ActorCard card = actor.apply(row);
            return card == null ? null : value.apply(card);
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
