package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.Reading;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Whatever the reader says, and whatever the text, statements come out with spans inside the text. */
final class HostileReadingTest {
    private static final String[] SCRAPS = {
        "Ruiz",
        "said",
        "told",
        "that",
        "“",
        "”",
        "‘",
        "’",
        ",",
        ".",
        ":",
        "on",
        "Thursday",
        "Feb",
        "30",
        "\ud83d",
        "\0",
        "\n",
        "according",
        "to",
        "per",
        "Radio",
        "a",
        "day",
        "after",
        "99",
        "in",
        "2016",
        "urged",
        "and",
        "of",
        "-",
        "'",
        "s"
    };

    private final StatementFinder finder = new StatementFinder();

    @RepeatedTest(60)
    void neverThrows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(SCRAPS[random.nextInt(SCRAPS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        Scene scene = Scene.of(text.toString());
        Article article = scene.article();
        int length = article.text().length();
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            attributions.add(new Attribution(
                    spans(random, length), spans(random, length), spans(random, length + 3), 0.5, "reader"));
        }
        List<Statement> statements = finder.in(
                        article, scene.passages(), new Reading(attributions, List.of(), List.of()))
                .statements(Scene.lookup(article.text()), "e");
        assertThat(statements)
                .flatExtracting(Statement::content)
                .allMatch(span -> span.end() <= length && span.length() > 0);
        assertThat(statements).extracting(Statement::id).doesNotHaveDuplicates();
    }

    private static List<Span> spans(Random random, int length) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int start = random.nextInt(length);
            spans.add(new Span(start, Math.min(length, start + random.nextInt(60))));
        }
        return spans;
    }

    @Test
    void readsAParagraphOfTenThousandQuotationsInTime() {
        Scene scene =
                Scene.of("“We will sign,” said Ana Ruiz on Thursday to Omar Haddad, per Radio Bern. ".repeat(10_000));
        List<Statement> statements = Assertions.assertTimeout(Duration.ofSeconds(60), scene::statements);
        assertThat(statements).hasSize(10_000);
    }
}
