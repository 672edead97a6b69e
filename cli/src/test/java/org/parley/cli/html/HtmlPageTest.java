package org.parley.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.cli.ToyEngine;
import org.parley.cli.run.Finished;
import org.parley.cli.view.Emphasis;
import org.parley.cli.view.StatementView;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Provenance;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

class HtmlPageTest {
    private static final String TEXT =
            "Talks\n\nMinister Ruiz said: “We are <ready> & able.”\nBell hoped: it would rain.\n";

    @Test
    void marksSourceCueAndContentAndEscapesTheRest() throws IOException {
        assertThat(page(TEXT))
                .contains("<h2 class=\"headline\">Talks</h2>")
                .contains(
                        "<span class=\"s1 source line1\">Minister Ruiz</span> <span class=\"s1 cue line1\">said</span>: ")
                .contains("<mark class=\"s1 said quoted hue1\">“We are &lt;ready&gt; &amp; able.”</mark>")
                .contains("<mark class=\"s2 meant reported hue2\">it would rain</mark>");
    }

    @Test
    void linksTextAndCardsBothWays() throws IOException {
        String page = page(TEXT, TEXT);
        List<String> ids = all(page, "id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates().contains("a1", "a1t1", "a1s1", "a2t2", "a2s2");
        assertThat(all(page, "href=\"#([^\"]+)\""))
                .isNotEmpty()
                .allMatch(ids::contains)
                .contains("a2", "a2t1", "a2s1");
    }

    @Test
    void needsNothingFromOutsideAndRunsNothing() throws IOException {
        assertThat(page(TEXT))
                .doesNotContain("<script", "<link", "<img", "url(", "@import")
                .contains("default-src 'none'");
    }

    @Test
    void listsArticlesOnlyWhereThereAreSeveral() throws IOException {
        assertThat(page(TEXT)).doesNotContain("<nav").contains("1 article · 2 statements");
        assertThat(page(TEXT, "Other\nNothing here.")).contains("<nav").contains("2 articles · 2 statements");
    }

    @Test
    void letsNoArticleBringMarkupOfItsOwn() {
        Article article = Article.of(
                "\"><b>",
                "<script>alert(1)</script>",
                "'\"&",
                List.of(),
                null,
                "javascript:alert(1)",
                "en",
                "\u0000</p>");
        String section = ArticleSection.render(new ToyEngine().extract(article), 1);
        assertThat(section).doesNotContain("<script", "<b>", "javascript:").contains("\uFFFD&lt;/p&gt;");
    }

    @Test
    void neverCrossesElementsHoweverStatementsOverlap() {
        String text = "abcdefghij\nklmnopqrst";
        List<StatementView> views = List.of(
                view(1, List.of(new Span(0, 15)), List.of()),
                view(2, List.of(new Span(3, 6), new Span(8, 20)), List.of(new Span(5, 9))));
        Extraction extraction = new Extraction(
                Article.of(text, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Dialogue.NONE,
                List.of(),
                new Provenance("", "", "", ""));
        Html html = new Html();
        MarkedText marked = new MarkedText(text, Mark.of(views), new Emphasis(extraction), new Speakers(views), "a1");
        Blocks.of(text).forEach(block -> marked.write(block, html));
        assertThat(html.toString().replaceAll("<a [^>]*>\\d</a>|<[^>]*>", "")).isEqualTo("abcdefghijklmnopqrst");
        assertThat(all(html.toString(), "class=\"(s[^\"]*)\""))
                .containsExactly(
                        "s1 said reported hue0",
                        "s1 s2 said reported hue0 nested",
                        "s1 s2 s2 said reported hue0 nested source line0",
                        "s1 s2 said reported hue0 source line0",
                        "s1 s2 s2 said reported hue0 nested source line0",
                        "s1 s2 said reported hue0 nested",
                        "s1 s2 said reported hue0 nested",
                        "s2 said reported hue0");
    }

    private static StatementView view(int number, List<Span> content, List<Span> source) {
        return StatementView.of(
                number,
                new Statement(
                        "s" + number,
                        StatementForm.INDIRECT,
                        StatementType.ASSERTION,
                        "",
                        content,
                        List.of(),
                        source,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        1,
                        "reader"));
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String page(String... texts) throws IOException {
        HtmlPage page = new HtmlPage();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int ordinal = 1;
        for (String text : texts) {
            Extraction extraction = new ToyEngine().extract(Article.of(text, null));
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            page.render(extraction, ordinal, part);
            Ingested ingested = new Ingested(Place.of("text"), extraction.article(), List.of());
            page.write(new Finished(ingested, ordinal++, extraction, part, List.of(), 1), out);
        }
        page.finish(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
