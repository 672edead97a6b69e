package org.parley.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Digest;
import org.parley.model.Event;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Extraction;
import org.parley.model.Location;
import org.parley.model.Provenance;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

/** An invented article in which the test says who said what, by naming the words. */
final class ToldArticle {
    private static final String NOBODY = "";

    private final Article article;
    private final Provenance provenance;
    private final List<CitedReport> reports = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    ToldArticle(Article article) {
        this.article = article;
        this.provenance = new Provenance("0.2.0", "m0de1", "1an9", article.id());
    }

    /** An article without anything but its text. */
    static ToldArticle of(String text) {
        return new ToldArticle(Article.of(text, null));
    }

    Statement statement(int index) {
        return reports.get(index).statement();
    }

    List<CitedReport> reports() {
        return List.copyOf(reports);
    }

    /** What the interchange format has of all that was told. */
    Extraction extraction() {
        List<Statement> statements =
                reports.stream().map(CitedReport::statement).toList();
        return new Extraction(article, List.of(), List.of(), statements, events, Dialogue.NONE, List.of(), provenance);
    }

    /** Adds an event, before the statements, that one did to another, with all that an event can have. */
    ToldArticle does(EventMode mode, Actor actor, Actor recipient, String trigger, When when, Location where) {
        List<Span> words = spans(trigger);
        events.add(new Event(
                Digest.of(article.id(), trigger),
                mode.type(),
                mode,
                List.of(EventContext.ECONOMIC),
                "057",
                EventStatus.ALLEGED,
                words,
                List.of(new ActorRef(actor, spans(actor.name()), ResolvedBy.NAME)),
                List.of(new ActorRef(recipient, spans(recipient.name()), ResolvedBy.NAME)),
                words,
                new Span(0, article.text().length()),
                when,
                where,
                Digest.of(article.id()),
                0.87654,
                "reader"));
        return this;
    }

    /** Adds an event, before the statements, that has nothing that it can do without. */
    ToldArticle happens(EventType type, String trigger) {
        events.add(new Event(
                Digest.of(article.id(), trigger),
                type,
                null,
                List.of(),
                null,
                EventStatus.ASSERTED,
                List.of(),
                List.of(),
                List.of(),
                spans(trigger),
                new Span(0, article.text().length()),
                null,
                null,
                null,
                0.5,
                "reader"));
        return this;
    }

    /** Begins a statement whose content is these pieces of the text. */
    Draft says(String... pieces) {
        return new Draft(spans(pieces));
    }

    private List<Span> spans(String... pieces) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String piece : pieces) {
            int start = article.text().indexOf(piece, from);
            if (start < 0) {
                throw new IllegalArgumentException("not in the text: " + piece);
            }
            from = start + piece.length();
            spans.add(new Span(start, from));
        }
        return spans;
    }

    /** A statement in the making. */
    final class Draft {
        private final List<Span> content;
        private List<Span> cue = List.of();
        private List<Span> source = List.of();
        private StatementForm form = StatementForm.DIRECT;
        private StatementType type = StatementType.ASSERTION;
        private @Nullable Actor speaker;
        private @Nullable Actor addressee;
        private @Nullable Actor known;
        private List<Relay> relays = List.of();
        private @Nullable When said;

        private Draft(List<Span> content) {
            this.content = content;
        }

        Draft form(StatementForm form, StatementType type) {
            this.form = form;
            this.type = type;
            return this;
        }

        Draft by(Actor speaker, String source, String cue) {
            this.speaker = speaker;
            this.source = source.equals(NOBODY) ? List.of() : spans(source);
            this.cue = spans(cue);
            return this;
        }

        /** Whom the ledger takes the speaker for. */
        Draft knownAs(Actor known) {
            this.known = known;
            return this;
        }

        Draft to(Actor addressee) {
            this.addressee = addressee;
            return this;
        }

        Draft through(String... names) {
            relays = Arrays.stream(names)
                    .map(name -> new Relay(name, spans(name).get(0)))
                    .toList();
            return this;
        }

        Draft on(LocalDate from, LocalDate to, String words) {
            said = new When(from, to, words, spans(words).get(0));
            return this;
        }

        ToldArticle done() {
            String id = Digest.of(article.id(), content.toString(), cue.toString());
            String text = String.join(
                    " … ", content.stream().map(span -> span.of(article.text())).toList());
            Statement statement = new Statement(
                    id,
                    form,
                    type,
                    text,
                    content,
                    cue,
                    source,
                    speaker == null ? null : new ActorRef(speaker, source, ResolvedBy.NAME),
                    addressee == null ? null : new ActorRef(addressee, List.of(), ResolvedBy.NAME),
                    relays,
                    said,
                    null,
                    0.98765,
                    "reader");
            reports.add(new CitedReport(report(statement), article, statement, events, provenance));
            return ToldArticle.this;
        }

        private Report report(Statement statement) {
            LocalDate from = said == null ? null : said.from();
            String title = article.title() == null
                    ? article.text().substring(0, Math.min(20, article.text().length()))
                    : article.title();
            ArticleCard card = new ArticleCard(
                    article.id(),
                    title,
                    article.outlet(),
                    article.published(),
                    article.url(),
                    article.sourceId(),
                    2,
                    3,
                    7,
                    4_000_000_000L,
                    null);
            return new Report(
                    statement.id(),
                    Digest.of(statement.text()),
                    form,
                    type,
                    statement.text(),
                    card(known == null ? speaker : known),
                    card(addressee),
                    relays.stream().map(Relay::name).toList(),
                    from,
                    said == null ? null : said.to(),
                    said == null ? null : said.text(),
                    from == null ? article.published() : from,
                    statement.confidence(),
                    statement.foundBy(),
                    card);
        }
    }

    private static @Nullable ActorCard card(@Nullable Actor actor) {
        if (actor == null) {
            return null;
        }
        return new ActorCard(
                actor.id(),
                actor.name(),
                actor.kind(),
                Objects.requireNonNullElse(actor.post(), "former mayor"),
                actor.country(),
                actor.sector());
    }
}
