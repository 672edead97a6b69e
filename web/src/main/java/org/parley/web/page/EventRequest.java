package org.parley.web.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.EventSearch;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.QuadClass;
import org.parley.web.http.Parameters;
import org.parley.web.http.Refusal;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * Events as an address asks for them.
 *
 * @param search for the ledger
 * @param url the address in one form, without the page: names of countries are replaced by their codes
 * @param page from 1
 * @param possible whether any event can be asked for so; no type is of two quad classes
 */
record EventRequest(EventSearch search, UrlQuery url, int page, boolean possible) {
    private static final int LONGEST = 500;
    private static final int MOST_VALUES = 50;

    /**
     * Reads an address.
     *
     * @throws Refusal if a value is none
     */
    static EventRequest of(Parameters given) {
        return new Reading(given).result();
    }

    /** Whether all events are asked for. */
    boolean isForAll() {
        return url.values().isEmpty();
    }

    /** The reading of one address. */
    private static final class Reading {
        private final Parameters given;
        private UrlQuery url = UrlQuery.EMPTY;

        Reading(Parameters given) {
            this.given = given;
        }

        EventRequest result() {
            LocalDate from = day("from");
            LocalDate to = day("to");
            Set<EventType> types = constants("type", EventType.class);
            Set<EventMode> modes = modes(types);
            Set<QuadClass> quads = quads();
            List<String> actors = parties("actor");
            List<String> recipients = parties("recipient");
            boolean either = isChosen("either");
            Set<EventStatus> statuses = constants("status", EventStatus.class);
            Set<EventContext> contexts = constants("context", EventContext.class);
            String article = article();
            Set<EventType> wanted = within(types, quads);
            EventSearch search =
                    new EventSearch(from, to, wanted, statuses, actors, recipients, either, article, modes, contexts);
            boolean possible = !wanted.isEmpty() || (types.isEmpty() && quads.isEmpty());
            return new EventRequest(search, url, SearchRequest.page(given), possible);
        }

        private static Set<EventType> within(Set<EventType> types, Set<QuadClass> quads) {
            return quads.isEmpty()
                    ? types
                    : Arrays.stream(EventType.values())
                            .filter(type -> quads.contains(type.quad()) && (types.isEmpty() || types.contains(type)))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
        }

        private Set<String> values(String name) {
            Set<String> values = given.all(name);
            if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST)) {
                throw Refusal.badRequest("Too much is given for " + name + ".");
            }
            return values;
        }

        /** Countries by their names become their codes, so that whoever acts for them is found too. */
        private List<String> parties(String name) {
            List<String> parties = values(name).stream()
                    .map(value -> {
                        String code = English.countryCode(value);
                        return code == null ? value : code;
                    })
                    .distinct()
                    .toList();
            url = url.with(name, parties);
            return parties;
        }

        private <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
            return read(name, type, (of, value) -> Set.of(SearchRequest.constant(of, value, type)));
        }

        /** A quad class has a name and a number. */
        private Set<QuadClass> quads() {
            return read(
                    "quad",
                    QuadClass.class,
                    (name, value) -> Set.of(
                            value.matches("[1-4]")
                                    ? QuadClass.values()[Integer.parseInt(value) - 1]
                                    : SearchRequest.constant(name, value, QuadClass.class)));
        }

        /**
         * A mode has PLOVER's word, and with its type before it a name of its own. Of types that share a word those are meant that
         * are asked for.
         */
        private Set<EventMode> modes(Set<EventType> types) {
            return read("mode", EventMode.class, (name, value) -> {
                Set<EventMode> called = Arrays.stream(EventMode.values())
                        .filter(mode -> mode.code().equalsIgnoreCase(value)
                                || mode.name().equalsIgnoreCase(value))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (called.isEmpty()) {
                    throw Refusal.badRequest(
                            "mode is none of PLOVER's modes: \"" + Excerpt.of(value, Excerpt.NAME) + "\".");
                }
                boolean anyOfThem = called.stream().anyMatch(mode -> types.contains(mode.type()));
                return called.stream()
                        .filter(mode -> !anyOfThem || types.contains(mode.type()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            });
        }

        private <E extends Enum<E>> Set<E> read(String name, Class<E> type, BiFunction<String, String, Set<E>> reader) {
            Set<E> constants = EnumSet.noneOf(type);
            values(name).forEach(value -> constants.addAll(reader.apply(name, value)));
            url = url.with(
                    name,
                    constants.stream()
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .toList());
            return constants;
        }

        private boolean isChosen(String name) {
            String value = given.first(name, "false");
            if (!value.equals("true") && !value.equals("false")) {
                throw Refusal.badRequest(name + " is \"true\" or \"false\", not \"" + value + "\".");
            }
            url = url.with(name, value.equals("true") ? value : "");
            return value.equals("true");
        }

        private @Nullable String article() {
            String id = values("article").stream().findFirst().orElse(null);
            url = url.with("article", id == null ? "" : id);
            return id;
        }

        private @Nullable LocalDate day(String name) {
            String value = given.first(name);
            if (value == null) {
                return null;
            }
            url = url.with(name, value);
            return SearchRequest.dayOf(name, value);
        }
    }
}
