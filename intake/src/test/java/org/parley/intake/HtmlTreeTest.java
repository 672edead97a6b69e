package org.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTreeTest {
    private static final String PAGE = "<title>Port</title><script>for(;i<n;)a</script><table><b>x<p>The port"
            + " <i>reopens<p>on Monday, </b>she <a href=/x>said</a>.<br>Yes &amp; no</table>";

    @Test
    void isTheTreeThatBrowsersMake() {
        HtmlTree tree = HtmlTree.of(PAGE, "https://gull.example/");

        assertThat(tree.isWhole()).isTrue();
        assertThat(tree.document().outerHtml())
                .isEqualTo(Jsoup.parse(PAGE, "https://gull.example/").outerHtml());
        assertThat(tree.document().selectFirst("a").absUrl("href")).isEqualTo("https://gull.example/x");
    }

    @Test
    void aFragmentIsABody() {
        assertThat(HtmlTree.body("Ports &amp; <b>ships").html()).isEqualTo("Ports &amp; <b>ships</b>");
        assertThat(HtmlTree.body(" <title>Port").text()).isEqualTo("Port");
    }

    /** 300 KB that would become two million elements. */
    @Test
    void stopsWhereElementsThatWereLeftOpenAreOpenedAnewForEver() {
        StringBuilder page = new StringBuilder("<p>Port");
        for (int i = 0; i < 12; i++) {
            page.append("<b id=").append(i).append('>');
        }
        HtmlTree tree = HtmlTree.of(page + "<p>x".repeat(80_000), "");

        assertThat(tree.isWhole()).isFalse();
        assertThat(tree.document().text()).startsWith("Port");
    }

    @Test
    void leavesNamesOfTagsAloneUnlessTheyHaveNoEnd() {
        String hidden = "<x-" + "y".repeat(5_000) + ">" + "<a<b<c d>".repeat(2_000) + "<script>" + "i<n&&".repeat(60);

        assertThat(TagNames.bounded(PAGE)).isSameAs(PAGE);
        assertThat(TagNames.bounded(hidden)).isSameAs(hidden);
        assertThat(TagNames.bounded("<")).isEqualTo("<");
    }

    @Test
    void cutsNamesThatTheParserWouldPutTogetherAnewAMillionTimes() {
        for (String endless : new String[] {"<a".repeat(1 << 20), "</" + "a<".repeat(1 << 20)}) {
            String bounded = TagNames.bounded(endless);

            assertThat(bounded.replace(" ", "")).isEqualTo(endless);
            assertThat(bounded.split(" ")).hasSizeGreaterThan(500).allMatch(name -> name.length() < 1_100);
        }
        assertThat(TagNames.bounded("<a" + "\0".repeat(1 << 20)).indexOf(' ')).isBetween(1_024, 1_100);
    }
}
