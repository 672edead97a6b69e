package org.parley.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.cli.listing.Lists;
import org.parley.cli.listing.TermCards;
import org.parley.export.exchange.TermColumns;
import org.parley.export.exchange.TermJson;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** When somebody first used a term. */
@Command(
        name = "term",
        description = {
            "Tells when somebody first used a term in their own voice, and how they went on.",
            "A reporter's word does not count, nor one that is denied or only mentioned."
        },
        footer = {
            "",
            "Examples:",
            "  parley term Putin war --instead-of \"special military operation\"",
            "  parley term \"Ana Velkova\" blockade --form siege --csv"
        })
final class TermCommand implements Callable<Integer> {
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

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "By name or id.")
    private String speaker = "";

    @Parameters(index = "1", paramLabel = "TERM", description = "The words, in singular.")
    private String term = "";

    @Option(
            names = "--form",
            paramLabel = "WORDS",
            description = "Other words that count as it; several times for several.")
    private List<String> forms = new ArrayList<>();

    @Option(
            names = "--instead-of",
            paramLabel = "WORDS",
            description = "What the speaker may have said before; several times for several.")
    private List<String> insteadOf = new ArrayList<>();

    TermCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<String> words = Stream.concat(Stream.of(term), forms.stream()).toList();
        if (words.stream().noneMatch(form -> form.codePoints().anyMatch(Character::isLetterOrDigit))) {
            throw new ParameterException(spec.commandLine(), "a term needs a word");
        }
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            Set<String> ids = QueryOptions.ids(List.of(speaker), ledger.search(), surroundings.err());
            List<TermHistory> histories = ids.stream()
                    .map(id -> ledger.terms().history(new TermSearch(Set.of(id), words, insteadOf)))
                    .filter(history -> ids.size() == 1 || !isEmpty(history))
                    .toList();
            write(histories, ledger);
        }
        return ExitCode.OK.number();
    }

    private static boolean isEmpty(TermHistory history) {
        return history.uses().isEmpty()
                && history.before().isEmpty()
                && history.claims().isEmpty();
    }

    private void write(List<TermHistory> histories, Ledger ledger) throws IOException {
        ListOutput output = new ListOutput(surroundings, listing, view);
        switch (listing.form()) {
            case JSON ->
                TermJson.write(
                        histories,
                        id -> ledger.search()
                                .article(id)
                                .map(article -> article.extraction().article().text()),
                        surroundings.out());
            case CSV ->
                output.write(
                        Lists.USES,
                        histories.stream()
                                .flatMap(history -> TermColumns.rows(history).stream())
                                .toList());
            case TABLE -> {
                TermCards cards = new TermCards(output.columns(), output.colours());
                histories.forEach(cards::add);
                output.write(histories.isEmpty() ? "nobody of that name used it\n" : cards.text());
            }
        }
        surroundings.out().flush();
    }
}
