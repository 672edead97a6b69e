package org.parley.ledger.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.ledger.query.ParagraphChange;
import org.parley.ledger.query.Stretch;

/** Two versions of a text side by side: what each paragraph kept, lost and gained. */
class VersionDifferenceTest {
    private static String shown(String before, String after) {
        List<ParagraphChange> changes = VersionDifference.between(before, after);
        assertThat(changes.stream().map(ParagraphChange::before).collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(changes.stream().map(ParagraphChange::after).collect(Collectors.joining()))
                .isEqualTo(after);
        return changes.stream().map(VersionDifferenceTest::shown).collect(Collectors.joining());
    }

    private static String shown(ParagraphChange change) {
        return change.stretches().stream()
                .map(stretch -> switch (stretch.kind()) {
                    case KEPT -> stretch.text();
                    case LEFT_OUT -> "[-" + stretch.text() + "]";
                    case PUT_IN -> "[+" + stretch.text() + "]";
                })
                .collect(Collectors.joining());
    }

    @Test
    void aChangedParagraphShowsItsWords() {
        assertThat(shown("The bridge stays open.\nAna Ruiz said so.\n", "The bridge stays shut.\nAna Ruiz said so.\n"))
                .isEqualTo("The bridge stays [-open.][+shut.]\nAna Ruiz said so.\n");
    }

    @Test
    void wordsThatChangedSideBySideAreOneChange() {
        assertThat(shown("The old stone bridge stays open today.", "The new steel bridge stays open today."))
                .isEqualTo("The [-old stone][+new steel] bridge stays open today.");
    }

    @Test
    void paragraphsAreRemovedAndAddedAsAWhole() {
        assertThat(shown("One ferry.\nTwo cranes lift.\nThree.\n", "One ferry.\nThree.\nFour gulls sat there.\n"))
                .isEqualTo("One ferry.\n[-Two cranes lift.\n]Three.\n[+Four gulls sat there.\n]");
        assertThat(shown("", "All new.")).isEqualTo("[+All new.]");
        assertThat(shown("All gone.", "")).isEqualTo("[-All gone.]");
        assertThat(shown("", "")).isEmpty();
    }

    @Test
    void caseAndPunctuationCount() {
        assertThat(shown("The Bridge, he said.", "The bridge he said.")).isEqualTo("The [-Bridge,][+bridge] he said.");
    }

    @Test
    void equalTextsAreKept() {
        assertThat(VersionDifference.between("A b.\nC d.", "A b.\nC d."))
                .hasSize(2)
                .allMatch(ParagraphChange::isKept);
    }

    @Test
    void bothTextsCanBeReadOffWhateverTheyAre() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            String before = made(random);
            String after = random.nextBoolean() ? made(random) : edited(before, random);
            shown(before, after);
            for (ParagraphChange change : VersionDifference.between(before, after)) {
                List<Stretch> stretches = change.stretches();
                for (int i = 0; i < stretches.size(); i++) {
                    assertThat(stretches.get(i).text()).isNotEmpty();
                    if (i > 0) {
                        assertThat(stretches.get(i).kind())
                                .isNotEqualTo(stretches.get(i - 1).kind());
                    }
                }
            }
        }
    }

    private static String made(Random random) {
        return random.ints(random.nextInt(60), 0, 8)
                .mapToObj(i -> List.of("a", "b", "c", " ", "  ", "\n", "\n\n", "\ud83d\ude00 x")
                        .get(i))
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return text.substring(0, from) + made(random) + text.substring(to);
    }

    @Test
    void largeTextsThatHaveNothingInCommonAreShownAsAWhole() {
        String before = words("old", 90_000);
        String after = words("new", 90_000);
        assertThat(VersionDifference.between(before, after)).hasSize(2);
        assertThat(shown(before.replace(' ', '\n'), after.replace(' ', '\n'))).startsWith("[-old");
    }

    @Test
    void aSmallChangeInALargeTextIsFound() {
        String before = words("same", 150_000);
        String after = before.replace("same70000 ", "other ");
        List<ParagraphChange> changes = VersionDifference.between(before, after);
        assertThat(changes).singleElement().satisfies(change -> assertThat(change.stretches())
                .hasSize(4)
                .element(1)
                .isEqualTo(new Stretch(Stretch.Kind.LEFT_OUT, "same70000")));
    }

    private static String words(String stem, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(stem + i);
        }
        return String.join(" ", words);
    }
}
