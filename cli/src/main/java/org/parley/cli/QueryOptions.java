package org.parley.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import picocli.CommandLine.Option;

/** Conditions on statements, shared by the commands that look for some. */
final class QueryOptions {
    /** Of more actors than these, only the most reported are looked for. */
    private static final int MOST_ACTORS = 1_000;

    /** How many of them are named. */
    private static final int MOST_NAMED = 10;

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Who said it, by name or id; several times for several.")
    private List<String> speakers = new ArrayList<>();

    @Option(names = "--about", paramLabel = "NAME", description = "Whom it names, by name or id.")
    private List<String> about = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CODE", description = "The speaker's country (ISO 3166-1: RUS).")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private List<String> outlets = new ArrayList<>();

    @Option(names = "--form", paramLabel = "FORM", description = "direct, mixed or indirect.")
    private Set<StatementForm> forms = EnumSet.noneOf(StatementForm.class);

    @Option(names = "--type", paramLabel = "TYPE", description = "assertion, belief, fact or eventuality.")
    private Set<StatementType> types = EnumSet.noneOf(StatementType.class);

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "First day (2021-03-18) on which it was said.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = DateConverter.class, description = "Last day.")
    private @Nullable LocalDate to;

    /**
     * The query for these words.
     *
     * @param err is told which actors a name stands for where there are several
     * @throws NotFoundException if a name stands for nobody
     */
    StatementQuery query(String words, Order order, StatementSearch search, PrintStream err) {
        return new StatementQuery(
                words,
                ids(speakers, search, err),
                ids(about, search, err),
                countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()),
                Set.copyOf(outlets),
                forms,
                types,
                from,
                to,
                order);
    }

    /** Whether a speaker is asked for. */
    boolean hasSpeakers() {
        return !speakers.isEmpty();
    }

    /** Ids of all actors that these names stand for. */
    static Set<String> ids(List<String> names, StatementSearch search, PrintStream err) {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : names) {
            ActorList found = search.actors(name, 0, MOST_ACTORS);
            if (found.total() == 0) {
                throw new NotFoundException("nobody called " + name + " is in the ledger");
            }
            if (found.total() > 1) {
                err.println("parley: " + several(name, found));
            }
            found.actors().forEach(card -> ids.add(card.id()));
        }
        return ids;
    }

    private static String several(String name, ActorList found) {
        String all = found.total() > MOST_ACTORS
                ? ", of whom the " + Counted.number(MOST_ACTORS) + " most reported are looked for"
                : "";
        String more = found.total() > MOST_NAMED
                ? "; and " + Counted.number(found.total() - MOST_NAMED) + " more, whom 'parley actors --limit 0 \""
                        + name + "\"' lists"
                : "";
        return name + " stands for " + Counted.of(found.total(), "actor") + all + ": "
                + found.actors().stream()
                        .limit(MOST_NAMED)
                        .map(QueryOptions::label)
                        .collect(Collectors.joining("; "))
                + more;
    }

    private static String label(ActorCard card) {
        return card.country() == null ? card.name() : card.name() + " (" + card.country() + ")";
    }
}
