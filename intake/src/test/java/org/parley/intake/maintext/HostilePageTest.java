package org.parley.intake.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePageTest {
    private static final String SENTENCE =
            "The harbour council of Oldport voted on Monday to close the bridge, its chair said.";

    private final MainTextFinder finder = new MainTextFinder();

    private String text(String page) {
        return finder.find(Jsoup.parse(page)).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<html>",
                "<script>let x = '<p>no</p>'</script>",
                "<frameset><frame src=x></frameset>",
                "<p></p>"
            })
    void aPageWithoutTextGivesNone(String page) {
        assertThat(finder.find(Jsoup.parse(page))).isEqualTo(new MainText("", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div class='related teaser'>",
                "<blockquote>",
                "<ul><li>",
                "<table><tr><td>",
                "<b><i>",
                "<figure>"
            })
    void tagsNestedTenThousandDeepPass(String tag) {
        assertThat(text(tag.repeat(10_000) + "<p>" + SENTENCE)).isIn(SENTENCE, "");
        assertThat(text("<p>" + SENTENCE + "</p>" + tag.repeat(10_000) + "x")).startsWith(SENTENCE);
    }

    @Test
    void tagsThatAreNeverClosedEndWithThePage() {
        assertThat(text("<div><article><p>" + SENTENCE + "<p>" + SENTENCE.replace("Monday", "Tuesday") + "<em>"))
                .isEqualTo(SENTENCE + "\n\n" + SENTENCE.replace("Monday", "Tuesday"));
    }

    @Test
    void aHugeLineIsReadUpToABound() {
        String text = text("<p>" + (SENTENCE + " ").repeat(100_000) + "</p>");
        assertThat(text).startsWith(SENTENCE).hasSizeLessThanOrEqualTo(4_000_000);
    }

    @Test
    void manySmallPartsAreReadUpToABound() {
        String text =
                text("<article><p>" + SENTENCE + "</p>" + "<div class=teaser><span>x</span></div>".repeat(100_000));
        assertThat(text).startsWith(SENTENCE);
    }

    @Test
    void deepDataIsNoText() {
        String data = "<script type='application/ld+json'>{\"articleBody\":" + "[".repeat(100_000) + "</script>";
        assertThat(text(data + "<p>" + SENTENCE + "</p>")).isEqualTo(SENTENCE);
    }
}
