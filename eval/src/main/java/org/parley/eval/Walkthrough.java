package org.parley.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.Side;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermSearch;
import org.parley.ledger.query.TermUse;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Event;
import org.parley.model.Extraction;
import org.parley.model.FirstUseClaim;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Statement;
import org.parley.model.When;
import org.parley.pipeline.Extractor;

/**
 * Walks people through all that is read from a folder of reports, as a page in Markdown: statements, events, exchanges and terms, each
 * with what a reader would have had to work out. Quotes no more of a report than a few words at a time.
 */
final class Walkthrough {
    /** Words of a quotation that are shown. */
    private static final int SHOWN_WORDS = 7;

    private final StringBuilder page = new StringBuilder();

    /**
     * The page.
     *
     * @param folder with an {@code expected.json} that names the reports
     */
    static String of(Path folder) throws IOException {
        Walkthrough walk = new Walkthrough();
        try (Extractor extractor = Extractor.load()) {
            walk.head(extractor);
            for (ExpectedReport report : ExpectedReport.read(folder)) {
                walk.report(report.article(), extractor);
            }
        }
        return walk.page.toString();
    }

    /** The line by which a page tells what read it. */
    static String readBy(Extractor.Engine engine) {
        return "Read with the model `" + engine.model() + "` and the word lists `" + engine.language() + "`.";
    }

    private void head(Extractor extractor) {
        line("# The founding reports");
        line("");
        line(
                "Parley was founded on two reports about two governments that talk past each other through the press. This page is all that");
        line(
                "Parley reads from them: every statement, event, exchange and term, with what a reader would have had to work out by hand.");
        line("Their words are not ours; a few of them stand here so that you can find the place.");
        line("");
        line(
                "`./parley eval --walk FOLDER > docs/founding-reports.md` makes this page; a test fails when it is older than what it describes.");
        line(readBy(extractor.engine()));
    }

    private void report(Article article, Extractor extractor) throws IOException {
        Extraction read = extractor.extract(article);
        line("");
        String outlet = Objects.requireNonNullElseGet(article.outlet(), () -> String.join(", ", article.authors()));
        line("## " + outlet + ", " + article.published());
        line("");
        line("### Statements");
        line("");
        line("| | who | form | begins | by hand |");
        line("|---|---|---|---|---|");
        int number = 1;
        for (Statement statement : read.statements()) {
            line("| " + number++ + " | " + who(statement.speaker()) + " | " + lower(statement.form()) + " | "
                    + quoted(statement.text()) + " | " + work(statement, article) + " |");
        }
        events(read);
        ledger(read);
    }

    private void events(Extraction read) {
        line("");
        line("### Events");
        line("");
        line("| PLOVER | who → whom | status | told by | when |");
        line("|---|---|---|---|---|");
        String text = read.article().text();
        for (Event event : read.events()) {
            String mode = event.mode() == null ? "" : " " + event.mode().code();
            String trigger = event.trigger().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
            When when = event.when();
            line("| " + event.type() + mode + " | " + parties(event) + " | " + lower(event.status()) + " | "
                    + quoted(trigger) + " | " + (when == null ? "" : days(when)) + " |");
        }
    }

    private static String parties(Event event) {
        String actors = names(event.actors());
        String recipients = names(event.recipients());
        return recipients.isEmpty() ? actors : actors + " → " + recipients;
    }

    private static String names(List<ActorRef> refs) {
        return refs.stream().map(ref -> cell(ref.actor().name())).collect(Collectors.joining(", "));
    }

