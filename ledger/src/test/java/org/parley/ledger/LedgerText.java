package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.UtteranceView;
import org.parley.model.Digest;
import org.parley.model.Span;
import org.parley.model.Statement;

/** What a ledger answers, as lines of text that stay the same however the classes of the answers come to look. */
final class LedgerText {
    private final List<String> lines = new ArrayList<>();
    private final StatementSearch search;

    private LedgerText(Ledger ledger) {
        search = ledger.search();
    }

    /** All of it, and what it knows of these statements, current or not, and of these actors. */
    static List<String> of(Ledger ledger, Collection<String> statements, Collection<String> actors) {
        LedgerText text = new LedgerText(ledger);
        text.stats();
        search(ledger).stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(text::article);
        new TreeSet<>(statements).forEach(text::report);
        new TreeSet<>(statements)
                .stream()
                        .map(id -> text.search.utterance(id).orElseThrow())
                        .distinct()
                        .forEach(text::utterance);
        new TreeSet<>(actors).forEach(text::actor);
        for (Ruling ruling : ledger.rulings()) {
            text.line("ruling", ruling.entry(), ruling.kind(), ruling.actors(), ruling.note(), ruling.recorded());
        }
        return text.lines;
    }

    private static List<ArticleCard> search(Ledger ledger) {
        return ledger.search().latest(1_000);
    }

    /** Values of a line; each in one line of its own characters, and absent ones as a dash. */
    private void line(String what, @Nullable Object... values) {
        StringBuilder line = new StringBuilder(what);
        for (Object value : values) {
            line.append(" | ").append(value == null ? "-" : visible(value.toString()));
        }
        lines.add(line.toString());
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(
                    c >= ' ' && c < 127 && c != '\\'
                            ? String.valueOf(c)
                            : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return shown.toString();
    }

    private void stats() {
        LedgerStats stats = search.stats();
        line("entries", stats.entries(), stats.head(), stats.changed());
        line(
                "counts",
                stats.articles(),
                stats.versions(),
                stats.stories(),
                stats.outlets(),
                stats.actors(),
                stats.reports(),
                stats.utterances(),
                stats.first(),
                stats.last());
    }

    private void article(ArticleCard card) {
        ArticleView view = search.article(card.id()).orElseThrow();
        line(
                "article",
                card.id(),
                card.title(),
                card.outlet(),
                card.published(),
                card.url(),
                card.sourceId(),
                card.version() + "/" + card.versions(),
                card.statements(),
                ids(view.story()));
        line(
                "text",
                card.id(),
                view.extraction().article().authors(),
                view.extraction().article().language(),
                Digest.of(view.extraction().article().text()));
        line(
                "reading",
                card.id(),
                view.extraction().provenance().engine(),
                view.extraction().provenance().model(),
                view.extraction().passages().size(),
                view.extraction().named().size(),
                view.extraction().problems().size(),
                view.reports().stream().map(Report::id).toList());
    }

    private static List<String> ids(List<ArticleCard> cards) {
        return cards.stream().map(ArticleCard::id).toList();
    }

    private void report(String id) {
        CitedReport cited = search.report(id).orElseThrow();
        Report report = cited.report();
        Statement statement = cited.statement();
        line(
                "report",
                id,
                report.form(),
                report.type(),
                report.text(),
                name(report.speaker()),
                name(report.addressee()),
                report.relays(),
                report.saidFrom(),
                report.saidTo(),
                report.saidText(),
                report.day(),
                report.confidence(),
                report.foundBy(),
                cited.article().id(),
                cited.provenance().engine());
        line(
                "spans",
                id,
                spans(statement.content()),
                spans(statement.cue()),
                spans(statement.source()),
                statement.within());
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(","));
    }

    private static @Nullable String name(@Nullable ActorCard card) {
        return card == null ? null : card.name();
    }

    private void utterance(UtteranceView view) {
        line(
                "utterance",
                view.utterance().id(),
                view.utterance().text(),
                view.utterance().reports(),
                view.utterance().outlets(),
                view.utterance().first(),
                view.utterance().last(),
                view.wordings().stream()
                        .flatMap(wording -> wording.reports().stream())
                        .map(Report::id)
                        .sorted()
                        .toList());
    }

    private void actor(String id) {
        ActorView view = search.actor(id).orElseThrow();
        ActorCard card = view.card();
        line(
                "actor",
                id,
                card.name(),
                card.kind(),
                card.post(),
                card.country(),
                card.sector(),
                view.reports(),
                view.utterances(),
                view.members().stream().map(ActorView.Member::id).sorted().toList());
        view.posts().forEach(post -> line("post", id, post.title(), post.first(), post.last(), post.source()));
    }
}
