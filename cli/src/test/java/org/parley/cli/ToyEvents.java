package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Digest;
import org.parley.model.Event;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.When;

/** Reads "TCD expelled NER" and "TCD denied expelling NER" and nothing else. */
final class ToyEvents {
    private static final Pattern EXPELLED =
            Pattern.compile("(?<actor>[A-Z]{3}) (?<trigger>expelled|denied expelling) (?<recipient>[A-Z]{3})");

    private ToyEvents() {}

    static List<Event> of(Article article) {
        List<Event> events = new ArrayList<>();
        Matcher told = EXPELLED.matcher(article.text());
        while (told.find()) {
            Span evidence = new Span(told.start(), told.end());
            boolean denied = told.group("trigger").startsWith("denied");
            events.add(new Event(
                    Digest.of(article.id(), "event", evidence.toString()),
                    EventType.SANCTION,
                    EventMode.SANCTION_EXPEL,
                    List.of(),
                    "161",
                    denied ? EventStatus.DENIED : EventStatus.ASSERTED,
                    List.of(),
                    List.of(country(told, "actor")),
                    List.of(country(told, "recipient")),
                    List.of(span(told, "trigger")),
                    evidence,
                    new When(article.published(), article.published(), "today", evidence),
                    null,
                    null,
                    0.9,
                    "reader"));
        }
        return events;
    }

    private static ActorRef country(Matcher told, String group) {
        String code = told.group(group);
        return new ActorRef(
                Actor.of(code, ActorKind.COUNTRY, null, code, "GOV"), List.of(span(told, group)), ResolvedBy.NAME);
    }

    private static Span span(Matcher told, String group) {
        return new Span(told.start(group), told.end(group));
    }
}
