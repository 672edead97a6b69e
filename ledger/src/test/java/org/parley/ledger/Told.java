package org.parley.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Digest;
import org.parley.model.Event;
import org.parley.model.EventContext;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Extraction;
import org.parley.model.FirstUseClaim;
import org.parley.model.Opening;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Phrase;
import org.parley.model.Provenance;
import org.parley.model.Reference;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Stance;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

/** Articles told line by line, each line a statement: what an extraction of them would be, without an encoder. */
final class Told {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    private final String outlet;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Acting> acts = new ArrayList<>();
    private final List<FirstUseClaim> claims = new ArrayList<>();
    private LocalDate published = DAY;
    private String sourceId;
    private String url;
    private String title = "A headline";
    private String engine = "1.0";

    private record Line(
            Actor speaker,
            Span source,
            Span cue,
            Span content,
            List<ActorRef> named,
            UnaryOperator<Statement> otherwise) {}

    private record Deed(
            Span words,
            EventType type,
            EventStatus status,
            List<Actor> actors,
            List<Actor> recipients,
            LocalDate day) {}

    private Told(String outlet) {
        this.outlet = outlet;
    }

    static Told by(String outlet) {
        return new Told(outlet);
    }

    static Actor person(String name, String post, String country) {
        return Actor.of(name, ActorKind.PERSON, post, country, null);
    }

    Told on(LocalDate day) {
        published = day;
        return this;
    }

    Told named(String id) {
        sourceId = id;
        return this;
    }

    Told at(String address) {
        url = address;
        return this;
    }

    Told headed(String headline) {
        title = headline;
        return this;
    }

    Told readBy(String version) {
        engine = version;
        return this;
    }

    /** A line of prose in which nobody says anything. */
    Told tells(String words) {
        text.append(words).append('\n');
        return this;
    }

    static Actor state(String country) {
        return Actor.of(country, ActorKind.COUNTRY, null, country, "GOV");
    }

    /** A line of prose that says that somebody used a term for the first time. */
    Told claims(Actor speaker, String term, String words) {
        int start = text.length();
        tells(words);
        Span all = new Span(start, start + words.length());
        int at = start + words.indexOf(term);
        claims.add(new FirstUseClaim(
                new Phrase(words, all),
                refs(List.of(speaker), all).get(0),
                new Phrase(term, new Span(at, at + term.length()))));
        return this;
    }

    /** A line of prose that tells an event on a day, or on no day that it names. */
    Told does(
            EventType type,
            EventStatus status,
            List<Actor> actors,
            List<Actor> recipients,
            @Nullable LocalDate day,
            String words) {
        int start = text.length();
        tells(words);
        deeds.add(new Deed(new Span(start, start + words.length()), type, status, actors, recipients, day));
        return this;
    }

    Told says(String name, String content) {
        return says(person(name, null, null), content);
    }

    /** {@code Name said: content}; a name in square brackets within the content is somebody it is about. */
    Told says(Actor speaker, String content) {
        int start = text.length();
        text.append(speaker.name()).append(" said: ");
        Span source = new Span(start, start + speaker.name().length());
        Span cue = new Span(source.end() + 1, source.end() + 5);
        int from = text.length();
        text.append(content);
        lines.add(new Line(speaker, source, cue, new Span(from, text.length()), List.of(), UnaryOperator.identity()));
        text.append('\n');
        return this;
    }

    /** The same, naming somebody whose name stands in the content. */
    Told saysOf(Actor speaker, String content, Actor about) {
        says(speaker, content);
        Line line = lines.remove(lines.size() - 1);
        int at = line.content().start() + content.indexOf(about.name());
        ActorRef ref =
                new ActorRef(about, List.of(new Span(at, at + about.name().length())), ResolvedBy.NAME);
        lines.add(new Line(line.speaker(), line.source(), line.cue(), line.content(), List.of(ref), line.otherwise()));
        return this;
    }

    /** Changes the statement of the last line; see {@link Otherwise}. */
    Told but(UnaryOperator<Statement> otherwise) {
        Line line = lines.remove(lines.size() - 1);
        lines.add(new Line(
                line.speaker(),
                line.source(),
                line.cue(),
                line.content(),
                line.named(),
                statement -> otherwise.apply(line.otherwise().apply(statement))));
        return this;
    }

