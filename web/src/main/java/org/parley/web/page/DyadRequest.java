package org.parley.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventSearch;
import org.parley.web.http.Parameters;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * What passed between two countries, as an address asks for it.
 *
 * @param first ISO 3166-1 alpha-3
 * @param second likewise
 * @param from first day; absent for any
 * @param to last day; absent for any
 * @param direction which of them did it; absent for either
 * @param page from 1
 */
record DyadRequest(
        String first,
        String second,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Dyads.@Nullable Direction direction,
        int page) {
    /**
     * Reads an address.
     *
     * @throws Refusal if a country is none, both are the same, or a value is none
     */
    static DyadRequest of(Request request) {
        String first = country(request.pathValue("first"));
        String second = country(request.pathValue("second"));
        if (first.equals(second)) {
            throw Refusal.badRequest("A pair is of two countries, and both are " + English.country(first) + ".");
        }
        Parameters given = request.query();
        String direction = given.first("direction");
        return new DyadRequest(
                first,
                second,
                day("from", given),
                day("to", given),
                direction == null ? null : SearchRequest.constant("direction", direction, Dyads.Direction.class),
                SearchRequest.page(given));
    }

    private static String country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!English.isCountry(upper)) {
            throw Refusal.notFound("There is no country with the code \"" + Excerpt.of(code, 40)
                    + "\"; codes are those of ISO 3166-1 alpha-3, such as PER.");
        }
        return upper;
    }

    private static @Nullable LocalDate day(String name, Parameters given) {
        String value = given.first(name);
        return value == null ? null : SearchRequest.dayOf(name, value);
    }

    /** Both directions, in the days asked for. */
    EventSearch search() {
        return new EventSearch(from, to, Set.of(), Set.of(), List.of(first), List.of(second), true, null);
    }

    /** Whether an event is of the direction asked for. */
    boolean fits(CodedEvent event) {
        return direction == null || Dyads.direction(event, first, second) == direction;
    }

    /** The path, with the codes as they are written. */
    String path() {
        return "/dyads/" + first + "/" + second;
    }

    /** The query without the page. */
    UrlQuery url() {
        return UrlQuery.EMPTY
                .with("from", from == null ? "" : from.toString())
                .with("to", to == null ? "" : to.toString())
                .with("direction", direction == null ? "" : direction.name().toLowerCase(Locale.ROOT));
    }
}
