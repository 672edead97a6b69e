package org.parley.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** In which form a list is written. */
final class ListingOptions {
    /** Forms of a list. */
    enum Form {
        TABLE,
        JSON,
        CSV
    }

    @ArgGroup(exclusive = true)
    private final Choice choice = new Choice();

    /** The two that exclude each other. */
    static final class Choice {
        @Option(names = "--json", description = "Writes a JSON array, one object a row.")
        private boolean json;

        @Option(names = "--csv", description = "Writes CSV with a header line.")
        private boolean csv;
    }

    Form form() {
        return choice.json ? Form.JSON : choice.csv ? Form.CSV : Form.TABLE;
    }

    boolean isTable() {
        return form() == Form.TABLE;
    }
}
