package org.parley.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.cli.run.Engine;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Digest;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Provenance;
import org.parley.model.Quotation;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

/** Reads "Name said/hoped: words, via Outlet.", what {@link ToyEvents} and {@link ToyTalks} read, and nothing else: enough to see what the command line does with statements. */
public final class ToyEngine implements Engine {
    private static final Pattern SAID = Pattern.compile(
            "(?<source>(?:Minister|Envoy) \\w+|\\w+) (?<cue>said|hoped): (?<content>[^\\n]*?)(?:, via (?<relay>\\w+))?\\.?(?=\\n|$)");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");
    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    private final String version;

    /** One of version 9.9. */
    public ToyEngine() {
        this("9.9");
    }

    /** One that says it is of that version. */
    ToyEngine(String version) {
        this.version = version;
    }

    @Override
    public Extraction extract(Article article) {
        if (article.text().contains("EXPLODE")) {
            throw new IllegalStateException("the toy is broken");
        }
        List<Statement> statements = new ArrayList<>();
        Matcher said = SAID.matcher(article.text());
        while (said.find()) {
            statements.add(statement(said, article));
        }
        return new Extraction(
                article,
                passages(article.text()),
                List.of(),
                statements,
                ToyEvents.of(article),
                ToyTalks.of(statements),
                List.of(),
                provenance(article));
    }

    @Override
    public Provenance provenance(Article article) {
        return new Provenance(version, "toy", "none", article.id());
    }

    private static Statement statement(Matcher said, Article article) {
        Span source = new Span(said.start("source"), said.end("source"));
        Span content = new Span(said.start("content"), said.end("content"));
        String[] words = said.group("source").split(" ", -1);
        String post = words.length > 1 ? words[0] : null;
        String country = post == null ? null : post.equals("Minister") ? "ESP" : "CHL";
        Actor actor = Actor.of(words[words.length - 1], ActorKind.PERSON, post, country, null);
        LocalDate day = article.published();
        List<Relay> relays = said.group("relay") == null
                ? List.of()
                : List.of(new Relay(said.group("relay"), new Span(said.start("relay"), said.end("relay"))));
        return new Statement(
                Digest.of(article.id(), content.toString()),
                QUOTED.matcher(content.of(article.text())).matches() ? StatementForm.DIRECT : StatementForm.INDIRECT,
                said.group("cue").equals("said") ? StatementType.ASSERTION : StatementType.EVENTUALITY,
                content.of(article.text()),
                List.of(content),
                List.of(new Span(said.start("cue"), said.end("cue"))),
                List.of(source),
                new ActorRef(actor, List.of(source), ResolvedBy.NAME),
                null,
                relays,
                new When(day, day, "today", source),
                null,
                0.875,
                "reader");
    }

    private static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            List<Quotation> quotations = QUOTED.matcher(line.group())
                    .results()
                    .map(quoted -> new Span(line.start() + quoted.start(), line.start() + quoted.end()))
                    .map(span -> new Quotation(
                            span, new Span(span.start() + 1, span.end() - 1), 0, Quotation.Closing.CLOSED, false))
                    .toList();
            PassageKind kind = passages.isEmpty() ? PassageKind.HEADLINE : PassageKind.BODY;
            passages.add(new Passage(kind, new Span(line.start(), line.end()), List.of(), quotations));
        }
        return passages;
    }
}
