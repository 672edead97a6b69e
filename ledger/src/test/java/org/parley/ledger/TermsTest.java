package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ledger.query.CheckedClaim.Verdict;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermSearch;
import org.parley.ledger.query.UtteranceView;
import org.parley.model.Actor;

class TermsTest {
    private static final LocalDate DAY = Told.DAY;
    private static final Actor VELKOVA = Told.person("Ana Velkova", "Foreign Minister", "BGR");

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("terms.ledger"), Access.WRITE, Told.CLOCK);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void said(LocalDate day, String words) {
        ledger.append(Told.by("The Quay").on(day).says(VELKOVA, words).read());
    }

    private TermHistory history(String... insteadOf) {
        return ledger.terms().history(new TermSearch(Set.of(VELKOVA.id()), List.of("blockade"), List.of(insteadOf)));
    }

    @Test
    void theFirstUseIsTheEarliestWhateverTheOrderOfArticles() {
        said(DAY.plusDays(3), "“The blockade must end,”");
        said(DAY, "“This is a blockade, no less,”");
        TermHistory history = history();
        assertThat(history.uses()).hasSize(2);
        assertThat(history.first().orElseThrow().report().day()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "“This is not a blockade,”",
                "“I refuse to call it a blockade,”",
                "“I would never use the word blockade,”",
                "“The so-called blockade is a tale,”",
                "the blockade had lasted a week",
                "she would act “without delay” against the blockade",
            })
    void whatIsDeniedOrMentionedOrTheReportersWordDoesNotCount(String words) {
        said(DAY, words);
        assertThat(history().uses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "“Blockades kill,”",
                "it was “a blockade”",
                "“We will not end the blockade talks,”",
            })
    void whatIsQuotedCounts(String words) {
        said(DAY, words);
        assertThat(history().uses()).hasSize(1);
    }

    @Test
    void otherWordsBeforeAreTold() {
        said(DAY, "“It is an inspection, and it is slow,”");
        said(DAY.plusDays(5), "“It is a blockade,”");
        said(DAY.plusDays(6), "“It is an inspection,”");
        TermHistory history = history("inspection");
        assertThat(history.insteadOf()).isEqualTo("inspection");
        assertThat(history.before()).hasSize(1);
        assertThat(history("quarantine").insteadOf()).isNull();
    }

    @Test
    void claimsAreHeldAgainstTheLedger() {
        said(DAY.minusDays(1), "“Good morning,”");
        claimed(DAY.plusDays(10));
        assertThat(history().claims()).singleElement().satisfies(claim -> assertThat(claim.verdict())
                .isEqualTo(Verdict.UNKNOWN));
        said(DAY, "“The ferries are slow,”");
        said(DAY.plusDays(9), "“It is a blockade of the ferries,”");
        assertThat(history().claims().get(0).verdict()).isEqualTo(Verdict.SUPPORTED);
        said(DAY.plusDays(2), "“What a blockade,”");
        assertThat(history().claims().get(0).verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(history().claims().get(0).by().report().day()).isEqualTo(DAY.plusDays(2));
    }

    private void claimed(LocalDate day) {
        ledger.append(Told.by("Tide")
                .on(day)
                .claims(VELKOVA, "blockade", "It is the first time that she called the ferries' plight a blockade.")
                .read());
    }

    @Test
    void whatSomebodySaidOnAMatterComesInOrder() {
        said(DAY.plusDays(2), "“The ferry lanes will be open to all, and to Turkish boats too,”");
        said(DAY, "“The ferry lanes will stay shut to Turkish boats,”");
        said(DAY.plusDays(1), "“My budget is sound,”");
        String one = Told.by("The Quay")
                .on(DAY)
                .says(VELKOVA, "“The ferry lanes will stay shut to Turkish boats,”")
                .read()
                .statements()
                .get(0)
                .id();
        List<UtteranceView> wordings = ledger.terms().wordings(one).orElseThrow();
        assertThat(wordings).extracting(view -> view.utterance().first()).containsExactly(DAY, DAY.plusDays(2));
        assertThat(ledger.terms().wordings("no such")).isEmpty();
    }

    @Test
    void aTermNeedsAWord() {
        said(DAY, "“Good morning,”");
        assertThatThrownBy(() -> ledger.terms().history(new TermSearch(Set.of(VELKOVA.id()), List.of("…"), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
