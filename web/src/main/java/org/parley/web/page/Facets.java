package org.parley.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.ledger.query.Findings;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** Facets as links that put a condition in or take it out. */
final class Facets {
    private static final Map<String, String> TITLES =
            Map.of("speaker", "Speaker", "country", "Country", "outlet", "Outlet", "form", "Wording", "type", "Kind");

    private Facets() {}

    static List<ResultsView.FacetView> of(List<Findings.Facet> facets, SearchRequest request) {
        List<ResultsView.FacetView> views = new ArrayList<>();
        for (Findings.Facet facet : facets) {
            String title = TITLES.get(facet.property());
            if (title != null && !facet.values().isEmpty()) {
                views.add(new ResultsView.FacetView(title, values(facet, request)));
            }
        }
        return views;
    }

    private static List<ResultsView.FacetValue> values(Findings.Facet facet, SearchRequest request) {
        int most =
                facet.values().stream().mapToInt(Findings.Value::reports).max().orElse(1);
        List<ResultsView.FacetValue> values = new ArrayList<>();
        for (Findings.Value value : facet.values()) {
            String inAddress = inAddress(facet.property(), value.value());
            values.add(new ResultsView.FacetValue(
                    label(facet.property(), value),
                    value.reports(),
                    Math.max(1, (int) (100L * value.reports() / Math.max(1, most))),
                    request.url().all(facet.property()).contains(inAddress),
                    request.url().toggled(facet.property(), inAddress).on("/statements")));
        }
        return values;
    }

    private static String inAddress(String property, String value) {
        return property.equals("form") || property.equals("type") ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static String label(String property, Findings.Value value) {
        return switch (property) {
            case "country" -> English.country(value.value());
            case "form", "type" -> constant(property, value.value());
            default -> Excerpt.of(value.label(), Excerpt.NAME);
        };
    }

    /** What a constant means to people. */
    static String constant(String property, String value) {
        String name = value.toUpperCase(Locale.ROOT);
        return property.equals("form")
                ? English.form(StatementForm.valueOf(name))
                : English.type(StatementType.valueOf(name));
    }
}
