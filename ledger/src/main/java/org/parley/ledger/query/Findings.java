package org.parley.ledger.query;

import java.time.YearMonth;
import java.util.List;

/**
 * A page of what a query found, with counts over all of it.
 *
 * @param utterances this page's, in the order asked for
 * @param offset how many utterances stand before this page
 * @param reports how many reports the query found
 * @param distinct how many utterances they report
 * @param facets what the reports divide into
 * @param months reports a month, from the first month to the last without gaps; reports without a day are left out
 */
public record Findings(
        List<Utterance> utterances, int offset, int reports, int distinct, List<Facet> facets, List<Month> months) {
    public Findings {
        utterances = List.copyOf(utterances);
        facets = List.copyOf(facets);
        months = List.copyOf(months);
    }

    /**
     * Reports by one property.
     *
     * @param property {@code speaker}, {@code country}, {@code outlet}, {@code form} or {@code type}
     * @param values most frequent first, a dozen at most
     */
    public record Facet(String property, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a property.
     *
     * @param value as a {@link StatementQuery} takes it
     * @param label for people
     * @param reports how many reports have it
     */
    public record Value(String value, String label, int reports) {}

    /**
     * How many reports a month has.
     *
     * @param month of the reports' days
     * @param reports how many
     */
    public record Month(YearMonth month, int reports) {}
}
