package org.parley.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.intake.language.IdentifiedArticles;
import org.parley.intake.language.LanguageIdentifier;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Provenance;

class IdentifiedReadingTest {
    private final IdentifiedReading reading = new IdentifiedReading(
            article -> new Extraction(
                    article,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Dialogue.NONE,
                    List.of(),
                    new Provenance("1", "2", "3", article.id())),
            new IdentifiedArticles(new LanguageIdentifier()));

    private String language(String told, String text) {
        Article article = Article.of("pasted", null, null, List.of(), null, null, told, text);
        return reading.apply(article).article().language();
    }

    @Test
    void thePastedTextTellsItsLanguage() {
        assertThat(language("und", "Die Ministerin sagte am Freitag, dass die Brücke im Frühjahr gebaut werden soll."))
                .isEqualTo("de");
        assertThat(language("und", "The minister said on Friday that the bridge would be built in spring."))
                .isEqualTo("en");
    }

    @Test
    void whatCannotBeToldStaysOpen() {
        assertThat(language("und", "Ok.")).isEqualTo("und");
    }

    @Test
    void aLanguageThatWasToldIsKept() {
        assertThat(language("en", "Die Ministerin schwieg.")).isEqualTo("en");
    }
}