    private void ledger(Extraction read) throws IOException {
        Path folder = Files.createTempDirectory("parley-eval-");
        try (Ledger ledger =
                Ledger.open(folder.resolve("walk.ledger"), Access.WRITE, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
            ledger.append(read);
            line("");
            line("### Exchanges");
            ledger.exchanges()
                    .exchanges(ExchangeSearch.ALL, 0, Integer.MAX_VALUE)
                    .forEach(this::exchange);
            List<FirstUseClaim> claims = read.dialogue().claims();
            if (!claims.isEmpty()) {
                line("");
                line("### Terms");
                terms(claims, ledger);
            }
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }

    private void exchange(Exchange exchange) {
        String to = exchange.to().stream().map(Side::name).collect(Collectors.joining(", "));
        line("");
        line("**" + capital(lower(exchange.kind())) + "**, " + exchange.from().name() + " → " + to + ", "
                + lower(exchange.state()) + ": "
                + quoted(exchange.openers().get(0).text()) + " (told "
                + times(exchange.openers().size()) + ")");
        line("");
        if (!exchange.terms().isEmpty()) {
            line("* on these terms: "
                    + exchange.terms().stream().map(Walkthrough::quoted).collect(Collectors.joining(", ")));
        }
        if (!exchange.proposed().isEmpty()) {
            line("* for these days: "
                    + exchange.proposed().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        for (Exchange.Answer answer : exchange.answers()) {
            String via = answer.via().isEmpty() ? "" : ", through " + String.join(", ", answer.via());
            line("* " + answer.by().name() + ", " + lower(answer.kind()) + via + ": "
                    + quoted(answer.reports().get(0).text()) + " – linked since "
                    + answer.why().reasons().stream()
                            .limit(2)
                            .map(Walkthrough::cell)
                            .collect(Collectors.joining(", and ")));
        }
    }

    private void terms(List<FirstUseClaim> claims, Ledger ledger) {
        for (String speaker : claims.stream()
                .map(claim -> claim.speaker().actor().id())
                .distinct()
                .toList()) {
            List<String> forms = claims.stream()
                    .filter(claim -> claim.speaker().actor().id().equals(speaker))
                    .map(claim -> claim.term().text())
                    .distinct()
                    .toList();
            term(ledger.terms().history(new TermSearch(Set.of(speaker), forms, List.of())));
        }
    }

    private void term(TermHistory history) {
        line("");
        line(history.speaker().name() + " and " + quoted(String.join(", ", history.term())) + ": "
                + times(history.uses().size()) + " in their own voice.");
        line("");
        for (TermUse use : history.uses()) {
            line("* " + lower(use.voice()) + ": " + quoted(use.report().text()));
        }
        history.claims()
                .forEach(claim -> line("* the report claims a first use (" + lower(claim.verdict())
                        + " as far as this report alone can tell)"));
    }

    /** What a reader would have had to find out. */
    private static String work(Statement statement, Article article) {
        List<String> work = new ArrayList<>();
        ActorRef speaker = statement.speaker();
        if (speaker != null
                && speaker.resolvedBy() != ResolvedBy.NAME
                && speaker.resolvedBy() != ResolvedBy.NONE
                && speaker.resolvedBy() != ResolvedBy.UNNAMED) {
            String source = speaker.spans().stream()
                    .map(span -> span.of(article.text()))
                    .collect(Collectors.joining(" "));
            work.add("whom “" + cell(cut(source)) + "” means");
        }
        if (statement.content().size() > 1) {
            work.add("that " + statement.content().size() + " pieces are one");
        }
        ActorRef addressee = statement.addressee();
        if (addressee != null) {
            work.add("said to " + cell(addressee.actor().name()));
        }
        for (Relay relay : statement.relays()) {
            work.add("through " + cell(relay.name()));
        }
        When said = statement.said();
        if (said != null) {
            String words = "“" + cell(cut(said.text())) + "”";
            work.add(said.from() == null ? words + " can't be dated" : words + " is " + days(said));
        }
        return String.join("; ", work);
    }

    private static String days(When when) {
        if (when.from() == null) {
            return quoted(when.text());
        }
        return when.from().equals(when.to()) ? String.valueOf(when.from()) : when.from() + " to " + when.to();
    }

    private static String who(@Nullable ActorRef speaker) {
        if (speaker == null) {
            return "nobody named";
        }
        String country = speaker.actor().country();
        return cell(speaker.actor().name()) + (country == null ? "" : " (" + country + ")");
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String quoted(String text) {
        return "“" + cell(cut(text.replaceAll("[“”\"]", ""))) + "”";
    }

    /** No more than the first words. */
    private static String cut(String text) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        return words.size() <= SHOWN_WORDS
                ? String.join(" ", words)
                : String.join(" ", words.subList(0, SHOWN_WORDS)) + " …";
    }

    /** Safe within a row of a table. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void line(String words) {
        page.append(words).append('\n');
    }
}
