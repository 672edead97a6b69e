package org.parley.web.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.Quotation;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementType;

/**
 * An article's text with its statements and events marked, however they overlap.
 *
 * <p>The text is cut wherever a mark or quotation begins or ends; each piece carries the classes of all marks that cover it, so
 * that elements never cross. Not thread-safe: lines are asked for in text order.
 */
public final class MarkedText {
    private enum Role {
        CONTENT,
        CUE,
        SOURCE
    }

    private record Mark(Span span, Role role, int number, Statement statement, boolean first) {}

    private static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(
                    (Mark mark) -> mark.span().start())
            .thenComparing(mark -> -mark.span().end())
            .thenComparing(Mark::number);

    private final String text;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Span> quotations;
    private final Hues hues;
    /** The first mark that may still matter. */
    private int next;
    /** The first quotation that may still matter. */
    private int nextQuotation;

    private final List<Mark> open = new ArrayList<>();
    private final Triggers triggers;

    /**
     * The marks of an extraction; statements are numbered from 1 in its order.
     *
     * @param events its events in text order, numbered likewise
     */
    public MarkedText(Extraction extraction, List<Event> events, Hues hues) {
        text = extraction.article().text();
        this.hues = hues;
        triggers = new Triggers(events, text.length());
        List<Statement> statements = extraction.statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            hues.of(speakerId(statement));
            add(statement.content(), Role.CONTENT, i + 1, statement);
            add(statement.cue(), Role.CUE, i + 1, statement);
            add(statement.source(), Role.SOURCE, i + 1, statement);
        }
        marks.sort(OUTER_FIRST);
        quotations = extraction.passages().stream()
                .map(Passage::quotations)
                .flatMap(List::stream)
                .filter(quotation -> quotation.depth() == 0)
                .map(Quotation::span)
                .filter(this::isWithin)
                .sorted()
                .toList();
    }

    /** The id by which a statement's speaker has a colour. */
    public static @Nullable String speakerId(Statement statement) {
        ActorRef speaker = statement.speaker();
        return speaker == null ? null : speaker.actor().id();
    }

    private void add(List<Span> spans, Role role, int number, Statement statement) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.length() > 0 && isWithin(span)) {
                marks.add(new Mark(span, role, number, statement, role == Role.CONTENT && i == 0));
            }
        }
    }

    private boolean isWithin(Span span) {
        return span.end() <= text.length();
    }

    /** The pieces of the next line. */
    public List<MarkedPiece> line(Span line) {
        List<MarkedPiece> pieces = new ArrayList<>();
        int from = line.start();
        for (int to : cuts(line)) {
            if (to > from) {
                pieces.add(piece(from, to));
                from = to;
            }
        }
        return pieces;
    }

    private SortedSet<Integer> cuts(Span line) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
        open.forEach(mark -> addWithin(line, mark.span(), cuts));
        for (int i = next; i < marks.size() && marks.get(i).span().start() < line.end(); i++) {
            addWithin(line, marks.get(i).span(), cuts);
        }
        for (int i = nextQuotation; i < quotations.size() && quotations.get(i).start() < line.end(); i++) {
            addWithin(line, quotations.get(i), cuts);
        }
        triggers.cut(line, cuts);
        return cuts;
    }

    private static void addWithin(Span line, Span span, SortedSet<Integer> cuts) {
        if (line.contains(span.start())) {
            cuts.add(span.start());
        }
        if (line.contains(span.end())) {
            cuts.add(span.end());
        }
    }

    private MarkedPiece piece(int from, int to) {
        open.removeIf(mark -> mark.span().end() <= from);
        List<MarkedPiece.Start> starts = new ArrayList<>();
        while (next < marks.size() && marks.get(next).span().start() <= from) {
            Mark mark = marks.get(next++);
            if (mark.span().end() > from) {
                open.add(mark);
            }
            if (mark.first()) {
                starts.add(new MarkedPiece.Start(mark.number(), hues.of(speakerId(mark.statement()))));
            }
        }
        boolean content = open.stream().anyMatch(mark -> mark.role() == Role.CONTENT);
        List<MarkedPiece.Deed> deeds = triggers.upTo(from);
        String classes = (classes(from) + (triggers.isOpen() ? " trigger" : "")).strip();
        return new MarkedPiece(starts, deeds, text.substring(from, to), classes, content, numbers());
    }

    private String numbers() {
        List<String> numbers = new ArrayList<>();
        for (Mark mark : open) {
            String number = Integer.toString(mark.number());
            numbers.remove(number);
            numbers.add(number);
        }
        return String.join(" ", numbers);
    }

    private String classes(int from) {
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
        }
        StringBuilder classes = new StringBuilder();
        if (innermost != null) {
            classes.append(innermost.statement().type() == StatementType.ASSERTION ? "said " : "meant ")
                    .append(isQuoted(from) ? "quoted " : "reported ")
                    .append(hues.of(speakerId(innermost.statement())))
                    .append(depth > 1 ? " nested" : "");
        }
        if (role != null) {
            classes.append(classes.length() > 0 ? " " : "")
                    .append(role.role() == Role.CUE ? "cue" : "source")
                    .append(" line")
                    .append(hues.number(speakerId(role.statement())));
        }
        return classes.toString();
    }

    private boolean isQuoted(int offset) {
        while (nextQuotation < quotations.size()
                && quotations.get(nextQuotation).end() <= offset) {
            nextQuotation++;
        }
        return nextQuotation < quotations.size()
                && quotations.get(nextQuotation).contains(offset);
    }
}
