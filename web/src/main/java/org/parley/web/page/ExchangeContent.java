package org.parley.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.web.chart.Timeline;
import org.parley.web.text.English;

/**
 * An exchange, for the template: who said what in two columns, and what others said of it.
 *
 * @param id for addresses
 * @param kind what was opened
 * @param from the side that opened
 * @param to the sides it is meant for
 * @param days from the first to the last word
 * @param state how it stands, in words
 * @param style class of the state
 * @param age for how long it has been open, and to which day that is counted; empty where it is not
 * @param terms conditions, in the words of the reports
 * @param proposed days that it proposes
 * @param timeline the steps on a line
 * @param steps what the sides said, by day
 * @param comments what others said of it, by day
 * @param counterTo what it answers with something else; absent for others
 * @param counters what answered it with something else
 * @param ended the event that ended it; absent where none is known
 * @param decisions of users about its links; none where edits are not allowed
 * @param newer what came since the page was shown, in words; empty where nothing did
 * @param reports how many it has
 */
public record ExchangeContent(
        String id,
        String kind,
        SideLink from,
        List<SideLink> to,
        String days,
        String state,
        String style,
        String age,
        List<String> terms,
        List<String> proposed,
        Timeline timeline,
        List<Step> steps,
        List<Step> comments,
        @Nullable Other counterTo,
        List<Other> counters,
        @Nullable Ended ended,
        List<Decision> decisions,
        String newer,
        int reports) {
    public ExchangeContent {
        to = List.copyOf(to);
        terms = List.copyOf(terms);
        proposed = List.copyOf(proposed);
        steps = List.copyOf(steps);
        comments = List.copyOf(comments);
        counters = List.copyOf(counters);
        decisions = List.copyOf(decisions);
    }

    /**
     * What one side said in one go.
     *
     * @param number from 1, for addresses within the page
     * @param column class of the column
     * @param by the side
     * @param what kind of step, in words
     * @param style class of the kind
     * @param condition of an answer; empty where there is none
     * @param via through whom alone it is known; empty where it is known at first hand
     * @param date when; absent where unknown
     * @param passages where it stands; at least one
     * @param why what links it; absent for what opens
     */
    public record Step(
            int number,
            String column,
            SideLink by,
            String what,
            String style,
            String condition,
            String via,
            @Nullable LocalDate date,
            List<Passage> passages,
            @Nullable Why why) {
        /** When, in words; empty where unknown. */
        public String day() {
            return date == null ? "" : English.day(date);
        }

        /** The passage that stands for all. */
        public Passage first() {
            return passages.get(0);
        }

        /** All others. */
        public List<Passage> others() {
            return passages.subList(1, passages.size());
        }
    }

    /**
     * The words as one article has them.
     *
     * @param statement its id
     * @param speaker who is meant; absent where nobody is named
     * @param text the words
     * @param kind how much is quoted
     * @param day when; empty where unknown
     * @param relays through whom; empty where through nobody
     * @param article where it stands
     * @param place address of the words in the article
     */
    public record Passage(
            String statement,
            @Nullable Person speaker,
            String text,
            String kind,
            String day,
            String relays,
            ArticleLine article,
            String place) {}

    /**
     * What links a step.
     *
     * @param opener id of the statement that it is linked to
     * @param score "0.85 of 1"
     * @param reasons weightiest first
     */
    public record Why(String opener, String score, List<String> reasons) {}

    /**
     * Another exchange.
     *
     * @param id for addresses
     * @param label what it is, in words
     */
    public record Other(String id, String label) {}

    /**
     * The event that ended it.
     *
     * @param id of the event
     * @param what the words that tell it
     * @param day when; empty where unknown
     * @param article where it is told
     */
    public record Ended(String id, String what, String day, ArticleLine article) {}

    /**
     * A decision about a link.
     *
     * @param entries numbers of its entries, at least one
     * @param what was decided, in words
     * @param reply id of the statement that it is about
     * @param words of that statement; empty where it no longer counts
     * @param note why
     * @param shown whether the statement is among the steps
     */
    public record Decision(List<Long> entries, String what, String reply, String words, String note, boolean shown) {
        /** "entry 9", "entries 9 to 12". */
        public String numbers() {
            long first = entries.get(0);
            long last = entries.get(entries.size() - 1);
            return first == last ? "entry " + first : "entries " + first + " to " + last;
        }
    }
}
