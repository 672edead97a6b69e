package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.cli.run.Engine;
import org.parley.cli.run.Interruption;
import org.parley.cli.run.OriginalReader;
import org.parley.cli.terminal.Terminal;

/**
 * What one run of the command line, within this process, came to.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 */
record Ran(int code, String out, String err) {
    static Ran parley(String... args) {
        return withInput("", args);
    }

    static Ran withInput(String input, String... args) {
        return run(input, new Terminal(false, false, Map.of("COLUMNS", "80")), new Interruption(), args);
    }

    static Ran onTerminal(Map<String, String> environment, String... args) {
        return run("", new Terminal(true, false, environment), new Interruption(), args);
    }

    static Ran withEngine(Supplier<Engine> engine, String... args) {
        return run("", new Terminal(false, false, Map.of("COLUMNS", "80")), new Interruption(), engine, args);
    }

    static Ran interrupted(Interruption interruption, Supplier<Engine> engine, String... args) {
        return run("", new Terminal(false, false, Map.of("COLUMNS", "80")), interruption, engine, args);
    }

    static Ran withOriginals(OriginalReader originals, String... args) {
        return run(
                "",
                new Terminal(false, false, Map.of("COLUMNS", "80")),
                new Interruption(),
                ToyEngine::new,
                originals,
                args);
    }

    static Ran run(String input, Terminal terminal, Interruption interruption, String... args) {
        return run(input, terminal, interruption, ToyEngine::new, args);
    }

    private static Ran run(
            String input, Terminal terminal, Interruption interruption, Supplier<Engine> engine, String... args) {
        return run(input, terminal, interruption, engine, OriginalReader.NONE, args);
    }

    private static Ran run(
            String input,
            Terminal terminal,
            Interruption interruption,
            Supplier<Engine> engine,
            OriginalReader originals,
            String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                engine,
                originals,
                interruption);
        int code = new CommandLineRun(surroundings).run(args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
