package org.parley.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorList;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;
import org.parley.ledger.query.StatementSearch;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.web.http.Parameters;
import org.parley.web.http.Refusal;
import org.parley.web.http.UrlQuery;

/**
 * A search as an address asks for it.
 *
 * @param query for the ledger
 * @param url the address in one form, without the page: names of actors that mean one are replaced by ids
 * @param page from 1
 * @param singly whether reports are listed one by one instead of utterances
 * @param names of the actors in the address, by what stands there
 * @param unknown names that nobody in the ledger has
 * @param namesakes names that several actors have, and how many
 */
record SearchRequest(
        StatementQuery query,
        UrlQuery url,
        int page,
        boolean singly,
        Map<String, String> names,
        List<String> unknown,
        Map<String, Integer> namesakes) {
    private static final int LONGEST = 500;
    private static final int MOST_VALUES = 50;
    /** Of more actors than these, only the most reported are looked for. */
    static final int MOST_NAMESAKES = 1_000;

    private static final int LAST_PAGE = 1_000_000;

    SearchRequest {
        names = Map.copyOf(names);
        unknown = List.copyOf(unknown);
        namesakes = Collections.unmodifiableMap(new LinkedHashMap<>(namesakes));
    }

    /**
     * Reads an address.
     *
     * @throws Refusal if a value is none
     */
    static SearchRequest of(Parameters given, StatementSearch search) {
        return new Reading(given, search).result();
    }

    /** The reading of one address. */
    private static final class Reading {
        private final Parameters given;
        private final StatementSearch search;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final List<String> unknown = new ArrayList<>();
        private final Map<String, Integer> namesakes = new LinkedHashMap<>();
        private UrlQuery url = UrlQuery.EMPTY;

        Reading(Parameters given, StatementSearch search) {
            this.given = given;
            this.search = search;
        }

        SearchRequest result() {
            String words = given.first("q", "");
            if (words.length() > LONGEST) {
                throw Refusal.badRequest("The search has more than " + LONGEST + " characters.");
            }
            url = url.with("q", words);
            Set<String> speakers = actors("speaker");
            Set<String> about = actors("about");
            Set<String> countries = plain("country", true);
            Set<String> outlets = plain("outlet", false);
            Set<StatementForm> forms = constants("form", StatementForm.class);
            Set<StatementType> types = constants("type", StatementType.class);
            LocalDate from = day("from");
            LocalDate to = day("to");
            Set<Order> orders = constants("order", Order.class);
            Order order = orders.isEmpty() ? Order.NEWEST : orders.iterator().next();
            String view = given.first("view", "utterances");
            if (!view.equals("utterances") && !view.equals("reports")) {
                throw Refusal.badRequest("view is \"utterances\" or \"reports\", not \"" + view + "\".");
            }
            url = url.with("order", order == Order.NEWEST ? "" : "oldest")
                    .with("view", view.equals("reports") ? view : "");
            StatementQuery query =
                    new StatementQuery(words, speakers, about, countries, outlets, forms, types, from, to, order);
            return new SearchRequest(query, url, page(given), view.equals("reports"), names, unknown, namesakes);
        }

        private Set<String> values(String name) {
            Set<String> values = given.all(name);
            if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST)) {
                throw Refusal.badRequest("Too much is given for " + name + ".");
            }
            return values;
        }

        private Set<String> plain(String name, boolean upper) {
            Set<String> values = new LinkedHashSet<>();
            values(name).forEach(value -> values.add(upper ? value.toUpperCase(Locale.ROOT) : value));
            url = url.with(name, values);
            return values;
        }

        /** Ids stay; a name that one actor has becomes its id; one that several have stays and means all of them. */
        private Set<String> actors(String name) {
            Set<String> ids = new LinkedHashSet<>();
            Set<String> canonical = new LinkedHashSet<>();
            for (String value : values(name)) {
                ActorList called = search.actors(value, 0, MOST_NAMESAKES);
                List<ActorCard> found = called.actors();
                if (found.size() == 1) {
                    canonical.add(found.get(0).id());
                    names.put(found.get(0).id(), found.get(0).name());
                } else {
                    canonical.add(value);
                    names.put(value, value);
                }
                if (found.size() > 1) {
                    namesakes.put(value, called.total());
                }
                if (found.isEmpty()) {
                    unknown.add(value);
                    ids.add(value);
                }
                found.forEach(card -> ids.add(card.id()));
            }
            url = url.with(name, canonical);
            return ids;
        }

        private <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
            Set<E> constants = new LinkedHashSet<>();
            for (String value : values(name)) {
                constants.add(constant(name, value, type));
            }
            url = url.with(
                    name,
                    constants.stream()
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .toList());
            return constants;
        }

        private @Nullable LocalDate day(String name) {
            String value = given.first(name);
            if (value == null) {
                return null;
            }
            url = url.with(name, value);
            return dayOf(name, value);
        }
    }

    /** A constant as forms and addresses give it, in whatever case. */
    static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String known = List.of(type.getEnumConstants()).stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw Refusal.badRequest(name + " is one of " + known + ", not \"" + value + "\".");
    }

    /** A day as forms and addresses give it. */
    static LocalDate dayOf(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(name + " is not a day like 2022-12-23: \"" + value + "\".");
        }
    }

    static int page(Parameters given) {
        String value = given.first("page", "1");
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PAGE) {
            throw Refusal.badRequest("page is not a number from 1 on: \"" + value + "\".");
        }
        return Integer.parseInt(value);
    }
}
