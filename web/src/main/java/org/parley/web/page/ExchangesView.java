package org.parley.web.page;

import java.util.List;

/**
 * A list of exchanges, for the template.
 *
 * @param form what the form holds
 * @param found how many there are, in words
 * @param conditions the same as a heading says it; empty where all are asked for
 * @param newer that something came since the page was shown; empty where nothing did
 * @param ages to which day ages are counted, in words; empty where no age is shown
 * @param cards this page's
 * @param first number of the first card
 * @param pager to other pages
 * @param links to the same in other shapes
 */
public record ExchangesView(
        Form form,
        String found,
        String conditions,
        String newer,
        String ages,
        List<ExchangeCard> cards,
        int first,
        Pager pager,
        Links links) {
    public ExchangesView {
        cards = List.copyOf(cards);
    }

    /**
     * What the form holds.
     *
     * @param one a side
     * @param other another
     * @param kinds to choose from
     * @param states to choose from
     * @param since first day
     * @param until last day
     */
    public record Form(String one, String other, List<Choice> kinds, List<Choice> states, String since, String until) {}

    /**
     * A value to choose.
     *
     * @param value of the parameter
     * @param label for people
     * @param chosen whether it is in force
     */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The same list in other shapes.
     *
     * @param here this page again
     * @param live this page, telling what it knows
     * @param open only those that nobody answered, or all where only those are shown
     * @param onlyOpen whether only those that nobody answered are shown
     * @param csv all of it as a table
     * @param json this page for programs
     * @param atom the newest answers as a feed
     */
    public record Links(
            String here, String live, String open, boolean onlyOpen, String csv, String json, String atom) {}
}
