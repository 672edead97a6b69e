package org.parley.cli;

import org.parley.cli.terminal.Terminal;

/** When to write colours. */
enum ColourMode {
    AUTO,
    ALWAYS,
    NEVER;

    boolean isOn(Terminal terminal) {
        return this == ALWAYS || (this == AUTO && terminal.isColourful());
    }
}
