package org.parley.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.parley.ledger.query.CitedReport;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Article;
import org.parley.model.EventMode;
import org.parley.model.EventType;
import org.parley.model.Location;
import org.parley.model.Span;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

/** Articles that have everything, articles that have nothing, and articles that nobody would want. */
final class Samples {
    static final ExportContext CONTEXT = new ExportContext(
            "harbour & \"port\"",
            "https://parley.example/search.atom?q=harbour",
            "https://parley.example/",
            Instant.parse("2026-03-04T05:06:07Z"),
            "0.2.0");
    static final ExportContext OFFLINE =
            new ExportContext("harbour", null, null, Instant.parse("2026-03-04T05:06:07Z"), "0.2.0");

    private static final Actor RUIZ = Actor.of("Ana Ruiz", ActorKind.PERSON, "port minister", "ESP", "GOV");
    private static final Actor NORTHLAND = Actor.of("Northland", ActorKind.COUNTRY, null, "NLD", null);
    private static final Actor OFFICIAL = Actor.of("a senior official", ActorKind.UNNAMED, null, null, null);
    private static final Actor UNION = Actor.of("Dockers' Union", ActorKind.ORGANISATION, null, null, "LAB");

    private Samples() {}

    /** All fields filled. */
    static ToldArticle full() {
        Article article = Article.of(
                "n1.json",
                "Harbour to reopen",
                "Herald",
                List.of("B. Writer", "C. Editor"),
                LocalDate.of(2026, 3, 2),
                "https://herald.example/harbour?x=1&y=2",
                "en",
                "On Sunday 😀 port minister Ana Ruiz told Northland: “We reopen,” she said, “and we stay 😀 open.” "
                        + "A senior official denied it, according to the Gazette, and the Dockers' Union believes that "
                        + "the port will close within weeks.");
        LocalDate sunday = LocalDate.of(2026, 3, 1);
        return new ToldArticle(article)
                .does(
                        EventMode.CONSULT_THIRD_PARTY,
                        RUIZ,
                        NORTHLAND,
                        "told",
                        new When(sunday, sunday, "On Sunday", new Span(0, 9)),
                        new Location("Northland", "NLD", new Span(0, 9)))
                .says("“We reopen,”", "“and we stay 😀 open.”")
                .by(RUIZ, "Ana Ruiz", "told")
                .to(NORTHLAND)
                .on(sunday, sunday, "On Sunday")
                .done()
                .says("it")
                .form(StatementForm.MIXED, StatementType.FACT)
                .by(OFFICIAL, "A senior official", "denied")
                .through("Gazette")
                .done()
                .says("the port will close within weeks")
                .form(StatementForm.INDIRECT, StatementType.BELIEF)
                .by(UNION, "Dockers' Union", "believes")
                .on(sunday, sunday.plusDays(6), "within weeks")
                .done();
    }

    /** All fields empty that may be. */
    static ToldArticle bare() {
        return ToldArticle.of("It was said that the harbour is deep.")
                .happens(EventType.ACCUSE, "said")
                .says("the harbour is deep")
                .form(StatementForm.INDIRECT, StatementType.ASSERTION)
                .done();
    }

    /** Texts that break formats, everywhere that an article or an actor can have a text. */
    static ToldArticle hostile() {
        String evil = "=1+1\u0000\u0001\u000b\ud800 \udc00</script><script>alert(\"1\")</script>]]>&amp;'\"\r\n\t,;"
                + "\u202e\u2066gnp.exe\u2028\u2029\ufffe\uffff\u007f\u0085 😀 end";
        Article article = Article.of(
                "-" + evil,
                "@" + evil,
                "+" + evil,
                List.of(evil),
                LocalDate.of(2026, 3, 2),
                "javascript:alert(1)//" + evil,
                "no such language <b>",
                "Start " + evil + " middle " + evil + "\ud83d");
        Actor actor = Actor.of("\t" + evil, ActorKind.PERSON, "'=" + evil, "<b>\u0000", "\ud800");
        return new ToldArticle(article)
                .says(evil, evil + "\ud83d")
                .by(actor, evil, "Start")
                .to(actor)
                .through(evil)
                .on(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), evil)
                .done();
    }

    /** One word of a megabyte, and a content in the middle of it. */
    static ToldArticle longWord() {
        String half = "x😀".repeat(1 << 18);
        return ToldArticle.of(half + "QUOTE" + half).says("QUOTE").done();
    }

    static Stream<ToldArticle> all() {
        return Stream.of(full(), bare(), hostile(), longWord());
    }

    static List<CitedReport> allReports() {
        return all().flatMap(told -> told.reports().stream()).toList();
    }

    static byte[] export(ExportFormat format, ExportContext context, List<CitedReport> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = Exports.open(format, out, context)) {
            for (CitedReport report : reports) {
                writer.write(report);
            }
            writer.finish();
        }
        return out.toByteArray();
    }
}
