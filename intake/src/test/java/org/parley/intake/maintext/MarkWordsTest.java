package org.parley.intake.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkWordsTest {
    private final MarkWords words = MarkWords.load();

    @ParameterizedTest
    @CsvSource({
        "article-body, BODY",
        "ArticleBody, BODY",
        "story__text, BODY",
        "siteFooter, HARD",
        "ad-3, HARD",
        "relatedPosts, SOFT",
        "commentList, COMMENTS",
        "post-meta, ABOUT",
        "wp-caption-text, CAPTION"
    })
    void wordsInNamesAreKnownHoweverTheyAreJoined(String name, Mark mark) {
        assertThat(mark.in(words.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"shadow", "headline", "download", "x1", "'  '", "''"})
    void aWordWithinALongerWordIsNone(String name) {
        assertThat(words.of(name)).isZero();
    }

    @Test
    void eachNameCounts() {
        assertThat(words.of("x widget\tbodytext")).isEqualTo(Mark.SOFT.bit() | Mark.BODY.bit());
    }

    @Test
    void aNameThatSpeaksAgainstTextHasNoSayForIt() {
        assertThat(words.of("entry-content-share")).isEqualTo(Mark.HARD.bit());
    }

    @Test
    void namesOfStatesSayNothing() {
        assertThat(words.of("has-sidebar")).isZero();
        assertThat(words.of("category-comment")).isZero();
    }

    @Test
    void borderOfANameIsNotThatOfAWord() {
        assertThat(words.of("elementor-widget-text")).isZero();
        assertThat(words.of("widget-text")).isEqualTo(Mark.SOFT.bit());
    }
}
