package org.parley.intake.maintext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.parley.intake.maintext.Block.Kind;

/** Cuts a page into blocks and sections, in one walk over its nodes. For one page. */
final class PageWalk implements NodeFilter {
    /** As much of a page as is read: more than any article has. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final int MOST_SECTIONS = 300_000;
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "button",
            "select",
            "input",
            "textarea",
            "canvas",
            "audio",
            "video",
            "head",
            "title",
            "applet",
            "map",
            "datalist",
            "progress",
            "meter",
            "option",
            "noembed",
            "noframes",
            "picture",
            "img",
            "label",
            "dialog",
            "rp",
            "rt",
            "amp-ad",
            "amp-social-share");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "nobr", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr", "blink");

    private final SectionMarks sectionMarks;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final BlockText run = new BlockText();
    private final BitSet asides = new BitSet();
    private int links;
    private int read;

    private PageWalk(SectionMarks sectionMarks) {
        this.sectionMarks = sectionMarks;
    }

    /** A section whose end is not read yet. */
    private record Open(int index, String tag, Kind kind) {}

    /** The blocks and sections below an element, that element being the first section. */
    static Outline of(Element body, SectionMarks sectionMarks) {
        PageWalk walk = new PageWalk(sectionMarks);
        body.filter(walk);
        while (!walk.open.isEmpty()) {
            walk.close();
        }
        return new Outline(walk.blocks, walk.sections);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String whole = text.getWholeText();
            read(whole.substring(0, Math.min(whole.length(), MOST_CHARACTERS - read)));
            read += Math.min(whole.length(), MOST_CHARACTERS - read);
            return read == MOST_CHARACTERS || sections.size() > MOST_SECTIONS
                    ? FilterResult.STOP
                    : FilterResult.CONTINUE;
        }
        return node instanceof Element element ? enter(element, depth) : FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult enter(Element element, int depth) {
        String tag = element.normalName();
        if (SKIPPED.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            run.lineBreak();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!isInline(tag)) {
            openSection(element, tag);
            return FilterResult.CONTINUE;
        }
        if (element.attributesSize() > 0) {
            if (SectionMarks.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (Mark.isAgainst(sectionMarks.of(element))) {
                asides.set(depth);
            }
        }
        if (tag.equals("a")) {
            links++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (!isInline(tag)) {
                close();
            } else {
                asides.clear(depth);
                links -= tag.equals("a") ? 1 : 0;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isInline(String tag) {
        return INLINE.contains(tag) || tag.indexOf(':') >= 0;
    }

    private void read(String text) {
        if (!isPreformatted()) {
            readLine(text);
            return;
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            readLine(text.substring(start, end));
            run.lineBreak();
            start = end + 1;
        }
        readLine(text.substring(start));
    }

    private boolean isPreformatted() {
        Open innermost = open.peek();
        return innermost != null && innermost.tag.equals("pre");
    }

    private void readLine(String text) {
        if (run.isParagraphOver() && !text.isBlank()) {
            flush();
        }
        run.append(text, links > 0, !asides.isEmpty());
    }

    private void openSection(Element element, String tag) {
        if (isCell(tag)) {
            run.beginCell();
        } else {
            flush();
        }
        Open around = open.peek();
        int marks = sectionMarks.of(element);
        Kind kind = kind(tag, around == null ? Kind.OTHER : around.kind);
        open.push(new Open(sections.size(), tag, kind));
        sections.add(new Section(around == null ? -1 : around.index, tag, marks, blocks.size(), blocks.size()));
    }

    private static boolean isCell(String tag) {
        return tag.equals("td") || tag.equals("th");
    }

    private void close() {
        Open closed = open.element();
        if (!isCell(closed.tag)) {
            flush();
        } else if (run.isCellApart()) {
            blocks.add(run.takeBeforeCell(Kind.ROW, sections.get(closed.index).parent()));
            flush();
        }
        open.pop();
        sections.set(closed.index, sections.get(closed.index).endingAt(blocks.size()));
    }

    private void flush() {
        if (!run.isEmpty()) {
            Open innermost = open.element();
            blocks.add(run.take(innermost.kind, innermost.index));
        }
        run.clear();
    }

    private static Kind kind(String tag, Kind around) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "li", "dt", "dd" -> Kind.ITEM;
            case "blockquote" -> Kind.QUOTE;
            case "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption" -> Kind.ROW;
            case "p", "pre" -> around == Kind.ITEM || around == Kind.QUOTE ? around : Kind.PARAGRAPH;
            default -> around == Kind.PARAGRAPH || around == Kind.ROW ? Kind.OTHER : around;
        };
    }
}
