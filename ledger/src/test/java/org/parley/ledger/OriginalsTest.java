package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.query.ArticleCard;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Finding;
import org.parley.model.Original;
import org.sqlite.SQLiteDataSource;

/** What an article was extracted from is kept with it, and an article that is extracted again becomes a new version. */
class OriginalsTest {
    private static final String BRIDGE = "“We will keep the bridge open through the winter.”";
    private static final Finding CAPTION = new Finding("caption", "The bridge in winter \ud83d\ude00", "figcaption");
    private static final Finding SECTION = new Finding("section", "Harbour", "meta article:section");
    private static final Original PAGE = new Original(
            "<p>Ana\nRuiz\0\u00e9".getBytes(StandardCharsets.ISO_8859_1),
            "text/html; charset=windows-1252",
            "https://quay.example/1",
            List.of(CAPTION, SECTION));

    private final Extraction first = told("One.").read();

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

    private static Told told(String line) {
        return Told.by("The Quay").at("https://quay.example/1").tells(line).says("Ana Ruiz", BRIDGE);
    }

    private static void assertSame(Original one, Original other) {
        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(one).usingRecursiveComparison().isEqualTo(other);
    }

    private List<Original> handedOver() {
        List<Original> originals = new ArrayList<>();
        ledger.originals((original, article) -> originals.add(original));
        return originals;
    }

    @Test
    void anOriginalComesBackAsItWasReceived() {
        assertThat(ledger.append(first, PAGE).outcome()).isEqualTo(Outcome.ADDED);

        assertSame(ledger.search().original(first.article().id()).orElseThrow(), PAGE);
        assertThat(ledger.search().article(first.article().id()).orElseThrow().findings())
                .containsExactly(CAPTION, SECTION);
        assertThat(ledger.lastEntry()).isEqualTo(3);
        assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
    }

    @Test
    void anArticleThatIsKnownKeepsWhatItHas() {
        ledger.append(first);
        assertThat(ledger.append(first, PAGE).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(ledger.append(told("One.").readBy("2.0").read(), PAGE).outcome())
                .isEqualTo(Outcome.REREAD);
        assertThat(ledger.search().original(first.article().id())).isEmpty();
        assertThat(ledger.search().article(first.article().id()).orElseThrow().findings())
                .isEmpty();
        assertThat(ledger.search().original("nobody's")).isEmpty();
        assertThat(handedOver()).isEmpty();
    }

    @Test
    void anEmptyOriginalIsOneToo() {
        Original empty = new Original(new byte[0], "text/plain", null, List.of());
        ledger.append(first, empty);
        assertSame(ledger.search().original(first.article().id()).orElseThrow(), empty);
    }

    @Test
    void anArticleExtractedAgainIsTheNextVersionWhateverItsAddressIsNow() {
        Extraction again = Told.by("The Quay")
                .at("https://quay.example/bridge")
                .headed("Otherwise")
                .says("Ana Ruiz", BRIDGE)
                .read();
        Original found = new Original(PAGE.bytes(), PAGE.mediaType(), PAGE.address(), List.of(SECTION));
        ledger.append(first, PAGE);

        Appended appended = ledger.append(again, found, first.article().id());

        assertThat(appended.outcome()).isEqualTo(Outcome.NEW_VERSION);
        assertThat(ledger.search().article(first.article().id()).orElseThrow().versions())
                .extracting(ArticleCard::id, ArticleCard::version)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(first.article().id(), 1),
                        org.assertj.core.api.Assertions.tuple(again.article().id(), 2));
        assertThat(ledger.search().stats().articles()).isEqualTo(1);
        assertThat(ledger.search().stats().reports()).isEqualTo(1);
        assertSame(ledger.search().original(first.article().id()).orElseThrow(), PAGE);
        assertThat(handedOver()).singleElement().satisfies(last -> assertSame(last, found));
        assertThat(ledger.append(again, found, first.article().id()).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
        ledger.rebuild(step -> {});
        assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
    }

    @Test
    void whatOnlyTheReplacedExtractionHadDoesNotCountHoweverOftenItIsRead() {
        String menu = "“Subscribe to all of our letters, Minister Eva Lund.”";
        Extraction wrong = told("One.")
                .says(Told.person("Tom Okafor", "editor", "NGA"), menu)
                .read();
        Extraction right = told("One.").read();
        Extraction elsewhere = Told.by("Tide").says("Tom Okafor", menu).read();
        ledger.append(elsewhere);
        ledger.append(wrong, PAGE);
        assertThat(ledger.search().stats().reports()).isEqualTo(3);

        ledger.append(right, PAGE, wrong.article().id());

        assertThat(ledger.search().stats().reports()).isEqualTo(2);
        assertThat(ledger.search().actors("Okafor", 9)).singleElement().satisfies(card -> {
            assertThat(card.post()).isNull();
            assertThat(card.country()).isNull();
        });
        assertThat(ledger.search().report(wrong.statements().get(1).id())).isPresent();
        assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
        ledger.append(told("One.")
                .says(Told.person("Tom Okafor", "editor", "NGA"), menu)
                .readBy("2.0")
                .read());
        assertThat(ledger.search().stats().reports()).isEqualTo(2);
        assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
    }

    @Test
    void onlyLastVersionsAreHandedOverToBeExtractedAgain() {
        Extraction second = told("Two.").read();
        Original other = new Original(new byte[] {1}, "text/html", null, List.of());
        ledger.append(first, PAGE);
        ledger.append(second, other);
        ledger.append(Told.by("Tide").says("Ana Ruiz", BRIDGE).read());
        List<Article> articles = new ArrayList<>();
        ledger.originals((original, article) -> {
            assertSame(original, other);
            articles.add(article);
        });
        assertThat(articles).containsExactly(second.article());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE original SET media_type = 'x', address = NULL | original | media_type, address",
                "UPDATE original SET article = 'x', replaces = 'x' | original | article, replaces",
                "UPDATE finding SET value = 'x', evidence = 'y' | finding | value, evidence",
                "DELETE FROM finding | finding | lacks",
                "DELETE FROM original | original | lacks",
                "INSERT INTO original VALUES (1000, 'x', 'y', NULL, NULL) | original | no entry"
            })
    void itsTablesAreCheckedAgainstItsEntry(String command, String table, String detail) throws SQLException {
        ledger.append(first, PAGE);
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("test.ledger"));
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
        assertThat(ledger.verify(step -> {}).flaws())
                .anySatisfy(flaw -> assertThat(flaw.detail()).contains("\"" + table + "\"", detail));
    }
}
