package org.parley.export.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.EventReport;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Digest;
import org.parley.model.Event;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Location;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.When;

/** Reports of events about invented persons, made by hand. */
final class ToldEvents {
    static final Actor RUIZ = Actor.of("Ana Ruiz", ActorKind.PERSON, "port minister", "ESP", "GOV");
    static final Actor RUSSIA = Actor.of("Russia", ActorKind.COUNTRY, null, "RUS", "GOV");
    static final Actor NURSES = Actor.of("Nurses of Oslo", ActorKind.GROUP, null, "NOR", "MED");
    static final Actor HERALD = Actor.of("Herald", ActorKind.ORGANISATION, null, "NOR", "JRN");
    static final Actor NATIONS = Actor.of("United Nations", ActorKind.ORGANISATION, null, "UNO", null);
    static final Actor STRANGERS = Actor.of("strangers", ActorKind.UNNAMED, null, null, null);
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final String EVIL = "=1+1\t\"x\"\r\n\u2028;end\u0000\ud800";

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<EventReport> reports = new ArrayList<>();

    /** Where a report comes from, and what it tells. */
    static final class Draft {
        String outlet = "Herald";
        String text = "😀 On Sunday port minister Ana Ruiz threatened Russia with a blockade in Riga, it was said.";

        @Nullable
        String url = "https://herald.example/a;b";

        @Nullable
        LocalDate published = MONDAY;

        @Nullable
        LocalDate day = MONDAY.minusDays(1);

        EventType type = EventType.THREATEN;

        @Nullable
        EventMode mode = EventMode.THREATEN_RESTRICT;

        @Nullable
        String cameo = "1312";

        EventStatus status = EventStatus.ALLEGED;
        List<Actor> actors = List.of(RUIZ);
        List<Actor> recipients = List.of(RUSSIA);

        @Nullable
        String statement = "5ta7e";
    }

    /** An event like the first, but for what the caller changes. */
    ToldEvents tells(java.util.function.Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        Article article = Article.of(null, null, draft.outlet, List.of(), draft.published, draft.url, "en", draft.text);
        articles.put(article.id(), article);
        reports.add(report(draft, article));
        return this;
    }

    private static EventReport report(Draft draft, Article article) {
        String text = article.text();
        Event event = new Event(
                Digest.of(article.id(), draft.type.name(), draft.status.name()),
                draft.type,
                draft.mode,
                List.of(EventContext.MILITARY, EventContext.ECONOMIC),
                draft.cameo,
                draft.status,
                spans(text, "it was said"),
                refs(text, draft.actors),
                refs(text, draft.recipients),
                spans(text, "threatened"),
                new Span(0, text.length()),
                draft.day == null
                        ? null
                        : new When(
                                draft.day,
                                draft.day.plusDays(1),
                                "On Sunday",
                                spans(text, "On Sunday").get(0)),
                new Location("Riga", "LVA", spans(text, "Riga").get(0)),
                draft.statement,
                0.875,
                "reader");
        ArticleCard card = new ArticleCard(
                article.id(), "Title", article.outlet(), article.published(), article.url(), null, 1, 1, 0, 7, null);
        return new EventReport(
                event,
                Digest.of(draft.type.name()),
                cards(draft.actors),
                cards(draft.recipients),
                text,
                card,
                draft.day != null ? draft.day : article.published());
    }

    private static List<Span> spans(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 ? List.of(new Span(0, 0)) : List.of(new Span(at, at + words.length()));
    }

    private static List<ActorRef> refs(String text, List<Actor> actors) {
        return actors.stream()
                .map(actor -> new ActorRef(actor, spans(text, actor.name()), ResolvedBy.NAME))
                .toList();
    }

    private static List<ActorCard> cards(List<Actor> actors) {
        return actors.stream()
                .map(a -> new ActorCard(a.id(), a.name(), a.kind(), "former mayor", a.country(), a.sector()))
                .toList();
    }

    List<EventReport> reports() {
        return reports;
    }

    EventExportContext context() {
        return new EventExportContext(
                id -> Objects.requireNonNull(articles.get(id)), Instant.parse("2026-03-04T05:06:07Z"), "0.2.0");
    }

    /** The whole export. */
    String export(EventFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EventReportWriter writer = EventExports.open(format, out, context())) {
            for (EventReport report : reports) {
                writer.write(report);
            }
            writer.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Cells of all lines of a table with tabs, which has no quoting. */
    List<List<String>> cells(EventFormat format) throws IOException {
        return Arrays.stream(export(format).split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
