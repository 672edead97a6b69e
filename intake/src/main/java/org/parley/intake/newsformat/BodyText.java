package org.parley.intake.newsformat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a body in XHTML, HTML or NITF: paragraphs, headings and list items, each one line, a blank line between. It is an
 * article and nothing else, so that all of it is taken but what belongs to pictures.
 */
final class BodyText implements NodeFilter {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dt",
            "dd",
            "blockquote",
            "div",
            "section",
            "article",
            "pre",
            "tr",
            "table",
            "ul",
            "ol",
            "dl",
            "header",
            "footer",
            "aside",
            "hr",
            "hl1",
            "hl2",
            "block",
            "bq",
            "fn",
            "note",
            "body");
    private static final Set<String> APART = Set.of("td", "th", "br");
    private static final Set<String> PASSED_OVER = Set.of(
            "head",
            "script",
            "style",
            "title",
            "media",
            "template",
            "noscript",
            "svg",
            "iframe",
            "object",
            "body.head");
    private static final Set<String> CAPTIONS = Set.of("figcaption", "media-caption");
    private static final Set<String> FIGURES = Set.of("figure", "media");

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private BodyText() {}

    /** Takes the text out of an element. */
    static BodyText of(Element body) {
        BodyText text = new BodyText();
        body.filter(text);
        text.close();
        return text;
    }

    /** The paragraphs with blank lines between them. */
    String text() {
        return String.join("\n\n", paragraphs);
    }

    /** What stands below pictures, in order. */
    List<String> captions() {
        return List.copyOf(captions);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            open.append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        String name = node.nodeName().toLowerCase(Locale.ROOT);
        if (FIGURES.contains(name) && node instanceof Element figure) {
            addCaptions(figure);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (PASSED_OVER.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        endWhere(name);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        endWhere(node.nodeName().toLowerCase(Locale.ROOT));
        return FilterResult.CONTINUE;
    }

    private void endWhere(String name) {
        if (BLOCKS.contains(name)) {
            close();
        } else if (APART.contains(name)) {
            open.append(' ');
        }
    }

    private void addCaptions(Element figure) {
        for (Element inside : figure.getAllElements()) {
            String words = inside.text().strip();
            if (CAPTIONS.contains(inside.normalName()) && !words.isEmpty()) {
                captions.add(words);
            }
        }
    }

    private void close() {
        String paragraph = open.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        open.setLength(0);
    }
}
