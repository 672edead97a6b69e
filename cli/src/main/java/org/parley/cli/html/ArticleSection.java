package org.parley.cli.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.cli.view.Emphasis;
import org.parley.cli.view.Headline;
import org.parley.cli.view.Person;
import org.parley.cli.view.StatementView;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Span;

/** One article: its heading, then each paragraph with the cards of the statements that begin in it. */
final class ArticleSection {
    private final Extraction extraction;
    private final String id;
    private final List<StatementView> statements;
    private final Speakers speakers;
    private final Headline headline;
    private final Html html = new Html();
    /** How many cards are written. */
    private int cards;

    private ArticleSection(Extraction extraction, int ordinal) {
        this.extraction = extraction;
        id = "a" + ordinal;
        headline = Headline.of(extraction);
        statements = new ArrayList<>();
        for (int i = 0; i < extraction.statements().size(); i++) {
            statements.add(StatementView.of(i + 1, extraction.statements().get(i)));
        }
        speakers = new Speakers(statements);
        statements.sort(Comparator.comparingInt(ArticleSection::start));
    }

    /** The markup of an article; its ids begin with "a" and the ordinal. */
    static String render(Extraction extraction, int ordinal) {
        return new ArticleSection(extraction, ordinal).render();
    }

    private String render() {
        html.raw("<article id=\"" + id + "\" aria-label=\"")
                .text(headline.title())
                .raw("\">\n");
        origin();
        Article article = extraction.article();
        List<Span> blocks = Blocks.of(article.text());
        boolean textHasTitle = !blocks.isEmpty() && isTitle(blocks.get(0));
        if (!textHasTitle && article.title() != null) {
            html.raw("<h2>").text(headline.title()).raw("</h2>\n");
        }
        MarkedText marked = new MarkedText(article.text(), Mark.of(statements), new Emphasis(extraction), speakers, id);
        for (int i = 0; i < blocks.size(); i++) {
            row(blocks.get(i), textHasTitle && i == 0 ? "h2" : "p", marked);
        }
        return html.raw("</article>\n").toString();
    }

    private void row(Span block, String element, MarkedText marked) {
        html.raw("<div class=\"row\"><" + element + " class=\"" + kind(block) + "\">");
        marked.write(block, html);
        html.raw("</" + element + ">");
        int from = cards;
        while (cards < statements.size() && startsBefore(statements.get(cards), block.end())) {
            cards++;
        }
        cards(statements.subList(from, cards));
        html.raw("</div>\n");
    }

    /** Whether the text brings the title itself, so that it need not stand there twice. */
    private boolean isTitle(Span block) {
        return kind(block).equals("headline")
                || block.of(extraction.article().text()).equals(headline.title().strip());
    }

    private void origin() {
        html.raw("<p class=\"origin\">").text(headline.origin()).raw(" · ").text(headline.count());
        String url = extraction.article().url();
        if (url != null && url.matches("(?i)https?://\\S+")) {
            html.raw(" · <a href=\"").text(url).raw("\" rel=\"noopener noreferrer\">source</a>");
        }
        html.raw("</p>\n");
    }

    private static boolean startsBefore(StatementView view, int offset) {
        return start(view) < offset;
    }

    private static int start(StatementView view) {
        List<Span> content = view.statement().content();
        return content.isEmpty() ? 0 : content.get(0).start();
    }

    /** What the paragraph is, for its look; a dateline does not make a paragraph of its own. */
    private String kind(Span block) {
        for (Passage passage : extraction.passages()) {
            if (passage.span().overlaps(block) && passage.kind() != PassageKind.DATELINE) {
                return passage.kind().name().toLowerCase(Locale.ROOT);
            }
        }
        return "body";
    }

    private void cards(List<StatementView> views) {
        if (views.isEmpty()) {
            return;
        }
        html.raw("<ol class=\"cards\">");
        views.forEach(this::card);
        html.raw("</ol>");
    }

    private void card(StatementView view) {
        int number = view.number();
        html.raw("<li class=\"card s" + number + " " + speakers.hue(view) + (view.isSaid() ? "" : " meant") + "\" id=\""
                + id
                + "s" + number + "\"><a class=\"number\" href=\"#" + id + "t" + number
                + "\" aria-label=\"Statement " + number + " in the text\">" + number + "</a><div>");
        Person speaker = view.speaker();
        html.raw("<b>").text(speaker.name()).raw("</b>");
        part(" <span class=\"post\">", speaker.credentials(), "</span>");
        html.raw("<div class=\"facts\">");
        html.raw("<span>")
                .text(view.isSaid() ? view.form() : view.type() + ", " + view.form())
                .raw("</span>");
        part("<span>", view.when(), "</span>");
        part("<span>to ", view.addressee(), "</span>");
        part("<span>via ", view.relays(), "</span>");
        long percent = Math.round(view.statement().confidence() * 100);
        html.raw("<span title=\"confidence\">" + percent + " %</span></div></div></li>");
    }

    private void part(String before, @Nullable String words, String after) {
        if (words != null && !words.isEmpty()) {
            html.raw(before).text(words).raw(after);
        }
    }
}
