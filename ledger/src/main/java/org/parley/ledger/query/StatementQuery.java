package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

/**
 * Which statements are wanted. All conditions hold at once; within a set any member will do, and an empty set asks nothing.
 *
 * @param words as people type them: words that must all occur in the content, "phrases" in quotation marks, beginnings*, and
 *     -words that must not; anything else is read as words, never as a mistake. Blank asks nothing
 * @param speakers ids of actors
 * @param about ids of actors whom the content names
 * @param countries of the speaker, ISO 3166-1 alpha-3
 * @param outlets by name
 * @param forms how much is quoted
 * @param types kinds of attitude
 * @param from first day; statements without a day are left out when a day is asked for
 * @param to last day; likewise
 * @param order of the result
 */
public record StatementQuery(
        String words,
        Set<String> speakers,
        Set<String> about,
        Set<String> countries,
        Set<String> outlets,
        Set<StatementForm> forms,
        Set<StatementType> types,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order) {
    /** How results are ordered; without a day last in either. */
    public enum Order {
        NEWEST,
        OLDEST
    }

    /** All statements, newest first. */
    public static final StatementQuery ALL = new StatementQuery(
            "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, Order.NEWEST);

    public StatementQuery {
        speakers = Set.copyOf(speakers);
        about = Set.copyOf(about);
        countries = Set.copyOf(countries);
        outlets = Set.copyOf(outlets);
        forms = Set.copyOf(forms);
        types = Set.copyOf(types);
    }

    /** The same with other words. */
    public StatementQuery withWords(String other) {
        return new StatementQuery(other, speakers, about, countries, outlets, forms, types, from, to, order);
    }

    /** The same for other speakers. */
    public StatementQuery withSpeakers(Set<String> other) {
        return new StatementQuery(words, other, about, countries, outlets, forms, types, from, to, order);
    }

    /** The same about other actors. */
    public StatementQuery withAbout(Set<String> other) {
        return new StatementQuery(words, speakers, other, countries, outlets, forms, types, from, to, order);
    }

    /** The same in another order. */
    public StatementQuery withOrder(Order other) {
        return new StatementQuery(words, speakers, about, countries, outlets, forms, types, from, to, other);
    }
}
