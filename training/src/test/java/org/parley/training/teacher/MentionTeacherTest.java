package org.parley.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MentionTeacherTest {

    @Test
    void mapsTheTaggersKinds() {
        assertThat(label("Lund/NNP/U-PERSON of/IN Norway/NNP/U-GPE left/VBD Oslo/NNP/U-GPE on/IN Friday/NNP/U-DATE"
                        + " for/IN the/DT Nordic/JJ/U-NORP Council/NNP/U-ORG"))
                .containsExactly(
                        "PERSON Lund",
                        "COUNTRY Norway",
                        "PLACE Oslo",
                        "DATE Friday",
                        "NATIONALITY Nordic",
                        "ORGANISATION Council");
    }

    @Test
    void cutsArticlePossessiveAndStrayMarksOffButKeepsInitialsWhole() {
        assertThat(label(
                        "the/DT/B-ORG Oslo/NNP/I-ORG Post/NNP/I-ORG _’s/POS/L-ORG view",
                        "the/DT U.S/NNP/U-GPE _./.",
                        "“/``/B-PERSON _Lund/NNP/L-PERSON",
                        "on/IN KVTV./NNP/U-ORG"))
                .containsExactly("ORGANISATION Oslo Post", "COUNTRY U.S.", "PERSON Lund", "ORGANISATION KVTV");
    }

    @Test
    void joinsDatesThatTheTaggerCutsInTwoAndDropsAges() {
        assertThat(label(
                        "on/IN Sunday/NNP/U-DATE morning/NN/U-TIME",
                        "a/DT 45/CD/B-DATE _-/HYPH/I-DATE _year/NN/I-DATE _-/HYPH/I-DATE _old/JJ/L-DATE man"))
                .containsExactly("DATE Sunday morning");
    }

    @Test
    void callsASurnameAPersonWhateverTheTaggerSays() {
        assertThat(label(
                        "Ada/NNP/B-PERSON Lund/NNP/L-PERSON spoke/VBD",
                        "Lund/NNP/U-ORG left/VBD",
                        "then/RB Lund/NNP/U-ORG slept/VBD"))
                .containsExactly("PERSON Ada Lund", "PERSON Lund", "PERSON Lund");
    }

    @Test
    void letsTheMajorityDecideAndFindsWhatWasOverlooked() {
        assertThat(label(
                        "Velkor/NNP/U-ORG sells/VBZ",
                        "Velkor/NNP/U-ORG buys/VBZ",
                        "Velkor/NNP/U-LOC grows/VBZ",
                        "today/NN Velkor/NNP shrinks/VBZ"))
                .containsExactly(
                        "ORGANISATION Velkor", "ORGANISATION Velkor", "ORGANISATION Velkor", "ORGANISATION Velkor");
    }

    @Test
    void cutsNoNameOutOfALongerOne() {
        assertThat(label(
                        "Velkor/NNP/U-ORG sells/VBZ",
                        "Velkor/NNP/U-ORG buys/VBZ",
                        "the/DT Velkor/NNP Tower/NNP fell/VBD"))
                .hasSize(2);
    }

    @Test
    void asksAllArticlesWhereOneIsUndecided() {
        TaggedText[] others = Stream.generate(() -> TaggedText.of("Velkor/NNP/U-ORG sells/VBZ"))
                .limit(12)
                .toArray(TaggedText[]::new);
        TaggedText undecided = TaggedText.of("soon/RB Velkor/NNP/U-PERSON answers/VBZ");

        assertThat(label(undecided, others)).containsExactly("ORGANISATION Velkor");
    }

    @Test
    void correctsKnownErrors() {
        assertThat(label("the/DT super/JJ PAC/NNP/U-ORG pays/VBZ", "USA/NNP/U-GPE TODAY/NN/U-DATE asks/VBZ"))
                .containsExactly("ORGANISATION USA TODAY");
    }

    @Test
    void distrustsTitleCase() {
        assertThat(
                        label(
                                "Senate/NNP/U-ORG Weighs/VBZ Fresh/NNP/B-ORG Fraud/NNP/I-ORG Inquiry/NNP/L-ORG After/IN Vote/NN"))
                .containsExactly("ORGANISATION Senate");
    }

    @Test
    void labelsNoCharacterTwice() {
        assertThat(label("Democratic/JJ/U-NORP nominee Ada/NNP/B-PERSON Lund/NNP/L-PERSON"))
                .containsExactly("POST Democratic nominee", "PERSON Ada Lund");
    }

    private static List<String> label(String... lines) {
        return label(TaggedText.of(lines));
    }

    private static List<String> label(TaggedText article, TaggedText... others) {
        List<TaggedText> all =
                Stream.concat(Stream.of(article), Stream.of(others)).toList();
        Map<String, List<List<Word>>> tagged =
                all.stream().collect(Collectors.toMap(TaggedText::text, TaggedText::sentences, (first, same) -> first));
        Function<String, List<List<Word>>> tagger = tagged::get;
        return article.shown(new MentionTeacher(tagger::apply)
                .label(all.stream().map(TaggedText::text).toList())
                .get(0));
    }
}
