package org.parley.web.page;

import java.util.List;

/**
 * Events, for the template.
 *
 * @param form what the form holds
 * @param chips conditions in force
 * @param events how many distinct events, in words
 * @param reports how many reports of them, in words
 * @param notice what people should know about the conditions; empty where there is nothing
 * @param cards this page's
 * @param first number of the first card
 * @param none whether the ledger has no events at all
 * @param pager to other pages
 * @param links to the same in other shapes
 */
public record EventsView(
        Form form,
        List<ResultsView.Chip> chips,
        String events,
        String reports,
        String notice,
        List<EventCard> cards,
        int first,
        boolean none,
        Pager pager,
        Links links) {
    public EventsView {
        chips = List.copyOf(chips);
        cards = List.copyOf(cards);
    }

    /**
     * What the form holds.
     *
     * @param from first day
     * @param to last day
     * @param actor who did it, by name, country or id
     * @param recipient to whom, likewise
     * @param either whether the two may change places
     * @param choices fields with given values
     * @param open whether the further fields are shown
     */
    public record Form(
            String from,
            String to,
            String actor,
            String recipient,
            boolean either,
            List<Choices> choices,
            boolean open) {}

    /**
     * A field with given values.
     *
     * @param name of the parameter
     * @param label for people
     * @param further whether it is one of the further fields
     * @param groups of its values
     */
    public record Choices(String name, String label, boolean further, List<Group> groups) {}

    /**
     * Values that go together.
     *
     * @param label for people; empty where there is one group
     * @param values in order
     */
    public record Group(String label, List<Choice> values) {}

    /**
     * A value.
     *
     * @param value in addresses
     * @param label for people
     * @param chosen whether it is a condition
     */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The same in other shapes.
     *
     * @param csv a row for each event
     * @param reports a row for each report
     * @param json this page for programs
     */
    public record Links(String csv, String reports, String json) {}
}
