package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.parley.cli.listing.Listing;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;

/**
 * Puts rows on standard output as they come, so that nothing is lost with a run that is ended: a line for people, a JSON object a line,
 * or CSV.
 *
 * @param <T> what stands in the rows
 */
final class RunningList<T> {
    private final OutputStream out;
    private final ListingOptions.Form form;
    private final Listing<T> listing;
    private final Function<T, String> line;

    /**
     * A list that begins.
     *
     * @param line a row for people
     */
    RunningList(OutputStream out, ListingOptions.Form form, Listing<T> listing, Function<T, String> line)
            throws IOException {
        this.out = out;
        this.form = form;
        this.listing = listing;
        this.line = line;
        if (form == ListingOptions.Form.CSV) {
            listing.writeCsv(none -> {}, out);
            out.flush();
        }
    }

    /**
     * Writes rows, which are out when this returns.
     *
     * @throws UncheckedIOException if they can't be
     */
    void add(List<T> rows) {
        try {
            switch (form) {
                case TABLE -> {
                    for (T row : rows) {
                        String safe = StyledText.of(line.apply(row), Ink.PLAIN).render(false);
                        out.write((safe + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                case JSON -> listing.writeJsonLines(rows, out);
                case CSV -> listing.writeCsvRows(rows, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
