package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.LedgerStats.LanguageCount;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.model.Stage;

/** Articles are counted by language, and among them those that were kept without being read. */
class LanguagesTest {
    @TempDir
    private Path folder;

    private static Extraction in(String language, String text, String engine, boolean isRead) {
        Article article = Article.of(null, null, "Quay", List.of(), Told.DAY, text.substring(0, 1), language, text);
        List<Problem> problems = isRead
                ? List.of(new Problem("wrong-charset", Stage.INGEST, null, "a flaw"))
                : List.of(new Problem("unread-language", Stage.PASSAGE, null, "not English"));
        return new Extraction(
                article,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Dialogue.NONE,
                problems,
                new Provenance(engine, "toy", "none", article.id()));
    }

    @Test
    void articlesAreCountedByLanguageVersionsOnce() {
        try (Ledger ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK)) {
            ledger.append(in("fr", "Le pont reste ouvert.", "1", false));
            ledger.append(in("fr", "Le pont reste ouvert !", "1", false));
            ledger.append(in("fr", "Un bac en retard.", "1", false));
            ledger.append(in("en", "The bridge stays open.", "1", true));
            assertThat(ledger.search().stats().languages())
                    .containsExactly(new LanguageCount("fr", 2, 2), new LanguageCount("en", 1, 0));

            ledger.append(in("fr", "Un bac en retard.", "2", true));

            assertThat(ledger.search().stats().languages())
                    .as("a newer engine reads French")
                    .containsExactly(new LanguageCount("fr", 2, 1), new LanguageCount("en", 1, 0));
            assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
        }
    }
}
