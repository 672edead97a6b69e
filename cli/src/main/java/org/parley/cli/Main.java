package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.parley.cli.run.Interruption;
import org.parley.cli.terminal.Terminal;

/** The process: its streams, its signals and its exit code. */
public final class Main {
    private static final int SECONDS_TO_FINISH = 10;

    private Main() {}

    /** Runs the command that the words name. */
    public static void main(String[] args) {
        Interruption interruption = new Interruption();
        CountDownLatch finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            interruption.request();
            awaitQuietly(finished);
        }));
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                new FileInputStream(FileDescriptor.in),
                out,
                err,
                terminal(),
                ExtractorEngine::load,
                new ReadOriginals(),
                interruption);
        int code = new CommandLineRun(surroundings).run(args);
        finished.countDown();
        System.exit(code);
    }

    /** The launcher looks what is a terminal, since Java can't tell the two streams apart; without it neither is taken for one. */
    private static Terminal terminal() {
        String terminals = System.getProperty("parley.terminal", "");
        return new Terminal(terminals.contains("out"), terminals.contains("err"), System.getenv());
    }

    private static void awaitQuietly(CountDownLatch finished) {
        try {
            finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
