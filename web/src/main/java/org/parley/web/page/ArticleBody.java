package org.parley.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.Report;
import org.parley.model.Event;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementType;
import org.parley.model.When;
import org.parley.web.text.Citation;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;
import org.parley.web.text.Hues;
import org.parley.web.text.MarkedPiece;
import org.parley.web.text.MarkedText;

/**
 * The text of an article with its statements and events, line by line.
 *
 * @param lines in text order, empty ones left out
 * @param titleInText whether the text brings its headline itself
 */
public record ArticleBody(List<Line> lines, boolean titleInText) {
    /** Whether any event is marked. */
    public boolean hasEvents() {
        return lines.stream().anyMatch(line -> !line.deeds().isEmpty());
    }

    /**
     * A line of the text with the cards of the statements and events that begin in it.
     *
     * @param kind what the paragraph is to the article, as a style class
     * @param pieces of the line
     * @param cards by first character
     * @param deeds the events, likewise
     */
    public record Line(
            String kind, List<MarkedPiece> pieces, List<StatementCard> cards, List<ArticleEvents.Card> deeds) {
        /** Whether it is the headline. */
        public boolean isHeadline() {
            return kind.equals("headline");
        }
    }

    /**
     * A statement beside the text.
     *
     * @param number from 1
     * @param id of the statement
     * @param speaker who is meant; absent where nobody is named
     * @param hue class of the speaker's colour
     * @param meant whether it is no assertion
     * @param kind form, and type where it is no assertion
     * @param text the words, cut short
     * @param said when, in words; empty where the text does not say
     * @param addressee to whom; absent where the text does not say
     * @param relays through whom; empty where through nobody
     * @param confidence of the reader
     * @param foundBy what found it
     * @param citation to copy
     */
    public record StatementCard(
            int number,
            String id,
            @Nullable Person speaker,
            String hue,
            boolean meant,
            String kind,
            String text,
            String said,
            @Nullable Person addressee,
            String relays,
            String confidence,
            String foundBy,
            String citation) {}

    /**
     * The body of an extraction.
     *
     * @param reports the same statements in the same order, as lists show them
     * @param base address of the server for permanent links; null where the ledger does not have the article
     * @param counted which of its events count
     */
    static ArticleBody of(Extraction extraction, List<Report> reports, @Nullable String base, ArticleEvents counted) {
        Hues hues = new Hues();
        List<Event> events = ArticleEvents.ordered(extraction.events());
        MarkedText marked = new MarkedText(extraction, events, hues);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < Math.min(reports.size(), extraction.statements().size()); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> start(extraction.statements().get(i))));
        Kinds kinds = new Kinds(extraction.passages());
        List<Line> lines = new ArrayList<>();
        int next = 0;
        int nextEvent = 0;
        for (Span line : lines(extraction.article().text())) {
            List<StatementCard> cards = new ArrayList<>();
            while (next < order.size() && start(extraction.statements().get(order.get(next))) < line.end()) {
                int i = order.get(next++);
                cards.add(card(i + 1, extraction.statements().get(i), reports.get(i), hues, base));
            }
            List<ArticleEvents.Card> deeds = new ArrayList<>();
            while (nextEvent < events.size() && ArticleEvents.start(events.get(nextEvent)) < line.end()) {
                deeds.add(counted.card(nextEvent + 1, events.get(nextEvent++)));
            }
            lines.add(new Line(kinds.of(line), marked.line(line), cards, deeds));
        }
        boolean title = !lines.isEmpty() && lines.get(0).isHeadline();
        return new ArticleBody(List.copyOf(lines), title);
    }

    private static int start(Statement statement) {
        return statement.content().isEmpty() ? 0 : statement.content().get(0).start();
    }

    private static StatementCard card(
            int number, Statement statement, Report report, Hues hues, @Nullable String base) {
        boolean meant = statement.type() != StatementType.ASSERTION;
        String form = English.form(statement.form());
        return new StatementCard(
                number,
                statement.id(),
                Person.orNobody(report.speaker()),
                hues.of(MarkedText.speakerId(statement)),
                meant,
                meant ? English.type(statement.type()) + ", " + form : form,
                Excerpt.of(statement.text(), Excerpt.TITLE),
                said(statement.said()),
                Person.orNobody(report.addressee()),
                Excerpt.of(String.join(", ", report.relays()), Excerpt.NAME),
                English.percent(statement.confidence()),
                statement.foundBy(),
                Citation.of(report, base));
    }

    private static String said(@Nullable When said) {
        if (said == null) {
            return "";
        }
        String words = "\u201C" + Excerpt.of(said.text(), Excerpt.NAME) + "\u201D";
        String days = English.days(said.from(), said.to());
        return days.isEmpty() ? words : days + " (" + words + ")";
    }

    /** The lines that hold something, without the white space around them. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            int start = from;
            int stop = end;
            while (start < stop && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (stop > start) {
                lines.add(new Span(start, stop));
            }
            from = end + 1;
        }
        return lines;
    }

    /** What lines are to the article; asked in text order. A dateline does not make a paragraph of its own. */
    private static final class Kinds {
        private final List<Passage> passages;
        private int next;

        Kinds(List<Passage> passages) {
            this.passages = passages;
        }

        String of(Span line) {
            while (next < passages.size() && passages.get(next).span().end() <= line.start()) {
                next++;
            }
            for (int i = next; i < passages.size() && passages.get(i).span().start() < line.end(); i++) {
                Passage passage = passages.get(i);
                if (passage.kind() != PassageKind.DATELINE && passage.span().overlaps(line)) {
                    return passage.kind().name().toLowerCase(Locale.ROOT);
                }
            }
            return "body";
        }
    }
}
