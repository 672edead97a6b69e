package org.parley.web.page;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.export.event.CameoActs;
import org.parley.export.event.EventFormat;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventReport;
import org.parley.model.Event;
import org.parley.model.Location;
import org.parley.model.Span;
import org.parley.model.When;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.EventWords;
import org.parley.web.text.EvidencePiece;
import org.parley.web.text.Excerpt;
import org.parley.web.text.MarkedEvidence;

/** What was done once: all reports of it side by side, with the words and the codes. */
public final class EventPage {
    /** Reports that are shown with their paragraph; of more, the others are in the table. */
    private static final int MOST_SHOWN = 60;

    private final CameoActs acts = new CameoActs();
    private final Desk desk;

    /** The page over a ledger. */
    public EventPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param card as lists show it
     * @param codes what it is coded as
     * @param statement words of the statement that performed or tells it; absent where the report itself tells it
     * @param reports by day
     * @param left how many more reports there are, in words; empty where all are shown
     */
    public record View(
            EventCard card, List<Code> codes, @Nullable Said statement, List<ReportLine> reports, String left) {}

    /**
     * A code.
     *
     * @param scheme whose it is
     * @param code as the scheme writes it
     * @param meaning in words; empty where the code tells
     */
    public record Code(String scheme, String code, String meaning) {}

    /**
     * A statement.
     *
     * @param speaker who said it; absent where nobody is named
     * @param text the words, cut short
     * @param link to its page
     */
    public record Said(@Nullable Person speaker, String text, String link) {}

    /**
     * A report of the event.
     *
     * @param article where it stands
     * @param passage link to the characters
     * @param day the day it counts for, in words; empty where unknown
     * @param when the words that tell the day; empty where none do
     * @param where the place; empty where the text does not say
     * @param deed what was done, in words
     * @param status in a word, which is the style class too
     * @param decided the words that decided the status; empty where none did
     * @param context the evidence in its paragraph
     * @param confidence of the reader
     * @param foundBy what found it
     */
    public record ReportLine(
            ArticleLine article,
            String passage,
            String day,
            String when,
            String where,
            String deed,
            String status,
            String decided,
            List<EvidencePiece> context,
            String confidence,
            String foundBy) {}

    /** For people. */
    public Answer html(Request request) {
        CodedEvent coded = find(request);
        EventCard card = EventCard.of(coded, new PartyLink.Links(desk.search()));
        int left = coded.reports().size() - MOST_SHOWN;
        View view = new View(
                card,
                codes(coded.lead().event()),
                statement(coded.lead().event().statement()),
                coded.reports().stream().limit(MOST_SHOWN).map(this::line).toList(),
                left > 0 ? English.count(left, "more report") : "");
        String title = card.deed() + ", " + names(card);
        String json = "/events/" + UrlQuery.encoded(coded.id()) + ".json";
        return desk.templates().answer("event", desk.frame(request, title, "events", json), view);
    }

    /** For programs: the event, and its reports with every field, as {@code parley export-events} writes them. */
    public Answer json(Request request) {
        CodedEvent coded = find(request);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", EventRow.of(coded));
        ByteArrayOutputStream lines = written(coded, EventFormat.EVENTS_JSONL);
        json.put(
                "reports",
                lines.toString(StandardCharsets.UTF_8)
                        .strip()
                        .lines()
                        .map(RawValue::new)
                        .toList());
        return desk.json().answer(json);
    }

    /** A row for each report with every field. */
    public Answer csv(Request request) {
        byte[] table = written(find(request), EventFormat.EVENTS_CSV).toByteArray();
        return new Answer.Attached(EventFormat.EVENTS_CSV.mediaType(), "parley-event.csv", table);
    }

    private ByteArrayOutputStream written(CodedEvent coded, EventFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EventReports.write(desk, format, coded.reports()::forEach, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private CodedEvent find(Request request) {
        String id = request.pathValue("id");
        return desk.events()
                .event(id)
                .orElseThrow(() -> Refusal.notFound("The ledger has no event \"" + Excerpt.of(id, 40) + "\"."));
    }

    private static String names(EventCard card) {
        String actors = card.actors().stream().map(PartyLink::name).collect(Collectors.joining(", "));
        String recipients = card.recipients().stream().map(PartyLink::name).collect(Collectors.joining(", "));
        return (actors.isEmpty() ? "somebody" : actors) + (recipients.isEmpty() ? "" : " → " + recipients);
    }

    private List<Code> codes(Event event) {
        String contexts = event.contexts().stream().map(EventWords::context).collect(Collectors.joining(", "));
        String act = acts.label(event.cameo());
        Double goldstein = acts.goldstein(event.cameo());
        return List.of(
                new Code("PLOVER", EventWords.code(event), "score " + event.score() + ", from −10 to 10"),
                new Code("Contexts", contexts.isEmpty() ? "none" : contexts, ""),
                new Code(
                        "CAMEO",
                        event.cameo() == null ? "no rule determines one" : event.cameo(),
                        act == null ? "" : act),
                new Code(
                        "Quad class",
                        Integer.toString(event.type().quad().number()),
                        EventWords.quad(event.type().quad())),
                new Code(
                        "Goldstein",
                        goldstein == null ? "none without CAMEO’s code" : goldstein.toString(),
                        goldstein == null ? "" : "of CAMEO’s code, from −10 (conflict) to 10 (cooperation)"));
    }

    private @Nullable Said statement(@Nullable String id) {
        return id == null
                ? null
                : desk.search()
                        .report(id)
                        .map(cited -> new Said(
                                Person.orNobody(cited.report().speaker()),
                                Excerpt.of(cited.report().text(), Excerpt.QUOTATION),
                                "/utterances/" + UrlQuery.encoded(id)))
                        .orElse(null);
    }

    private ReportLine line(EventReport report) {
        Event event = report.event();
        String text = desk.article(report.article().id()).extraction().article().text();
        When when = event.when();
        Location where = event.where();
        return new ReportLine(
                ArticleLine.of(report.article()),
                EventCard.passage(report),
                report.day() == null ? "" : English.day(report.day()),
                when == null ? "" : Excerpt.of(when.text(), Excerpt.NAME),
                where == null ? "" : Excerpt.of(where.name(), Excerpt.NAME),
                EventWords.deed(event),
                EventWords.status(event.status()),
                words(event.statusWords(), text),
                MarkedEvidence.inContext(event, text),
                English.percent(event.confidence()),
                event.foundBy());
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream()
                .filter(span -> span.end() <= text.length())
                .map(span -> "“" + Excerpt.of(span.of(text), Excerpt.NAME) + "”")
                .collect(Collectors.joining(", "));
    }
}
