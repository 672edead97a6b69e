package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.parley.export.event.EventExportContext;
import org.parley.export.event.EventExports;
import org.parley.export.event.EventFormat;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.ArticleView;
import org.parley.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes the ledger's events in a form that the field's tools read. */
@Command(
        name = "export-events",
        description = {
            "Writes events of the ledger in the shapes that the field's tools read; docs/event-exports.md tells each column.",
            "Formats that cannot say that an event is denied, planned or hypothetical get none of these unless --status asks."
        },
        footer = {
            "",
            "Examples:",
            "  parley export-events polecat -o events.tsv",
            "  parley export-events gdelt --actor RUS --recipient USA --either-way -o dyad.csv"
        })
final class ExportEventsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final EventOptions conditions = new EventOptions();

    @Parameters(
            paramLabel = "FORMAT",
            converter = Named.class,
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES}.")
    private EventFormat format = EventFormat.EVENTS_CSV;

    @Mixin
    private final ExportTarget target = new ExportTarget();

    /** The names of all formats. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(EventFormat.values())
                    .map(EventFormat::commandName)
                    .iterator();
        }
    }

    /** A format by its name. */
    static final class Named implements ITypeConverter<EventFormat> {
        @Override
        public EventFormat convert(String name) {
            return EventFormat.named(name)
                    .orElseThrow(() ->
                            new TypeConversionException("'" + name + "' is none of " + String.join(", ", new Names())));
        }
    }

    ExportEventsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            return target.write(surroundings, out -> write(ledger, out));
        }
    }

    private String write(Ledger ledger, OutputStream out) throws IOException {
        Instant changed = Objects.requireNonNullElse(ledger.search().stats().changed(), Instant.EPOCH);
        EventExportContext context = new EventExportContext(id -> article(ledger, id), changed, ParleyVersion.read());
        EventExports.Written written = EventExports.write(
                format,
                (search, sink) ->
                        ledger.events().reports(search, ExportTarget.until(surroundings.interruption(), sink)),
                conditions.search(),
                out,
                context);
        String leftOut = written.leftOut() == 0
                ? ""
                : "; " + Counted.of(written.leftOut(), "report") + " left out that the format cannot hold";
        return Counted.of(written.reports(), "report") + " written" + leftOut;
    }

    private static Article article(Ledger ledger, String id) {
        return ledger.search()
                .article(id)
                .map(ArticleView::extraction)
                .orElseThrow(() -> new NoSuchElementException("no article " + id))
                .article();
    }
}
