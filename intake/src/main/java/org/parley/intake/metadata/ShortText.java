package org.parley.intake.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The start of an element's text, so that what is nested a thousand times is not read a thousand times to its end. */
final class ShortText implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    private ShortText(int limit) {
        this.limit = limit;
    }

    /** The text with single spaces, blocks apart; a little more than {@code limit} characters where there is more. */
    static String of(Element element, int limit) {
        ShortText reader = new ShortText(limit);
        element.filter(reader);
        return reader.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            append(" ");
        }
        return text.length() > limit ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void append(String words) {
        for (int i = 0; i < words.length() && text.length() <= limit; i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00a0';
            if (!space) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }
}
