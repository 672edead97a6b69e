package org.parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.cli.ListingOptions.Form;
import org.parley.cli.listing.Lists;
import org.parley.cli.listing.UtteranceCards;
import org.parley.cli.table.StatementTable;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.UtteranceView;
import org.parley.web.output.Details;
import org.parley.web.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one thing of the ledger. */
@Command(
        name = "show",
        description = {
            "Shows one thing of the ledger by its id: an article with its statements, what was said with all its wordings "
                    + "(by the id of any statement that reports it), or an actor.",
            "--json gives all that the page of the same thing gives as JSON, --csv its statements, or the names of an actor.",
            "In a wording [-these words-] of the fullest one are left out and {+these+} are put in."
        })
final class ShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(paramLabel = "ID", description = "Of an article, a statement or an actor, as lists show it.")
    private String id = "";

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            if (listing.form() == Form.JSON) {
                return json(ledger.search());
            }
            if (show(ledger.search(), new ListOutput(surroundings, listing, view))) {
                return ExitCode.OK.number();
            }
        }
        return notFound();
    }

    private int notFound() {
        surroundings.err().println("parley: nothing in the ledger has the id " + id);
        return ExitCode.NOT_FOUND.number();
    }

    /** The record that the page of the same thing gives as its JSON. */
    private int json(StatementSearch search) throws IOException {
        Optional<byte[]> details = new Details(search, new Json()).of(id);
        if (details.isEmpty()) {
            return notFound();
        }
        ListOutput output = new ListOutput(surroundings, listing, view);
        output.write(details.get());
        output.write("\n");
        return ExitCode.OK.number();
    }

    private boolean show(StatementSearch search, ListOutput output) throws IOException {
        Optional<UtteranceView> utterance = search.utterance(id);
        if (utterance.isPresent()) {
            show(utterance.get(), output);
            return true;
        }
        Optional<ArticleView> article = search.article(id);
        if (article.isPresent()) {
            show(article.get(), output);
            return true;
        }
        Optional<ActorView> actor = search.actor(id);
        if (actor.isPresent()) {
            show(actor.get(), output);
        }
        return actor.isPresent();
    }

    private void show(UtteranceView shown, ListOutput output) throws IOException {
        if (listing.isTable()) {
            UtteranceCards cards = new UtteranceCards(output.columns(), output.colours()).add(shown.utterance());
            shown.wordings().forEach(cards::add);
            output.write(cards.text());
        } else {
            output.write(
                    Lists.REPORTS,
                    shown.wordings().stream()
                            .flatMap(wording -> wording.reports().stream())
                            .toList());
        }
    }

    private void show(ArticleView shown, ListOutput output) throws IOException {
        if (!listing.isTable()) {
            output.write(Lists.REPORTS, shown.reports());
            return;
        }
        output.write(new StatementTable(output.columns(), output.colours()).render(shown.extraction()));
        if (shown.versions().size() > 1) {
            output.write("Versions\n");
            output.write(Lists.ARTICLES, shown.versions());
        }
        if (!shown.story().isEmpty()) {
            output.write("The same story\n");
            output.write(Lists.ARTICLES, shown.story());
        }
    }

    private void show(ActorView shown, ListOutput output) throws IOException {
        if (!listing.isTable()) {
            output.write(Lists.MEMBERS, shown.members());
            return;
        }
        output.write(Lists.ACTORS, List.of(shown.card()));
        output.write("\n" + Counted.of(shown.utterances(), "utterance") + ", " + Counted.of(shown.reports(), "report")
                + "\n\n");
        output.write(Lists.MEMBERS, shown.members());
        if (!shown.posts().isEmpty()) {
            output.write("\n");
            output.write(Lists.POSTS, shown.posts());
        }
    }
}
