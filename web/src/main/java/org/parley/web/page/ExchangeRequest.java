package org.parley.web.page;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorList;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.ExchangeState;
import org.parley.ledger.query.StatementSearch;
import org.parley.lexicon.CountryList;
import org.parley.model.Opening;
import org.parley.web.http.Parameters;
import org.parley.web.http.Refusal;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.Excerpt;

/**
 * A list of exchanges as an address asks for it.
 *
 * @param search for the ledger
 * @param url the address in one form, without the page: names of countries are replaced by their codes
 * @param page from 1
 */
record ExchangeRequest(ExchangeSearch search, UrlQuery url, int page) {
    private static final int MOST_SIDES = 2;
    private static final int LONGEST = 200;
    private static final CountryList COUNTRIES = CountryList.load();

    /**
     * Reads an address.
     *
     * @param actors finds the sides that are no country
     * @throws Refusal if a value is none
     */
    static ExchangeRequest of(Parameters given, StatementSearch actors) {
        Set<String> between = new LinkedHashSet<>();
        given.all("between").forEach(words -> between.add(side(words, actors)));
        if (between.size() > MOST_SIDES) {
            throw Refusal.badRequest("between takes two sides at most.");
        }
        Set<Opening> kinds = constants(given, "kind", Opening.class);
        Set<ExchangeState> states = constants(given, "state", ExchangeState.class);
        LocalDate since = day(given, "since");
        LocalDate until = day(given, "until");
        String statement = given.first("statement");
        UrlQuery url = UrlQuery.EMPTY
                .with("between", between)
                .with("kind", names(kinds))
                .with("state", names(states))
                .with("since", since == null ? "" : since.toString())
                .with("until", until == null ? "" : until.toString())
                .with("statement", statement == null ? "" : statement);
        ExchangeSearch search = new ExchangeSearch(List.copyOf(between), kinds, states, since, until, statement);
        return new ExchangeRequest(search, url, SearchRequest.page(given));
    }

    private static String side(String words, StatementSearch actors) {
        String code = words.length() > LONGEST ? null : COUNTRIES.codeOf(words);
        if (code != null) {
            return code;
        }
        ActorList called = words.length() > LONGEST ? new ActorList(List.of(), 0, 0) : actors.actors(words, 0, 2);
        if (called.total() != 1) {
            throw Refusal.badRequest("\u201C" + Excerpt.of(words, Excerpt.NAME)
                    + "\u201D is no country, nor the name of exactly one other side.");
        }
        return called.actors().get(0).id();
    }

    private static <E extends Enum<E>> Set<E> constants(Parameters given, String name, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        given.all(name).forEach(value -> constants.add(SearchRequest.constant(name, value, type)));
        return constants;
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static @Nullable LocalDate day(Parameters given, String name) {
        String value = given.first(name);
        return value == null ? null : SearchRequest.dayOf(name, value);
    }
}
