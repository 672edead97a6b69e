package org.parley.cli.listing;

/** Cells that a spreadsheet takes for text. */
final class Cells {
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private Cells() {}

    /** The same, with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection). */
    static String safe(String cell) {
        return !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
