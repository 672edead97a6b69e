package org.parley.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Engine;
import org.parley.cli.run.Interruption;
import org.parley.cli.run.OriginalReader;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.run.ProgressLine;
import org.parley.cli.terminal.Terminal;

/**
 * All that a command touches outside itself.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal what the two are
 * @param engine loads the engine; called once a command at most, and only when there is something to read
 * @param originals extracts text again from what articles were extracted from
 * @param interruption whether the user asked to stop
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Terminal terminal,
        Supplier<Engine> engine,
        OriginalReader originals,
        Interruption interruption) {
    /** Surroundings in which no originals are read. */
    Surroundings(
            InputStream in,
            OutputStream out,
            PrintStream err,
            Terminal terminal,
            Supplier<Engine> engine,
            Interruption interruption) {
        this(in, out, err, terminal, engine, OriginalReader.NONE, interruption);
    }

    /**
     * Shows how far a run has come, where standard error is a terminal.
     *
     * @param bytes tells how many there are to be read, or -1 if that can't be told; not asked elsewhere
     */
    Progress progress(LongSupplier bytes) {
        return terminal.err() ? new ProgressLine(err, terminal.columns(), bytes.getAsLong()) : Progress.NONE;
    }

    /** The same for a run whose length in bytes is not known. */
    Progress progress() {
        return progress(() -> -1);
    }

    /** A bar that counts to {@code most}; absent where standard error is no terminal. */
    @Nullable
    ProgressBar bar(String task, long most) {
        return terminal.err()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(most)
                        .setConsumer(new ConsoleProgressBarConsumer(err, terminal.columns()))
                        .build()
                : null;
    }

    /** How a run over articles ended. */
    ExitCode outcome(int articles, ProblemLog problems) {
        if (interruption.isRequested()) {
            return ExitCode.INTERRUPTED;
        }
        if (articles == 0) {
            return ExitCode.NOTHING_READ;
        }
        return problems.total() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
