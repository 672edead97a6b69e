package org.parley.web.page;

import java.util.List;
import org.parley.web.chart.Histogram;

/**
 * What a search found, for the template.
 *
 * @param form what the search form holds
 * @param chips conditions in force
 * @param found "12 utterances in 31 reports"
 * @param notice what people should know about the search; empty where there is nothing
 * @param namesakes names in the search that several actors have, with a link to those
 * @param newer how many reports came since the page was shown, in words; empty where none did
 * @param cards this page's
 * @param first number of the first card
 * @param facets what the reports divide into
 * @param histogram reports over time
 * @param pager to other pages
 * @param links to the same in other shapes
 */
public record ResultsView(
        Form form,
        List<Chip> chips,
        String found,
        String notice,
        List<Chip> namesakes,
        String newer,
        List<UtteranceCard> cards,
        int first,
        List<FacetView> facets,
        Histogram histogram,
        Pager pager,
        Links links) {
    public ResultsView {
        chips = List.copyOf(chips);
        namesakes = List.copyOf(namesakes);
        cards = List.copyOf(cards);
        facets = List.copyOf(facets);
    }

    /**
     * What the search form holds.
     *
     * @param words searched for
     * @param speaker names, separated by commas
     * @param about likewise
     * @param from first day
     * @param to last day
     * @param kept conditions without a field of their own: name and value
     * @param open whether the further fields are shown
     */
    public record Form(
            String words, String speaker, String about, String from, String to, List<Field> kept, boolean open) {}

    /**
     * A hidden field.
     *
     * @param name of the parameter
     * @param value of it
     */
    public record Field(String name, String value) {}

    /**
     * A condition.
     *
     * @param label for people
     * @param link to the search without it
     */
    public record Chip(String label, String link) {}

    /**
     * A property with its values.
     *
     * @param title for people
     * @param values most frequent first
     */
    public record FacetView(String title, List<FacetValue> values) {}

    /**
     * A value of a property.
     *
     * @param label for people
     * @param reports how many
     * @param share of the most frequent value, 0..100
     * @param selected whether it is a condition
     * @param link puts the condition in or takes it out
     */
    public record FacetValue(String label, int reports, int share, boolean selected, String link) {}

    /**
     * The same search in other shapes.
     *
     * @param here this page again
     * @param live this page, telling how many reports it knows
     * @param csv all of it as a table
     * @param json this page for programs
     * @param atom the newest as a feed
     * @param order in the other order
     * @param newestFirst whether it is newest first
     * @param view utterances instead of reports, or the other way round
     * @param singly whether reports are listed one by one
     */
    public record Links(
            String here,
            String live,
            String csv,
            String json,
            String atom,
            String order,
            boolean newestFirst,
            String view,
            boolean singly) {}
}
