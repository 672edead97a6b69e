package org.parley.ledger.wording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.ledger.query.Stretch;
import org.parley.ledger.query.Stretch.Kind;

class DifferencesTest {
    private static final String WALL = "“We shall rebuild the old harbour wall before winter, whatever it costs.”";

    @Test
    void marksWhatIsLeftOutAtBothEnds() {
        assertThat(shown(WALL, "“the old harbour wall,”"))
                .isEqualTo("-[“We shall rebuild ]the old harbour wall -[before winter, whatever it costs.”]");
    }

    @Test
    void showsAnEllipsisAsPutInForWhatItStandsFor() {
        assertThat(shown(WALL, "“We shall rebuild … whatever it costs.”"))
                .isEqualTo("“We shall rebuild -[the old harbour wall before winter, ]+[… ]whatever it costs.”");
        assertThat(shown(WALL, "“We shall rebuild ... whatever it costs”"))
                .isEqualTo("“We shall rebuild -[the old harbour wall before winter, ]+[... ]whatever it costs.”");
    }

    @Test
    void showsAnInsertionAsPutIn() {
        assertThat(shown("“They ruined the orchard.”", "“[The builders] ruined the orchard,”"))
                .isEqualTo("-[“They ]+[“[The builders] ]ruined the orchard.”");
        assertThat(shown("“Whatever you say is yours.”", "“Whatever you say [of us] is yours.”"))
                .isEqualTo("“Whatever you say +[[of us] ]is yours.”");
    }

    @Test
    void keepsWordsThatDifferInCaseAndMarksOnly() {
        assertThat(shown("“Tomorrow, or — let’s say — on Monday.”", "tomorrow or \"Let's say\" on monday"))
                .isEqualTo("“Tomorrow, or — let’s say — on Monday.”");
    }

    @Test
    void showsOtherSpellingAsADifference() {
        assertThat(shown("the town centre opens", "the town center opens"))
                .isEqualTo("the town -[centre ]+[center ]opens");
    }

    @Test
    void keepsPiecesTogetherInPreferenceToScatteredWords() {
        assertThat(shown("the boat and the pier and the old mill", "the old mill"))
                .isEqualTo("-[the boat and the pier and ]the old mill");
        assertThat(shown("the boat and the pier and the old mill burnt", "and the old mill fell"))
                .isEqualTo("-[the boat and the pier ]and the old mill -[burnt]+[fell]");
    }

    @Test
    void takesNoLoneFunctionWordForCommon() {
        assertThat(shown(
                        "“I hope that we meet on the island,” he wrote",
                        "Vale expects no meeting on some foreign island in summer"))
                .isEqualTo(
                        "-[“I hope that we meet on the ]+[Vale expects no meeting on some foreign ]island,” -[he wrote]+[in summer]");
        assertThat(shown("the wells of the town are clean", "the wells in town are clean"))
                .isEqualTo("the wells -[of the ]+[in ]town are clean");
    }

    @Test
    void putsAMovedPieceWhereTheWordingHasIt() {
        assertThat(shown("“We meet in public.” … “Or on Sunday, say.”", "“Or on Sunday, say” … “we meet in public.”"))
                .isEqualTo("-[“We meet in public.” … ]“Or on Sunday, say.”+[ … “we meet in public.”]");
    }

    @Test
    void keepsWordsFromGrowingTogetherAtTheEnd() {
        assertThat(shown("one two", "one two three")).isEqualTo("one two+[ three]");
        assertThat(shown("one two", "")).isEqualTo("-[one two]");
        assertThat(shown("", "one two")).isEqualTo("+[one two]");
        assertThat(shown("two", "one")).isEqualTo("-[two]+[one]");
        assertThat(shown("", "")).isEmpty();
    }

    @Test
    void keepsWordsApartWhereTheFullestJoinsThemByWhatIsLeftOut() {
        assertThat(shown("“Whatever you say…is yours.”", "“Whatever you say is yours.”"))
                .isEqualTo("“Whatever you say-[…]+[ ]is yours.”");
        assertThat(shown("a well-known-man", "a well man")).isEqualTo("a well--[known-]man");
    }

    @Test
    void neverLosesTextOrWords() {
        RandomTexts texts = new RandomTexts(7);
        for (int i = 0; i < 4_000; i++) {
            String fullest = i % 2 == 0 ? texts.words(30) : texts.hostile(30);
            assertRestores(fullest, i % 4 < 2 ? texts.changed(fullest) : texts.hostile(30));
        }
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void takesAMegabyte() {
        RandomTexts texts = new RandomTexts(8);
        StringBuilder fullest = new StringBuilder();
        while (fullest.length() < 1_000_000) {
            fullest.append(texts.words(100)).append(' ');
        }
        assertRestores(fullest.toString(), fullest.substring(1_000, 900_000));
        assertRestores(fullest.toString(), "bridge " + fullest.reverse() + " bridge");
        assertRestores("x".repeat(1_000_000), "x".repeat(999_999));
    }

    private static void assertRestores(String fullest, String wording) {
        List<Stretch> stretches = Differences.between(fullest, wording);
        assertThat(joined(stretches, Kind.LEFT_OUT)).isEqualTo(fullest);
        assertThat(words(joined(stretches, Kind.PUT_IN))).isEqualTo(words(wording));
        assertThat(stretches).noneMatch(stretch -> stretch.text().isEmpty());
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).kind())
                    .isNotEqualTo(stretches.get(i - 1).kind());
        }
    }

    private static String joined(List<Stretch> stretches, Kind beside) {
        return stretches.stream()
                .filter(stretch -> stretch.kind() == Kind.KEPT || stretch.kind() == beside)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    /** The words that count in a comparison, folded. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            if (scanner.kind() == WordScanner.Kind.WORD) {
                words.add(WordFolding.lettersOf(scanner.word()));
            } else if (scanner.kind() == WordScanner.Kind.ELLIPSIS
                    && (words.isEmpty() || !words.get(words.size() - 1).equals("…"))) {
                words.add("…"); // two in a row may be read as one
            }
        }
        return words;
    }

    private static String shown(String fullest, String wording) {
        assertRestores(fullest, wording);
        return Differences.between(fullest, wording).stream()
                .map(stretch -> switch (stretch.kind()) {
                    case KEPT -> stretch.text();
                    case LEFT_OUT -> "-[" + stretch.text() + "]";
                    case PUT_IN -> "+[" + stretch.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
