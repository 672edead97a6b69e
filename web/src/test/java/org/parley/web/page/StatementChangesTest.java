package org.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ledger.query.Report;
import org.parley.model.Actor;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.MemorySearch;
import org.parley.web.fixture.Press;

class StatementChangesTest {
    private static final String TEXT = "The gate is shut. The gate is open. The gate is shut.";

    /** Each of these has a statement, in order. */
    private static List<Report> said(Actor speaker, String... contents) {
        ArticleDraft draft = ArticleDraft.of("a", "A Paper", LocalDate.of(2023, 1, 5), TEXT);
        for (String content : contents) {
            draft.says(speaker, "", "", content);
        }
        MemorySearch search = new MemorySearch(List.of(draft.read()));
        return search.latest(1).stream()
                .flatMap(card -> search.article(card.id()).orElseThrow().reports().stream())
                .toList();
    }

    @Test
    void sameWordsOfTheSameSpeakerAreKept() {
        StatementChanges changes = StatementChanges.of(
                said(Press.LIND, "The gate is shut", "The gate is open"), said(Press.LIND, "The gate is open"));
        assertThat(changes.kept()).isEqualTo(1);
        assertThat(changes.gone()).extracting(Report::text).containsExactly("The gate is shut");
        assertThat(changes.come()).isEmpty();
    }

    @Test
    void anotherSpeakerOfTheSameWordsIsAnotherStatement() {
        StatementChanges changes =
                StatementChanges.of(said(Press.LIND, "The gate is open"), said(Press.OKOYE, "The gate is open"));
        assertThat(changes.kept()).isZero();
        assertThat(changes.gone()).hasSize(1);
        assertThat(changes.come()).hasSize(1);
    }

    @Test
    void whatWasSaidTwiceIsCountedTwice() {
        List<Report> once = said(Press.LIND, "The gate is shut");
        List<Report> twice = List.of(once.get(0), once.get(0));
        assertThat(StatementChanges.of(once, twice).come()).hasSize(1);
        assertThat(StatementChanges.of(twice, once).gone()).hasSize(1);
        assertThat(StatementChanges.of(twice, twice).kept()).isEqualTo(2);
    }
}
