package org.parley.intake.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the days in the text of a page, block by block, in one walk. Not thread-safe. */
final class VisibleDays implements NodeFilter {
    private static final int LONGEST_BLOCK = 2_000;
    private static final int MOST_DAYS = 1_000;
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "select", "textarea", "svg", "iframe", "object");

    private static final Pattern MICROFORMAT = Pattern.compile("(?i)publi|date|updated|time");

    private final DayFinder finder;
    private final PageLanguage language;
    private final Element headline;
    private final List<VisibleDay> days = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int blockNumber;
    private int headlineBlock = -1;

    /** Where an element's own text begins in the block. */
    private record Piece(int start, Element holder) {}

    /** @param headline whose block is to be known; the root of the page if it has none */
    VisibleDays(DayFinder finder, PageLanguage language, Element headline) {
        this.finder = finder;
        this.language = language;
        this.headline = headline;
    }

    /** The days found, in the order of the page. */
    List<VisibleDay> collect(Element body) {
        body.filter(this);
        endBlock();
        return days;
    }

    /** Number of the headline's block; -1 if it was not met. */
    int headlineBlock() {
        return headlineBlock;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text && text.parent() != null) {
            append(text.getWholeText(), text.parent());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (UNSEEN.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || element.normalName().equals("br")) {
            endBlock();
        }
        if (element.equals(headline)) {
            headlineBlock = blockNumber;
        }
        addFromAttribute(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                endBlock();
            } else {
                space();
            }
        }
        return FilterResult.CONTINUE;
    }

    /** {@code <time datetime>}, and what microformats hide in {@code title}. */
    private void addFromAttribute(Element element) {
        boolean time = element.normalName().equals("time");
        String value = time ? element.attr("datetime") : element.attr("title");
        if (value.isEmpty()
                || (!time && !MICROFORMAT.matcher(element.className()).find())) {
            return;
        }
        DayMention day = finder.first(value, language);
        if (day != null && days.size() < MOST_DAYS) {
            days.add(new VisibleDay(day, element, tailOf(block, block.length()), "", blockNumber, 0, true));
        }
    }

    private void append(String text, Element holder) {
        if (block.length() > LONGEST_BLOCK) {
            return;
        }
        pieces.add(new Piece(block.length(), holder));
        int limit = Math.min(text.length(), LONGEST_BLOCK);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                space();
            } else {
                block.append(c);
            }
        }
    }

    private void space() {
        if (!block.isEmpty() && block.charAt(block.length() - 1) != ' ') {
            block.append(' ');
        }
    }

    private void endBlock() {
        if (block.isEmpty()) {
            return;
        }
        for (DayMention day : finder.find(block.toString(), language)) {
            if (days.size() < MOST_DAYS) {
                String before = tailOf(block, day.start());
                days.add(new VisibleDay(
                        day,
                        holder(day.start()),
                        before,
                        headOf(block, day.end()),
                        blockNumber,
                        block.length(),
                        false));
            }
        }
        blockNumber++;
        block.setLength(0);
        pieces.clear();
    }

    private Element holder(int offset) {
        Element holder = pieces.get(0).holder();
        for (Piece piece : pieces) {
            if (piece.start() <= offset) {
                holder = piece.holder();
            }
        }
        return holder;
    }

    private static String headOf(StringBuilder text, int start) {
        return text.substring(start, Math.min(text.length(), start + VisibleDay.AROUND))
                .strip();
    }

    private static String tailOf(StringBuilder text, int end) {
        return text.substring(Math.max(0, end - VisibleDay.AROUND), end).strip();
    }
}
