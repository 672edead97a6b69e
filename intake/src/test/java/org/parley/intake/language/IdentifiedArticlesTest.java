package org.parley.intake.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.model.Article;
import org.parley.model.Original;

class IdentifiedArticlesTest {
    private static final IdentifiedArticles IDENTIFIED = new IdentifiedArticles(new LanguageIdentifier());
    private static final Place PLACE = Place.of("a.warc@12");
    private static final String ENGLISH = "The mayor said that the harbour would stay shut because of the storm. ";
    private static final String GERMAN =
            "Der Hafen bleibe wegen des Sturms geschlossen, sagte die Sprecherin der Stadt. ";

    private static Ingested article(String language, String text) {
        Article article = Article.of(
                "7",
                "Port",
                "The Quay",
                List.of("Ana Ruiz"),
                LocalDate.of(2021, 3, 18),
                "https://news.example/",
                language,
                text);
        Original original = new Original(new byte[] {1}, "text/html", null, List.of());
        return new Ingested(PLACE, article, List.of(new InputProblem(PLACE, "wrong-charset", "x")), original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", ""})
    void anUntoldLanguageIsIdentifiedAndAllElseKept(String untold) {
        Ingested before = article(untold, GERMAN);
        Ingested after = IDENTIFIED.apply(before);
        assertThat(after.article()).isEqualTo(article("de", GERMAN).article());
        assertThat(after.problems()).isEqualTo(before.problems());
        assertThat(after.original()).isSameAs(before.original());
        assertThat(after.place()).isEqualTo(PLACE);
    }

    @Test
    void whatCannotBeToldStaysAsItWas() {
        Ingested before = article("und", "Ruiz");
        assertThat(IDENTIFIED.apply(before)).isSameAs(before);
        Ingested nothing = Ingested.nothing(PLACE, "truncated", "x");
        assertThat(IDENTIFIED.apply(nothing)).isSameAs(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en_US", "EN"})
    void aLongTextThatIsNotEnglishWinsOverWhatWasTold(String told) {
        Ingested after = IDENTIFIED.apply(article(told, GERMAN.repeat(10)));
        assertThat(after.article().language()).isEqualTo("de");
        assertThat(after.problems())
                .extracting(InputProblem::code)
                .containsExactly("wrong-charset", "language-mismatch");
        assertThat(after.problems().get(1).explanation())
                .contains("'" + told + "'")
                .contains("'de'");
    }

    @Test
    void aLongEnglishTextWinsOverWhatWasTold() {
        Ingested after = IDENTIFIED.apply(article("de-AT", ENGLISH.repeat(10)));
        assertThat(after.article().language()).isEqualTo("en");
        assertThat(after.problems()).extracting(InputProblem::code).contains("language-mismatch");
    }

    @Test
    void aToldLanguageThatFitsIsKeptAndSoIsOneOfAShortText() {
        for (Ingested kept : List.of(
                article("en-GB", ENGLISH.repeat(10)),
                article("de", GERMAN.repeat(10)),
                article("nl", GERMAN.repeat(10)),
                article("en", GERMAN),
                article("de", ENGLISH))) {
            assertThat(IDENTIFIED.apply(kept)).isSameAs(kept);
        }
    }
}
