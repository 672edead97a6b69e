package org.parley.intake.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextFinderTest {
    private static final String FIRST =
            "The harbour council of Oldport voted on Monday to close the eastern bridge, its chair said.";
    private static final String SECOND =
            "Ana Ruiz, who keeps the lock, told the council that the bridge had not been painted in years.";
    private static final String THIRD =
            "The ferry will carry lorries instead, she added, and it will sail at night as well as by day.";
    private static final String ARTICLE = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    private static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
    private static final String OTHER =
            "A quite different piece of news, which is long enough, and which nobody asked for, ends here.";

    private final MainTextFinder finder = new MainTextFinder();

    private MainText find(String body) {
        return finder.find(
                Jsoup.parse("<html><head><title>Oldport closes its bridge - The Tide</title></head><body>" + body));
    }

    private String text(String body) {
        return find(body).text();
    }

    @Test
    void paragraphsStayParagraphsInTheirOrder() {
        assertThat(text(ARTICLE)).isEqualTo(TEXT);
    }

    @Test
    void theSamePageGivesTheSameTextTwice() {
        String page =
                "<nav><a href=/>Home</a></nav><article>" + ARTICLE + "</article><aside><p>" + OTHER + "</p></aside>";
        assertThat(find(page)).isEqualTo(find(page));
    }

    @Test
    void whiteSpaceIsFoldedAndInvisibleCharactersGo() {
        assertThat(
                        text(
                                "<p>The  bridge\n is&nbsp;clo&shy;sed,\u200B said the  chair\uFEFF of the harbour council on Monday.</p>"))
                .isEqualTo("The bridge is closed, said the chair of the harbour council on Monday.");
    }

    @Test
    void twoLineBreaksMakeAParagraph() {
        assertThat(text("<div>" + FIRST + "<br><br>" + SECOND + "<br> <br>" + THIRD + "</div>"))
                .isEqualTo(TEXT);
    }

    @Test
    void oneLineBreakEndsALineOnlyBehindASentence() {
        assertThat(text("<p>" + FIRST + "<br>" + SECOND + "</p>")).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(text("<p>The harbour council of Oldport voted<br>to close the eastern bridge, its chair said.</p>"))
                .isEqualTo("The harbour council of Oldport voted to close the eastern bridge, its chair said.");
    }

    @Test
    void headingsListsAndQuotationsStayBetweenParagraphs() {
        assertThat(text("<article><p>" + FIRST + "</p><h2>Painted long ago</h2><blockquote><p>" + SECOND
                        + "</p></blockquote><ul><li>one ferry</li><li>two crews</li></ul><p>" + THIRD
                        + "</p></article>"))
                .isEqualTo(FIRST + "\n\nPainted long ago\n\n" + SECOND + "\n\none ferry\n\ntwo crews\n\n" + THIRD);
    }

    @Test
    void aRowOfATableIsALine() {
        assertThat(text("<article><p>" + FIRST
                        + "</p><table><tr><th>Day<th>Ferries</tr><tr><td>Monday<td>12</tr></table><p>" + SECOND
                        + "</p></article>"))
                .isEqualTo(FIRST + "\n\nDay | Ferries\n\nMonday | 12\n\n" + SECOND);
    }

    @Test
    void tablesThatAreTheLayoutGiveParagraphs() {
        assertThat(text("<table><tr><td><a href=/>Home</a><br><a href=/sea>Sea</a></td><td>" + FIRST + " " + SECOND
                        + "<br><br>" + THIRD + "</td></tr></table>"))
                .endsWith(FIRST + " " + SECOND + "\n\n" + THIRD);
    }

    @Test
    void theHeadlineAndWhatStandsAboveItAreNoText() {
        assertThat(text("<article><div>Harbour</div><h1>Oldport closes its bridge</h1>" + ARTICLE + "</article>"))
                .isEqualTo(TEXT);
    }

    @Test
    void theStandfirstAboveTheBodyOpensTheText() {
        String lead =
                "The council says that the eastern bridge is no longer safe, but does not say for how long it will be closed.";
        String body = "<div class='article-body'>" + ARTICLE + "</div>";
        assertThat(text("<header><h1>Oldport closes its bridge</h1><p class=standfirst>" + lead + "</p></header>"
                        + body))
                .isEqualTo(lead + "\n\n" + TEXT);
        assertThat(text("<div><h1>Oldport closes its bridge</h1><h2>" + lead + "</h2></div>" + body))
                .isEqualTo(lead + "\n\n" + TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><ul><li>Harbour news and all about boats, ferries and the sea.</li></ul></nav>",
                "<footer><p>The Tide is printed by the Tide Press, Oldport, and all rights are reserved, as ever.</p></footer>",
                "<div class='newsletter-signup'><p>Get the news of the harbour by mail, every morning, before the fog lifts.</p></div>",
                "<div id='cookie-notice'><p>We keep small files on your machine, so that we know you again, if you agree.</p></div>",
                "<div class='social-share'><span>Send it to a friend</span></div>",
                "<section class='relatedArticles'><p><a href=/x>Another bridge is closed, and another one is not</a></p></section>",
                "<div class='author-bio'><p>Tom Ebb writes about harbours, and has done so since he was a boy of nine.</p></div>",
                "<div class='post-tags'>Bridges, ferries</div>",
                "<div role=complementary><p>Tides of the week, by day and by hour, for all who go out with small boats.</p></div>",
                "<p style='display: none'>This line is there for machines, and nobody who reads the page ever sees it.</p>",
                "<div class='ad-container'><p>Buy a boat, and buy it now, for there will not be another one like it.</p></div>",
                "<p>© 2024 The Tide</p>",
                "<p><a href=/more>Read more: how the bridge was built</a></p>",
                "<p>Lesen Sie auch: Wie die Brücke gebaut wurde</p>",
                "<script>var bridge = 'closed';</script>"
            })
    void whatIsNoTextOfTheArticleGoes(String boilerplate) {
        assertThat(text("<article>" + ARTICLE + "</article>" + boilerplate)).isEqualTo(TEXT);
        assertThat(text("<article>" + ARTICLE + boilerplate + "</article>")).isEqualTo(TEXT);
    }

    @Test
    void readersCommentsGoEvenIfTheyAreLongerThanTheArticle() {
        String comment = "<div class=comment><p>" + OTHER + "</p></div>";
        assertThat(text("<article>" + ARTICLE + "</article><div id=comments>" + comment.repeat(20) + "</div>"))
                .isEqualTo(TEXT);
    }

    @Test
    void whatFollowsALineThatHeadsOtherArticlesGoesUpToWhereTheTextGoesOn() {
        String others =
                "<h3>Das könnte Sie auch interessieren</h3><div><div><a href=/y>Noch eine Brücke</a> in Neuhafen</div></div>";
        assertThat(text("<article><p>" + FIRST + "</p><p>" + SECOND + "</p>" + others + "<p>" + THIRD
                        + "</p></article>"))
                .isEqualTo(TEXT);
    }

    @Test
    void aListOfLinksGoesWithItsHeading() {
        assertThat(text("<article>" + ARTICLE
                        + "<h3>From the harbour</h3><ul><li><a href=/a>First link of them</a></li>"
                        + "<li><a href=/b>Second link of them</a></li></ul></article>"))
                .isEqualTo(TEXT);
    }

    @Test
    void captionsAreKeptApart() {
        MainText found =
                find("<article><p>" + FIRST + "</p><figure><img src=x><figcaption>The bridge at dawn. Photo: Lea Quay"
                        + "</figcaption></figure><p>" + SECOND + "</p></article>");
        assertThat(found.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(found.captions()).containsExactly("The bridge at dawn. Photo: Lea Quay");
    }

    @Test
    void aNameThatLiesDoesNotLoseTheText() {
        assertThat(text("<div class='sidebar promo'>" + ARTICLE + "</div>")).isEqualTo(TEXT);
        assertThat(text("<div class='page has-cookie-banner with-sidebar'>" + ARTICLE + "</div>"))
                .isEqualTo(TEXT);
    }

    @Test
    void aPartThatIsNamedAsTheTextWinsOverALongerOneThatIsNot() {
        String aside = ("<p>" + OTHER + "</p>").repeat(2);
        assertThat(text("<div class=widget>" + aside + "</div><div itemprop=articleBody>" + ARTICLE + "</div>"))
                .isEqualTo(TEXT);
    }

    @Test
    void whatIsThereTwiceIsSaidOnce() {
        assertThat(text("<article><p>" + FIRST + "</p>" + ARTICLE + "</article>"))
                .isEqualTo(TEXT);
    }

    @Test
    void aTextThatIsOnlyInThePagesDataIsFound() {
        String data =
                "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"articleBody\": \""
                        + FIRST + "\\n\\n" + SECOND + "\"}]}</script>";
        assertThat(text(data + "<div id=app>Loading</div>")).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void dataThatCannotBeReadChangesNothing() {
        assertThat(text("<script type='application/ld+json'>{\"articleBody\": \"</script>" + ARTICLE))
                .isEqualTo(TEXT);
    }

    @Test
    void aPageWithoutSentencesGivesItsLines() {
        assertThat(text(
                        "<div class=nav><a href=/>Home</a></div><div class=recipe><ul><li>two eggs</li><li>a cup of flour</li>"
                                + "<li>a spoon of salt</li></ul></div>"))
                .isEqualTo("two eggs\n\na cup of flour\n\na spoon of salt");
    }

    @Test
    void scriptsWithoutSpacesCountAsText() {
        String chinese = "港务委员会周一投票决定关闭东桥，主席说。桥已经多年没有粉刷了。渡轮将改为运送卡车，她补充说。";
        assertThat(text("<ul><li><a href=/>首页</a></li></ul><div><p>" + chinese + "</p></div>"))
                .isEqualTo(chinese);
    }
}