    /** The statement of the last line opens something for somebody. */
    Told opening(Opening opening, Actor... addressed) {
        return acting(opening, null, null, addressed);
    }

    /** The statement of the last line takes a stand on what somebody opened. */
    Told answering(Stance stance, Opening opened, Actor of) {
        return acting(null, stance, new Referred(opened, of));
    }

    /** The statement of the last line takes a stand on what somebody opened, and opens something itself. */
    Told countering(Stance stance, Opening opened, Actor of, Opening opening) {
        return acting(opening, stance, new Referred(opened, of), of);
    }

    private Told acting(
            @Nullable Opening opening, @Nullable Stance stance, @Nullable Referred referred, Actor... addressed) {
        acts.add(new Acting(lines.size() - 1, opening, stance, referred, List.of(addressed)));
        return this;
    }

    private record Referred(Opening opened, Actor of) {}

    private record Acting(
            int line,
            @Nullable Opening opening,
            @Nullable Stance stance,
            @Nullable Referred referred,
            List<Actor> addressed) {}

    private SpeechAct act(Acting act, Statement statement) {
        Span words = lines.get(act.line()).content();
        Referred referred = act.referred();
        List<Reference> references = referred == null
                ? List.of()
                : List.of(new Reference(
                        new Phrase("that", words),
                        Set.of(referred.opened()),
                        refs(List.of(referred.of()), words).get(0),
                        true,
                        null));
        return new SpeechAct(
                statement.id(),
                null,
                act.opening(),
                act.stance(),
                refs(act.addressed(), words),
                references,
                List.of(),
                List.of(),
                null);
    }

    Article article() {
        return Article.of(sourceId, title, outlet, List.of(), published, url, "en", text.toString());
    }

    /** The reading of an engine that finds no statement in it. */
    Extraction readNothing() {
        Extraction read = read();
        return new Extraction(
                read.article(),
                read.passages(),
                List.of(),
                List.of(),
                List.of(),
                Dialogue.NONE,
                read.problems(),
                read.provenance());
    }

    Extraction read() {
        Article article = article();
        List<Statement> statements = new ArrayList<>();
        List<ActorRef> named = new ArrayList<>();
        for (Line line : lines) {
            statements.add(statement(line, article));
            named.addAll(line.named());
        }
        Passage passage = new Passage(PassageKind.BODY, new Span(0, text.length()), List.of(), List.of());
        return new Extraction(
                article,
                List.of(passage),
                named,
                statements,
                deeds.stream().map(deed -> event(deed, article)).toList(),
                new Dialogue(
                        acts.stream()
                                .map(act -> act(act, statements.get(act.line())))
                                .toList(),
                        claims),
                List.of(),
                new Provenance(engine, "toy", "none", article.id()));
    }

    private Event event(Deed deed, Article article) {
        When when = deed.day() == null ? null : new When(deed.day(), deed.day(), "then", deed.words());
        return new Event(
                Digest.of(article.id(), engine, deed.type().name(), deed.words().toString()),
                deed.type(),
                null,
                List.of(EventContext.DIPLOMATIC),
                null,
                deed.status(),
                List.of(),
                refs(deed.actors(), deed.words()),
                refs(deed.recipients(), deed.words()),
                List.of(deed.words()),
                deed.words(),
                when,
                null,
                null,
                0.9,
                "toy");
    }

    private static List<ActorRef> refs(List<Actor> actors, Span words) {
        return actors.stream()
                .map(actor -> new ActorRef(actor, List.of(words), ResolvedBy.NAME))
                .toList();
    }

    private Statement statement(Line line, Article article) {
        String content = line.content().of(article.text());
        boolean quoted = content.startsWith("“");
        Statement plain = new Statement(
                Digest.of(article.id(), engine, line.content().toString()),
                quoted ? StatementForm.DIRECT : content.contains("“") ? StatementForm.MIXED : StatementForm.INDIRECT,
                StatementType.ASSERTION,
                content,
                List.of(line.content()),
                List.of(line.cue()),
                List.of(line.source()),
                new ActorRef(line.speaker(), List.of(line.source()), ResolvedBy.NAME),
                null,
                List.of(new Relay("The Wire", line.source())),
                null,
                null,
                0.875,
                "reader");
        return line.otherwise().apply(plain);
    }
}
