package org.parley.cli.html;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.cli.html.Mark.Role;
import org.parley.cli.view.Emphasis;
import org.parley.model.Span;

/**
 * The article's text with its marks, however they overlap.
 *
 * <p>The text is cut wherever a mark or quotation begins or ends. Each piece becomes one element with the classes of all marks
 * that cover it, so that elements never cross.
 */
final class MarkedText {
    private final String text;
    private final List<Mark> marks;
    private final Emphasis quotations;
    private final Speakers speakers;
    private final String idPrefix;
    /** The first mark that may still matter; blocks are written in text order. */
    private int next;

    private final List<Mark> open = new ArrayList<>();

    MarkedText(String text, List<Mark> marks, Emphasis quotations, Speakers speakers, String idPrefix) {
        this.text = text;
        this.marks = marks;
        this.quotations = quotations;
        this.speakers = speakers;
        this.idPrefix = idPrefix;
    }

    /** Writes the next block of text. */
    void write(Span block, Html html) {
        SortedSet<Integer> cuts = cuts(block);
        int from = block.start();
        for (int to : cuts) {
            if (to > from) {
                piece(from, to, html);
                from = to;
            }
        }
    }

    private SortedSet<Integer> cuts(Span block) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        List<Mark> concerned = new ArrayList<>(open);
        for (int i = next; i < marks.size() && marks.get(i).span().start() < block.end(); i++) {
            concerned.add(marks.get(i));
        }
        for (Mark mark : concerned) {
            addWithin(block, mark.span(), cuts);
        }
        if (!concerned.isEmpty()) {
            int at = block.start();
            while (at < block.end()) {
                Span quotation = quotations.nextWithin(block, at);
                addWithin(block, quotation, cuts);
                at = quotation.end();
            }
        }
        return cuts;
    }

    private static void addWithin(Span block, Span span, SortedSet<Integer> cuts) {
        if (block.contains(span.start())) {
            cuts.add(span.start());
        }
        if (block.contains(span.end())) {
            cuts.add(span.end());
        }
    }

    private void piece(int from, int to, Html html) {
        open.removeIf(mark -> mark.span().end() <= from);
        List<Mark> begin = new ArrayList<>();
        while (next < marks.size() && marks.get(next).span().start() <= from) {
            Mark mark = marks.get(next++);
            if (mark.span().end() > from) {
                open.add(mark);
            }
            if (mark.first()) {
                begin.add(mark);
            }
        }
        begin.forEach(mark -> number(mark, html));
        if (open.isEmpty()) {
            html.text(text, from, to);
            return;
        }
        boolean content = open.stream().anyMatch(mark -> mark.role() == Role.CONTENT);
        String element = content ? "mark" : "span";
        html.raw("<" + element + " class=\"" + classes(from) + "\">");
        html.text(text, from, to);
        html.raw("</" + element + ">");
    }

    /** The number in the text that leads to the card. */
    private void number(Mark mark, Html html) {
        int number = mark.statement().number();
        String hue = speakers.hue(mark.statement());
        html.raw("<a class=\"number " + hue + "\" id=\"" + idPrefix + "t" + number + "\" href=\"#" + idPrefix + "s"
                + number + "\" aria-label=\"Statement " + number + "\">" + number + "</a>");
    }

    private String classes(int from) {
        StringBuilder classes = new StringBuilder();
        int depth = 0;
        Mark innermost = null;
        Mark role = null;
        for (Mark mark : open) {
            if (mark.role() == Role.CONTENT) {
                depth++;
                innermost = mark;
            } else {
                role = mark;
            }
            classes.append(" s").append(mark.statement().number());
        }
        if (innermost != null) {
            boolean quoted =
                    quotations.nextWithin(new Span(from, from + 1), from).length() > 0;
            String kind = innermost.statement().isSaid() ? " said" : " meant";
            classes.append(kind).append(quoted ? " quoted " : " reported ").append(speakers.hue(innermost.statement()));
            classes.append(depth > 1 ? " nested" : "");
        }
        if (role != null) {
            String line = speakers.hue(role.statement()).replace("hue", "line");
            classes.append(role.role() == Role.CUE ? " cue " : " source ").append(line);
        }
        return classes.substring(1);
    }
}
