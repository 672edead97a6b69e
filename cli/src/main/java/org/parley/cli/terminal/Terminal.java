package org.parley.cli.terminal;

import java.util.Map;

/**
 * Where the output goes.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param environment the variables that COLUMNS, NO_COLOR and TERM are looked up in
 */
public record Terminal(boolean out, boolean err, Map<String, String> environment) {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;
    private static final int USUAL = 100;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** Columns to fill, 40 to 120: COLUMNS where it is set, else 100. Longer lines are hard to read. */
    public int columns() {
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean known = columns.matches("[1-9][0-9]{0,4}");
        return known ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns))) : USUAL;
    }

    /** Whether standard output is a terminal that shows colours and the user has not turned them off (no-color.org). */
    public boolean isColourful() {
        return out
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
