package org.parley.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.PassageKind;

class PassageKindTest {
    private static final String STORY = "Ana Ruiz said on Monday that the talks would go on.";

    @Test
    void tellsThePartsOfAnArticleApart() {
        String text = String.join(
                "\r\n",
                "Minister Calls for New Talks",
                "",
                "Council has yet to answer",
                "By Tom Reed",
                "LIMA, May 3 (Reuters) - " + STORY,
                "  Nobody knows when they began.  ",
                "Photo: Tom Reed",
                "How it began",
                "They met in March.",
                "© Copyright Example Post 2031. All rights reserved.");

        assertThat(Read.of(text).kinds())
                .containsExactly(
                        "HEADLINE Minister Calls for New Talks",
                        "SUBHEADLINE Council has yet to answer",
                        "BYLINE By Tom Reed",
                        "DATELINE LIMA, May 3 (Reuters) -",
                        "LEAD " + STORY,
                        "BODY Nobody knows when they began.",
                        "CAPTION Photo: Tom Reed",
                        "SUBHEADLINE How it began",
                        "BODY They met in March.",
                        "BOILERPLATE © Copyright Example Post 2031. All rights reserved.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KYIV, Dec 23 (Reuters) - ",
                "WASHINGTON — ",
                "MOSCOW (AP) -- ",
                "FLINT, Mich., Oct. 4 (UPI) — ",
                "NEW YORK – ",
                "UNITED NATIONS, 4 May 2031 (AFP) – ",
                "BERLIN/PARIS, Jan. 7 (Reuters) - ",
                "HEMPSTEAD, N.Y. ― ",
                "ST. LOUIS (AP) — ",
                "Kyiv, Ukraine (CNN) — ",
                "London, June 4, 2031 - ",
                "(Reuters) - ",
                "PORT-AU-PRINCE, Haiti—",
            })
    void findsADatelineBeforeTheLead(String dateline) {
        assertThat(Read.of("Talks go on\n" + dateline + STORY).kinds())
                .containsExactly("HEADLINE Talks go on", "DATELINE " + dateline.strip(), "LEAD " + STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO - the alliance - met.",
                "Ana Ruiz — The minister — left.",
                "UN (the world body) said so.",
                "She said - No.",
                "The WHO (World Health Organization) met.",
            })
    void takesNoOtherDashForADateline(String lead) {
        assertThat(Read.of(lead).kinds()).containsExactly("LEAD " + lead);
    }

    @Test
    void takesARunInHeadingForNoDateline() {
        assertThat(Read.of(STORY + "\nMEDICAL CLAIMS — There were some.").kinds())
                .endsWith("BODY MEDICAL CLAIMS — There were some.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ana Ruiz",
                "BY ANA RUIZ AND TOM REED",
                "By Ana de la Ruiz, Example Post",
                "By J. R. Reed",
                "Author: Ana Ruiz",
                "Ana Ruiz, Reuters",
                "Ana Ruiz | Associated Press",
                "Reuters",
            })
    void findsBylines(String byline) {
        assertThat(Read.of("Talks go on\n" + byline + "\n" + STORY).kinds())
                .containsExactly("HEADLINE Talks go on", "BYLINE " + byline, "LEAD " + STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"By Monday nobody had answered.", "By then Ana Ruiz had left.", "Ana Ruiz, Reuters said, left."})
    void takesNoSentenceForAByline(String line) {
        assertThat(Read.of(STORY + "\n" + line).kinds()).endsWith("BODY " + line);
    }

    @Test
    void takesTheGivenTitleForTheHeadlineHoweverItEnds() {
        String title = "The minister says that she will not rest until the talks are over, come what may, and that the"
                + " council must answer her within the week.";
        Article article =
                Article.of(null, title, null, List.of("Tom Reed"), null, null, "en", title + "\nTom Reed\n" + STORY);

        assertThat(new PassageFinder().find(article))
                .extracting(Passage::kind)
                .containsExactly(PassageKind.HEADLINE, PassageKind.BYLINE, PassageKind.LEAD);
    }

    @Test
    void takesASentenceThatIsToldAgainForAStandfirst() {
        String standfirst = "It is the first time that she calls it a \"war.\"";

        assertThat(Read.of("Talks go on\n" + standfirst + "\n" + STORY + "\n" + standfirst)
                        .kinds())
                .containsExactly(
                        "HEADLINE Talks go on", "SUBHEADLINE " + standfirst, "LEAD " + STORY, "BODY " + standfirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u000B", "\f", "\n\n \t\n"})
    void beginsAPassageAtEachLineBreak(String lineBreak) {
        assertThat(Read.of(STORY + lineBreak + STORY).kinds()).containsExactly("LEAD " + STORY, "BODY " + STORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\0\0", "\uD800\n\uDFFF"})
    void findsNothingInATextWithoutWords(String text) {
        assertThat(Read.of(text).passages()).isEmpty();
    }

    @Test
    void takesASingleLineForTheLead() {
        assertThat(Read.of("She said yes").kinds()).containsExactly("LEAD She said yes");
    }
}
