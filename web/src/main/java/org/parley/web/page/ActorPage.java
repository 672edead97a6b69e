package org.parley.web.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.EventSearch;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.StatementQuery;
import org.parley.web.chart.Histogram;
import org.parley.web.chart.PostChart;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;
import org.parley.web.text.Hues;
import org.parley.web.text.MatchedWords;

/** What the ledger knows about an actor. */
public final class ActorPage {
    private static final int STATEMENTS = 12;
    private static final int EVENTS = 5;
    private static final int NOTE = 500;

    private final Desk desk;

    /** The page over a ledger. */
    public ActorPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param person who it is
     * @param counts reports and utterances, in words
     * @param posts over time
     * @param timeline reports over time
     * @param statements the latest
     * @param all link to all of them
     * @param speaksAbout whom its statements name
     * @param spokenAboutBy who names it
     * @param members the actors of single articles that are taken for it
     * @param mentions link to statements about it
     * @param deeds events that it has a part in
     */
    public record View(
            Person person,
            String counts,
            PostChart posts,
            Histogram timeline,
            List<UtteranceCard> statements,
            String all,
            List<Other> speaksAbout,
            List<Other> spokenAboutBy,
            List<MemberLine> members,
            String mentions,
            List<Deeds> deeds) {}

    /**
     * Events in which the actor has one part.
     *
     * @param id of the heading
     * @param title of the list
     * @param counts events and reports, in words
     * @param latest the latest
     * @param all link to all of them
     */
    public record Deeds(String id, String title, String counts, List<EventCard> latest, String all) {}

    /**
     * Another actor.
     *
     * @param person who
     * @param reports how many
     * @param share of the most frequent one, 0..100
     * @param link to these statements
     */
    public record Other(Person person, int reports, int share, String link) {}

    /**
     * An actor as single articles have it.
     *
     * @param id for rulings
     * @param name as these articles have it
     * @param details country and reports
     */
    public record MemberLine(String id, String name, String details) {}

    /** For people. */
    public Answer html(Request request) {
        ActorView actor = find(request);
        String id = actor.card().id();
        UrlQuery by = UrlQuery.EMPTY.with("speaker", id);
        Findings found = desk.search().find(StatementQuery.ALL.withSpeakers(Set.of(id)), 0, STATEMENTS);
        View view = new View(
                Person.of(actor.card()),
                English.count(actor.utterances(), "utterance") + " in " + English.count(actor.reports(), "report"),
                PostChart.of(actor.posts()),
                Histogram.of(found.months(), (from, to) -> by.with("from", from.toString())
                        .with("to", to.toString())
                        .on("/statements")),
                UtteranceCard.of(found.utterances(), new MatchedWords(""), new Hues(), request.base()),
                by.on("/statements"),
                others(actor.speaksAbout(), id, true),
                others(actor.spokenAboutBy(), id, false),
                actor.members().stream().map(ActorPage::member).toList(),
                UrlQuery.EMPTY.with("about", id).on("/statements"),
                deeds(id));
        String json = "/actors/" + UrlQuery.encoded(id) + ".json";
        String name = Excerpt.of(actor.card().name(), Excerpt.NAME);
        return desk.templates().answer("actor", desk.frame(request, name, "actors", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        return Answer.json(desk.details().of(find(request)));
    }

    /** A row for each utterance of the actor. */
    public Answer csv(Request request) {
        String id = find(request).card().id();
        return StatementTable.utterances(desk.search(), StatementQuery.ALL.withSpeakers(Set.of(id)));
    }

    /** Takes this actor and those of the form for one. */
    public Answer merge(Request request) {
        String id = find(request).card().id();
        Set<String> others = request.form().all("other");
        if (others.isEmpty() || others.equals(Set.of(id))) {
            throw Refusal.badRequest("Nobody is given to merge with.");
        }
        Set<String> together = new LinkedHashSet<>(others);
        together.add(id);
        together.forEach(this::mustBeKnown);
        desk.edits().merge(together, note(request));
        return new Answer.SeeOther("/actors/" + UrlQuery.encoded(id));
    }

    /** Keeps this actor apart from all others. */
    public Answer apart(Request request) {
        String id = request.pathValue("id");
        mustBeKnown(id);
        desk.edits().apart(id, note(request));
        return new Answer.SeeOther("/actors/" + UrlQuery.encoded(id));
    }

    static String note(Request request) {
        String note = request.form().first("note", "");
        if (note.length() > NOTE) {
            throw Refusal.badRequest("The note has more than " + NOTE + " characters.");
        }
        return note;
    }

    private List<Deeds> deeds(String id) {
        PartyLink.Links links = new PartyLink.Links(desk.search());
        EventSearch all = EventSearch.all();
        return Stream.of(
                        deeds(
                                "did",
                                "Events as actor",
                                "actor",
                                id,
                                all.withParties(List.of(id), List.of(), false),
                                links),
                        deeds(
                                "undergone",
                                "Events as recipient",
                                "recipient",
                                id,
                                all.withParties(List.of(), List.of(id), false),
                                links))
                .filter(deeds -> !deeds.latest().isEmpty())
                .toList();
    }

    private Deeds deeds(
            String heading, String title, String part, String id, EventSearch search, PartyLink.Links links) {
        EventQuery.EventCounts counts = desk.events().count(search);
        return new Deeds(
                heading,
                title,
                English.count(counts.events(), "event") + " in " + English.count(counts.reports(), "report"),
                EventCard.of(desk.events().events(search, 0, EVENTS), links),
                UrlQuery.EMPTY.with(part, id).on("/events"));
    }

    private ActorView find(Request request) {
        String id = request.pathValue("id");
        return desk.search().actor(id).orElseThrow(() -> unknown(id));
    }

    private void mustBeKnown(String id) {
        if (desk.search().actor(id).isEmpty()) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("The ledger knows no actor \"" + Excerpt.of(id, 40) + "\".");
    }

    private static MemberLine member(ActorView.Member member) {
        String country = member.country() == null ? "" : English.country(member.country()) + ", ";
        return new MemberLine(
                member.id(),
                Excerpt.of(member.name(), Excerpt.NAME),
                country + English.count(member.reports(), "report"));
    }

    private static List<Other> others(List<ActorView.Counted> counted, String id, boolean itSpeaks) {
        int most = counted.stream().mapToInt(ActorView.Counted::reports).max().orElse(1);
        return counted.stream()
                .map(other -> new Other(
                        Person.of(other.actor()),
                        other.reports(),
                        Math.max(1, 100 * other.reports() / Math.max(1, most)),
                        UrlQuery.EMPTY
                                .with("speaker", itSpeaks ? id : other.actor().id())
                                .with("about", itSpeaks ? other.actor().id() : id)
                                .on("/statements")))
                .toList();
    }
}
