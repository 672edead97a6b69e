package org.parley.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.parley.cli.run.Engine;
import org.parley.cli.run.Interruption;
import org.parley.cli.terminal.Terminal;

/**
 * All that a command touches outside itself.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal what the two are
 * @param engine loads the engine; called once a command at most, and only when there is something to read
 * @param interruption whether the user asked to stop
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Terminal terminal,
        Supplier<Engine> engine,
        Interruption interruption) {}
