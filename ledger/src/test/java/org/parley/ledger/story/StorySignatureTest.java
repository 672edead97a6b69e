package org.parley.ledger.story;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorySignatureTest {
    private static final String SHORT = "The café on the pier opens again in May, says its owner.";
    private static final String STORY =
            "The old harbour wall of Westbay will be rebuilt before the winter, the council said on Tuesday. Mayor Orla Finch had"
                    + " promised the work three years ago, but a quarrel about its cost kept the builders away until a storm broke the"
                    + " northern end and two boats were lost.";

    @Test
    void keepsItsFormatForEver() {
        assertThat(HexFormat.of().formatHex(StorySignature.of(SHORT).bytes())).isEqualTo("0100cba2733cf77ed81a");
        assertThat(HexFormat.of().formatHex(StorySignature.of(STORY).bytes()))
                .isEqualTo(
                        "01015006b66eedec4df8ef49d0edff2c22337e86e5fe047cefe35551a6c22e75c385bbe8caccb464656136ad7f3d2956bdcc"
                                + "9da0eba5303cd08fd5b8b97e0369c6ccfde7c8c4e3d3b2a9f6ed65dbe7e6ed968eac857d2d0c452c39e2cd8fb56633f1571f"
                                + "aeb265a099935bb125dde428bdc9d346acf00c01122afe28f76de8c1946fad64e6c4af60d7c779baf259ad4922dc7b81160a"
                                + "21b41871230e4f467e4184e994da02b9d120f9102957e21eae91e6613c2a6d812fb389295c11a6a4999ab3da964558267234"
                                + "1edf3ab667e5183ccc73cbc53b77ecd3dfaa23574bc2e3c0f89db481ece3b17edff0105d259eeea8c807f29cb775a8be6339"
                                + "d4d0d0f659572d7227d914a713c909bd");
        assertThat(StorySignature.of("").bytes()).isEqualTo(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertThat(StorySignature.of(SHORT).bands()).containsExactly(-3773326832095537126L);
        assertThat(StorySignature.of(STORY).bands()).hasSize(24).startsWith(5535428048L, 9344856866L, 15141371621L);
    }

    @Test
    void comesBackFromItsBytes() {
        for (String text : List.of("", SHORT, STORY)) {
            StorySignature signature = StorySignature.of(text);
            StorySignature read = StorySignature.of(signature.bytes());
            assertThat(read).isEqualTo(signature).hasSameHashCodeAs(signature);
            assertThat(read.bands()).isEqualTo(signature.bands());
            assertThat(read.similarity(signature)).isEqualTo(text.isEmpty() ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "0200000000000000000000",
                "01020000000000000000",
                "01010000000000000000",
                "0100000000000000000000"
            })
    void refusesForeignBytes(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> StorySignature.of(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a story signature");
    }

    @Test
    void takesShortTextsForTheSameOnlyWhereTheirWordsAre() {
        StorySignature one = StorySignature.of(SHORT);
        assertThat(one.isNearDuplicate(StorySignature.of("THE CAFE on the pier – opens again in May! Says its owner")))
                .isTrue();
        assertThat(one.isNearDuplicate(StorySignature.of(SHORT + " Hurry."))).isFalse();
        assertThat(one.isNearDuplicate(StorySignature.of(STORY))).isFalse();
        assertThat(StorySignature.of(STORY).isNearDuplicate(one)).isFalse();
    }

    @Test
    void takesTextsWithoutWordsForNothing() {
        StorySignature empty = StorySignature.of(" … ");
        assertThat(empty.bands()).isEmpty();
        assertThat(empty.isNearDuplicate(empty)).isFalse();
    }

    @Test
    void ignoresCaseMarksAndLines() {
        assertThat(StorySignature.of(STORY.toUpperCase(Locale.ROOT).replace(" ", "\n—")))
                .isEqualTo(StorySignature.of(STORY));
    }

    /** Another headline, single words edited, a cut tail, boilerplate that all articles of an outlet have. */
    @ParameterizedTest(name = "{0} words, {1} of them kept, {2} added")
    @CsvSource({
        "120, 1.0, 0", "120, 1.0, 60", "120, 0.8, 30", "120, 0.6, 0",
        "250, 1.0, 60", "250, 0.8, 60", "250, 0.6, 30", "500, 1.0, 60",
        "500, 0.6, 0", "500, 0.6, 60", "1000, 0.8, 60", "1000, 0.6, 60"
    })
    void findsEditedCopies(int words, double kept, int added) {
        Random random = new Random(words);
        List<String> boilerplate = words(random, added);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            List<String> original = words(random, words);
            List<String> copy = words(random, 10);
            copy.addAll(original.subList(10, (int) (words * kept)));
            copy.set(10 + random.nextInt(copy.size() - 10), "edited");
            copy.addAll(boilerplate);
            StorySignature one = StorySignature.of(String.join(" ", original));
            StorySignature other = StorySignature.of(String.join(" ", copy));
            found += one.isNearDuplicate(other) && !Collections.disjoint(one.bands(), other.bands()) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(190);
    }

    @Test
    void keepsDifferentStoriesOfOneOutletApart() {
        Random random = new Random(2);
        List<String> boilerplate = words(random, 60);
        List<StorySignature> signatures = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> words = words(random, 250);
            words.addAll(boilerplate);
            signatures.add(StorySignature.of(String.join(" ", words)));
        }
        for (int i = 0; i < signatures.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(signatures.get(i).isNearDuplicate(signatures.get(j))).isFalse();
            }
        }
    }

    @Test
    void keepsRetellingsInOtherWordsApart() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<StorySignature> signatures = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../cli/src/main/resources/parley/samples/articles.jsonl"))) {
            signatures.add(StorySignature.of(mapper.readTree(line).get("text").asText()));
        }
        assertThat(signatures).hasSize(8);
        for (int i = 0; i < signatures.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(signatures.get(i).similarity(signatures.get(j))).isLessThan(StorySignature.NEAR - 0.08);
            }
        }
    }

    @Test
    void estimatesTheShareOfCommonRuns() {
        List<String> words = words(new Random(3), 2_000);
        StorySignature whole = StorySignature.of(String.join(" ", words));
        StorySignature half = StorySignature.of(String.join(" ", words.subList(0, 1_000)));
        assertThat(whole.similarity(half)).isBetween(0.4, 0.6).isEqualTo(half.similarity(whole));
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void takesVeryLongAndHostileTexts() {
        assertThat(StorySignature.of("wall ".repeat(200_000)).bands()).hasSize(24);
        assertThat(StorySignature.of("x".repeat(1_000_000)).bands()).hasSize(1);
        assertThat(StorySignature.of("漢".repeat(100_000)).bands()).hasSize(24);
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(200); k > 0; k--) {
                text.append((char) random.nextInt(0x10000)).append(k % 3 == 0 ? " " : "");
            }
            StorySignature signature = StorySignature.of(text.toString());
            assertThat(StorySignature.of(signature.bytes())).isEqualTo(signature);
        }
    }

    /** Made-up words, few of them frequent. */
    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + (int) Math.pow(4_000, random.nextDouble()));
        }
        return words;
    }
}
