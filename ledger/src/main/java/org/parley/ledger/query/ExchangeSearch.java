package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Opening;

/**
 * Which exchanges are asked for; what is empty or absent asks for nothing.
 *
 * @param between one side or two, as {@link Side#id} has them; all of them take part, whoever opened
 * @param kinds any of these
 * @param states any of these
 * @param since only those in which something was said on this day or later
 * @param until only those that were opened on this day or earlier
 * @param statement id of a statement that takes part
 */
public record ExchangeSearch(
        List<String> between,
        Set<Opening> kinds,
        Set<ExchangeState> states,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String statement) {
    /** Asks for all. */
    public static final ExchangeSearch ALL = new ExchangeSearch(List.of(), Set.of(), Set.of(), null, null, null);

    public ExchangeSearch {
        between = List.copyOf(between);
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }
}
