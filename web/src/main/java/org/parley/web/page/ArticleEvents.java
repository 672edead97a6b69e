package org.parley.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.EventReport;
import org.parley.ledger.query.EventSearch;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.web.text.English;
import org.parley.web.text.EventWords;
import org.parley.web.text.Excerpt;

/**
 * The events of an article, for beside its text.
 *
 * @param reports those that count, by the id of the event as this article has it
 */
public record ArticleEvents(Map<String, EventReport> reports) {
    /** Of an article that the ledger does not have. */
    static final ArticleEvents NONE = new ArticleEvents(Map.of());

    public ArticleEvents {
        reports = Map.copyOf(reports);
    }

    /**
     * An event beside the text.
     *
     * @param number from 1, in text order
     * @param anchor of its words in the text
     * @param deed what was done, in words
     * @param code as PLOVER and CAMEO write it
     * @param actors who did it
     * @param recipients to whom
     * @param status in a word, which is the style class too
     * @param meaning of the status
     * @param day when, in words; empty where the text does not say
     * @param confidence of the reader
     * @param foundBy what found it
     * @param link to all reports of it; empty where it does not count
     */
    public record Card(
            int number,
            String anchor,
            String deed,
            String code,
            String actors,
            String recipients,
            String status,
            String meaning,
            String day,
            String confidence,
            String foundBy,
            String link) {}

    /** Of an article that the ledger has; one that a later version replaced has none that count. */
    static ArticleEvents of(EventQuery events, String article) {
        Map<String, EventReport> reports = new HashMap<>();
        for (CodedEvent coded : events.events(EventSearch.all().withArticle(article), 0, Integer.MAX_VALUE)) {
            for (EventReport report : coded.reports()) {
                if (report.article().id().equals(article)) {
                    reports.put(report.event().id(), report);
                }
            }
        }
        return new ArticleEvents(reports);
    }

    /** The name of the place in an article's page where an event stands. */
    static String anchor(String event) {
        return "e-" + event;
    }

    /** The first character of an event's words. */
    static int start(Event event) {
        return event.trigger().isEmpty()
                ? event.evidence().start()
                : event.trigger().get(0).start();
    }

    /** In text order: their numbers are their places in the list, from 1. */
    static List<Event> ordered(List<Event> events) {
        List<Event> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparingInt(ArticleEvents::start).thenComparing(Event::id));
        return List.copyOf(ordered);
    }

    Card card(int number, Event event) {
        return new Card(
                number,
                anchor(event.id()),
                EventWords.deed(event),
                EventCard.code(event),
                names(event.actors()),
                names(event.recipients()),
                EventWords.status(event.status()),
                EventWords.meaning(event.status()),
                event.when() == null
                        ? ""
                        : English.days(event.when().from(), event.when().to()),
                English.percent(event.confidence()),
                event.foundBy(),
                reports.containsKey(event.id()) ? "/events/" + event.id() : "");
    }

    private static String names(List<ActorRef> refs) {
        return Excerpt.of(
                String.join(
                        ", ",
                        refs.stream().map(ActorRef::actor).map(Actor::name).toList()),
                Excerpt.TITLE);
    }
}
