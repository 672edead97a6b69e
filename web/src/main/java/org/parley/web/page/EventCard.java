package org.parley.web.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventReport;
import org.parley.model.Event;
import org.parley.model.EventStatus;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.EventWords;
import org.parley.web.text.EvidencePiece;
import org.parley.web.text.MarkedEvidence;

/**
 * An event as lists show it.
 *
 * @param id for addresses
 * @param deed what was done, in words
 * @param code the same as PLOVER writes it, and CAMEO's code where there is one
 * @param actors who did it
 * @param recipients to whom
 * @param status in a word, which is the style class too
 * @param meaning of the status
 * @param others what other reports say of it, in words; empty where they agree
 * @param day when, in words; empty where unknown
 * @param evidence the words that tell it
 * @param reports "3 reports in 2 outlets"
 * @param many whether more than one article reports it
 * @param source where the words shown stand
 * @param passage link to the characters in the article
 * @param statement link to the statement that performed it or tells it; absent where the report itself tells it
 */
public record EventCard(
        String id,
        String deed,
        String code,
        List<PartyLink> actors,
        List<PartyLink> recipients,
        String status,
        String meaning,
        String others,
        String day,
        List<EvidencePiece> evidence,
        String reports,
        boolean many,
        ArticleLine source,
        String passage,
        @Nullable String statement) {
    /** Of a list of events. */
    static List<EventCard> of(List<CodedEvent> events, PartyLink.Links links) {
        return events.stream().map(event -> of(event, links)).toList();
    }

    static EventCard of(CodedEvent coded, PartyLink.Links links) {
        EventReport lead = coded.lead();
        Event event = lead.event();
        return new EventCard(
                coded.id(),
                EventWords.deed(event),
                code(event),
                links.of(lead.actors()),
                links.of(lead.recipients()),
                EventWords.status(event.status()),
                EventWords.meaning(event.status()),
                others(coded),
                coded.day() == null ? "" : English.day(coded.day()),
                MarkedEvidence.of(event, lead.evidence()),
                reports(coded),
                coded.reports().size() > 1,
                ArticleLine.of(lead.article()),
                passage(lead),
                event.statement() == null ? null : "/utterances/" + UrlQuery.encoded(event.statement()));
    }

    /** PLOVER's and, where a rule tells it, CAMEO's. */
    static String code(Event event) {
        return EventWords.code(event) + (event.cameo() == null ? "" : ", CAMEO " + event.cameo());
    }

    /** The article at the words that tell it. */
    static String passage(EventReport report) {
        return "/articles/" + UrlQuery.encoded(report.article().id()) + "#"
                + ArticleEvents.anchor(report.event().id());
    }

    static String reports(CodedEvent coded) {
        long outlets = coded.reports().stream()
                .map(report -> report.article().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        String reports = English.count(coded.reports().size(), "report");
        return outlets == 0 ? reports : reports + " in " + English.count(outlets, "outlet");
    }

    private static String others(CodedEvent coded) {
        EventStatus shown = coded.lead().event().status();
        return coded.reports().stream()
                .map(report -> report.event().status())
                .filter(status -> status != shown)
                .distinct()
                .sorted()
                .map(EventWords::status)
                .collect(Collectors.joining(", "));
    }
}
