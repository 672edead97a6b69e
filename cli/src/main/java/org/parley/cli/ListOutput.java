package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.cli.listing.Listing;

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
            case JSON -> listing.writeJson(rows, out);
            case CSV -> listing.writeCsv(rows, out);
        }
        out.flush();
    }

    /** Writes text for people. */
    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
