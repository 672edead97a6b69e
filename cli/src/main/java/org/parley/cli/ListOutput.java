package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.cli.listing.Listing;
import org.parley.cli.listing.UtteranceCards;
import org.parley.ledger.query.Found;

/** Puts lists on standard output in the form that was asked for. */
final class ListOutput {
    private final OutputStream out;
    private final ListingOptions options;
    private final int columns;
    private final boolean colours;

    ListOutput(Surroundings surroundings, ListingOptions options, ViewOptions view) {
        out = surroundings.out();
        this.options = options;
        columns = surroundings.terminal().columns();
        colours = view.colours(surroundings, null);
    }

    int columns() {
        return columns;
    }

    boolean colours() {
        return colours;
    }

    /** Writes all rows. */
    <T> void write(Listing<T> listing, List<T> rows) throws IOException {
        switch (options.form()) {
            case TABLE -> listing.writeTable(rows, columns, colours, out);
            case JSON -> listing.writeJson(rows::forEach, out);
            case CSV -> listing.writeCsv(rows::forEach, out);
        }
        out.flush();
    }

    /**
     * Writes rows as they come.
     *
     * @param rows hands all rows to whoever it is given, and tells how many there are
     * @param card adds a row to what a person reads
     * @return how many there are
     */
    <T> Found write(Listing<T> listing, Function<Consumer<T>, Found> rows, BiConsumer<UtteranceCards, T> card)
            throws IOException {
        List<Found> found = new ArrayList<>();
        Consumer<Consumer<T>> all = sink -> found.add(rows.apply(sink));
        switch (options.form()) {
            case TABLE -> all.accept(row -> put(row, card));
            case JSON -> listing.writeJson(all, out);
            case CSV -> listing.writeCsv(all, out);
        }
        out.flush();
        return found.get(0);
    }

    private <T> void put(T row, BiConsumer<UtteranceCards, T> card) {
        UtteranceCards cards = new UtteranceCards(columns, colours);
        card.accept(cards, row);
        try {
            out.write(cards.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes bytes as they are. */
    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Writes text for people. */
    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }
}
