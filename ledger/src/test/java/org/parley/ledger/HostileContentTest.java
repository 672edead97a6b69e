package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Digest;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Stage;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

/** Whatever an article holds is kept and comes back as it was. */
class HostileContentTest {
    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private ArticleView assertComesBack(Extraction extraction) {
        assertThat(ledger.append(extraction).statements())
                .isEqualTo(extraction.statements().size());
        assertThat(ledger.append(extraction).outcome()).isEqualTo(Appended.Outcome.KNOWN);
        ArticleView view = ledger.search().article(extraction.article().id()).orElseThrow();
        assertThat(view.extraction().equals(extraction)).isTrue();
        List<CitedReport> exports = Contents.exports(ledger);
        assertThat(exports.stream().map(CitedReport::statement).toList().equals(extraction.statements()))
                .isTrue();
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 10).reports())
                .isEqualTo(extraction.statements().size());
        assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
        return view;
    }

    @Test
    void aStatementOfAMegabyteIsKept() {
        String words = "The quay is long. ".repeat(60_000);
        ArticleView view = assertComesBack(Told.by("Tide")
                .says("Ana Ruiz", words)
                .says("Tom Okafor", "x".repeat(1_000_000))
                .says("Lena Brandt", "“" + "“".repeat(100_000) + "”")
                .read());
        assertThat(view.reports().get(0).text().length()).isEqualTo(words.length());
        assertThat(ledger.search()
                        .find(StatementQuery.ALL.withWords("quay"), 0, 1)
                        .reports())
                .isEqualTo(1);
        ledger.append(Told.by("Mast").says("Ana Ruiz", words + "Indeed.").read());
        assertThat(ledger.search()
                        .find(StatementQuery.ALL.withWords("quay"), 0, 2)
                        .reports())
                .isEqualTo(2);
        assertThat(ledger.search()
                        .utterance(view.reports().get(0).id())
                        .orElseThrow()
                        .wordings())
                .isNotEmpty();
    }

    @Test
    void tenThousandStatementsInAnArticleAreKept() {
        Told told = Told.by("Tide");
        for (int i = 0; i < 10_000; i++) {
            told.says(
                    "Speaker " + (i % 2_500), "“Boat number " + i + " has left the harbour for the fishing grounds.”");
        }
        ArticleView view = assertComesBack(told.read());
        assertThat(view.reports()).hasSize(10_000);
    }

    @Test
    void twoVersionsOfThousandsOfStatementsCountOnce() {
        for (String version : List.of("One.", "Two.")) {
            Told told = Told.by("Tide").at("u").tells(version);
            for (int i = 0; i < 3_000; i++) {
                told.says("Speaker " + i, "“Boat number " + i + " has left the harbour for the fishing grounds.”");
            }
            ledger.append(told.read());
        }
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 0).reports()).isEqualTo(3_000);
    }

    @Test
    void aThousandRelaysAreKept() {
        List<Relay> relays = IntStream.range(0, 1_000)
                .mapToObj(i -> new Relay("Agency\n" + i, new Span(0, 3)))
                .toList();
        ArticleView view = assertComesBack(Told.by("Tide")
                .says("Ana Ruiz", "the ice is thin")
                .but(Otherwise.relayedBy(relays))
                .read());
        assertThat(view.reports().get(0).relays()).hasSize(1_000).contains("Agency 999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01", "9999-12-31", "-0044-03-15", "1969-12-31", "+999999999-12-31", "-999999999-01-01"})
    void daysFarAwayAreKept(String day) {
        LocalDate date = LocalDate.parse(day);
        assertComesBack(Told.by("Tide")
                .on(date)
                .says(Told.person("Ana Ruiz", "Minister", null), "the ice is thin")
                .but(Otherwise.said(date, date, "then"))
                .read());
        ledger.append(Told.by("Mast")
                .on(date)
                .says(Told.person("Ana Ruiz", "Minister", null), "“The ice is thin.”")
                .read());
        ledger.append(Told.by("Mast").says("Ana Ruiz", "the ice is thick").read());
        StatementQuery until = new StatementQuery(
                "",
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                LocalDate.MIN,
                LocalDate.MAX,
                StatementQuery.Order.OLDEST);
        boolean isKept = Math.abs(date.getYear()) <= 9999;
        assertThat(ledger.search().find(until, 0, 10).reports()).isEqualTo(isKept ? 3 : 1);
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 10).months()).isNotEmpty();
        assertThat(ledger.search().stats().first()).isNotNull();
        assertThat(ledger.search().actors("ruiz", 5)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud800",
                "a\udc00b",
                "\0",
                "a\0b",
                "\u202eRTL\u202c",
                "<script>alert(1)</script>",
                "'; DROP TABLE entry; --",
                "\n",
                "",
                " ",
                "\ufeff",
                "\uffff",
                "😀",
                "\"quoted\" \\ {json}",
                "?1 :name"
            })
    void everyFieldHoldsAnything(String words) {
        String text = "“" + words + "” said X" + words + " quietly. ";
        Article article = Article.of(words, words, words, List.of(words, words), Told.DAY, words, words, text);
        Span all = new Span(0, text.length());
        Span content = new Span(0, words.length() + 2);
        Actor speaker = Actor.of(words, ActorKind.PERSON, words, words, words);
        Actor addressee = Actor.of(words, ActorKind.ORGANISATION, words, words, words);
        ActorRef named = new ActorRef(speaker, List.of(content), ResolvedBy.NAME);
        Statement statement = new Statement(
                Digest.of(words),
                StatementForm.DIRECT,
                StatementType.ASSERTION,
                content.of(text),
                List.of(content),
                List.of(),
                List.of(all),
                named,
                new ActorRef(addressee, List.of(), ResolvedBy.GROUP),
                List.of(new Relay(words, all), new Relay("The Wire", all)),
                new When(null, null, words, all),
                words,
                0.1,
                words);
        assertComesBack(new Extraction(
                article,
                List.of(new Passage(PassageKind.BODY, all, List.of(), List.of())),
                List.of(named),
                List.of(statement),
                List.of(),
                Dialogue.NONE,
                List.of(new Problem(words, Stage.INGEST, null, words)),
                new Provenance(words, words, words, article.id())));
        assertThat(ledger.search().actor(speaker.id()).orElseThrow().members()).hasSize(1);
        ledger.merge(java.util.Set.of(speaker.id(), addressee.id()), words);
        assertThat(ledger.rulings().get(0).note()).isEqualTo(words);
        assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
    }

    @Test
    void anArticleWithNothingInItIsKept() {
        Article empty = Article.of("", null);
        ledger.append(new Extraction(
                empty,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Dialogue.NONE,
                List.of(),
                new Provenance("", "", "", empty.id())));
        assertThat(ledger.search().article(empty.id()).orElseThrow().reports()).isEmpty();
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 10).months()).isEmpty();
        assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
    }

    @Test
    void hundredsOfCopiesAreOneStoryAndOneUtterance() {
        List<Extraction> copies = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            copies.add(Told.by("Outlet " + i)
                    .tells(
                            "The harbour lay quiet in the morning while the crews waited for the tide to turn, and the gulls sat"
                                    + " in rows along the wall where the nets are hung to dry after the night's work.")
                    .says("Ana Ruiz", "“We will keep the bridge open through the winter.”")
                    .read());
        }
        copies.forEach(ledger::append);
        assertThat(ledger.search().stats().stories()).isEqualTo(1);
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 10).distinct()).isEqualTo(1);
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 10).reports()).isEqualTo(300);
    }
}
