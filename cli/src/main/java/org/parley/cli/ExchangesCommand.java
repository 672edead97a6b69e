package org.parley.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.listing.ExchangeCards;
import org.parley.cli.listing.Lists;
import org.parley.export.exchange.ExchangeJson;
import org.parley.export.exchange.ExchangeStep;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.ExchangeQuery;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.ExchangeState;
import org.parley.lexicon.CountryList;
import org.parley.model.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds offers, demands and accusations with what was answered. */
@Command(
        name = "exchanges",
        description =
                "Finds offers, invitations, demands, accusations, threats and questions, with the answers they got.",
        footer = {
            "",
            "Examples:",
            "  parley exchanges --between RUS USA",
            "  parley exchanges --open --kind OFFER",
            "  parley exchanges --since 2021-03-01 --json"
        })
final class ExchangesCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 20;
    private static final int MOST_SIDES = 2;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Only the one of this id, or that this statement opens.")
    private @Nullable String id;

    @Option(
            names = "--between",
            arity = "1..2",
            paramLabel = "COUNTRY",
            description = "One country or two that take part, whichever opened: RUS USA, or Russia \"United States\".")
    private List<String> between = new ArrayList<>();

    @Option(names = "--open", description = "Only those that nobody answered.")
    private boolean open;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What was opened, several times for several: ${COMPLETION-CANDIDATES}.")
    private Set<Opening> kinds = EnumSet.noneOf(Opening.class);

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "How it stands, several times for several: ${COMPLETION-CANDIDATES}.")
    private Set<ExchangeState> states = EnumSet.noneOf(ExchangeState.class);

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Something was said in it on this day or later.")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "It was opened on this day or earlier.")
    private @Nullable LocalDate until;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Most exchanges; 0 for all. Default: 20 for people, all for --json and --csv.")
    private int limit = -1;

    ExchangesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ExchangeSearch search = search();
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            ExchangeQuery exchanges = ledger.exchanges();
            if (id == null) {
                write(exchanges.exchanges(search, 0, most()), exchanges.count(search));
            } else {
                String wanted = id;
                Exchange one = exchanges
                        .exchange(wanted)
                        .orElseThrow(() -> new NotFoundException("the ledger has no exchange " + wanted));
                write(List.of(one), 1);
            }
        }
        return ExitCode.OK.number();
    }

    private ExchangeSearch search() {
        if (between.size() > MOST_SIDES) {
            throw new ParameterException(spec.commandLine(), "--between takes two countries at most");
        }
        Set<ExchangeState> wanted = open ? EnumSet.of(ExchangeState.OPEN) : states;
        return new ExchangeSearch(between.stream().map(this::country).toList(), kinds, wanted, since, until, null);
    }

    private String country(String words) {
        String code = CountryList.load().codeOf(words);
        if (code == null) {
            throw new ParameterException(
                    spec.commandLine(), "'" + words + "' is no country; give its name or three letters, such as RUS");
        }
        return code;
    }

    private int most() {
        int asked = limit >= 0 ? limit : listing.isTable() ? USUAL_LIMIT : 0;
        return asked == 0 ? Integer.MAX_VALUE : asked;
    }

    private void write(List<Exchange> found, int all) throws IOException {
        ListOutput output = new ListOutput(surroundings, listing, view);
        switch (listing.form()) {
            case JSON -> ExchangeJson.write(found, surroundings.out());
            case CSV ->
                output.write(
                        Lists.STEPS,
                        found.stream()
                                .flatMap(one -> ExchangeStep.of(one).stream())
                                .toList());
            case TABLE -> {
                ExchangeCards cards = new ExchangeCards(output.columns(), output.colours());
                found.forEach(cards::add);
                String shown =
                        found.size() < all ? "; " + Counted.number(found.size()) + " shown, --limit 0 shows all" : "";
                output.write(cards.text() + Counted.of(all, "exchange") + shown + "\n");
            }
        }
        surroundings.out().flush();
    }

    @Command(name = "link", description = "Makes one statement the answer to another, whatever the rules say.")
    int link(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "OPENER", description = "Id of the statement that opens.") String opener,
            @Parameters(paramLabel = "REPLY", description = "Id of the one that answers it.") String reply,
            @Option(names = "--note", paramLabel = "WORDS", defaultValue = "", description = "Why.") String note) {
        try (Ledger ledger = options.open(Access.WRITE, surroundings)) {
            return kept(ledger.link(opener, reply, note));
        }
    }

    @Command(name = "cut", description = "Makes one statement no answer to another, whatever the rules say.")
    int cut(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "OPENER", description = "Id of the statement that opens.") String opener,
            @Parameters(paramLabel = "REPLY", description = "Id of the one that does not answer it.") String reply,
            @Option(names = "--note", paramLabel = "WORDS", defaultValue = "", description = "Why.") String note) {
        try (Ledger ledger = options.open(Access.WRITE, surroundings)) {
            return kept(ledger.cut(opener, reply, note));
        }
    }

    @Command(name = "undo", description = "Takes a link or a cut back.")
    int undo(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "ENTRY", description = "Number of its entry, as 'link' and 'cut' tell it.")
                    long entry,
            @Option(names = "--note", paramLabel = "WORDS", defaultValue = "", description = "Why.") String note) {
        try (Ledger ledger = options.open(Access.WRITE, surroundings)) {
            return kept(ledger.undo(entry, note));
        }
    }

    private int kept(long entry) {
        surroundings
                .err()
                .println("parley: kept as entry " + entry + "; 'parley exchanges undo " + entry + "' takes it back");
        return ExitCode.OK.number();
    }
}
