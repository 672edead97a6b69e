package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Interruption;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import picocli.CommandLine.Option;

/** Where an export goes: to standard output, or into a file that appears when it is complete. */
final class ExportTarget {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes there instead of to standard output; the file appears when it is complete.")
    private @Nullable Path output;

    /** An export. */
    interface Export {
        /** Writes all of it and returns what to tell the user of it. */
        String write(OutputStream out) throws IOException;
    }

    /** The file, where one was asked for. */
    @Nullable
    Path file() {
        return output;
    }

    /** Writes the export and returns the exit code; one that was interrupted says so and leaves no file. */
    int write(Surroundings surroundings, Export export) throws IOException {
        try {
            String told = output == null ? flushed(export, surroundings.out()) : writeFile(export, output);
            surroundings.err().println("parley: " + told);
            return ExitCode.OK.number();
        } catch (LedgerException e) {
            if (surroundings.interruption().isRequested()) {
                surroundings.err().println("parley: " + e.getMessage());
                return ExitCode.INTERRUPTED.number();
            }
            throw e;
        }
    }

    /** A sink that refuses what comes after an interruption, and with it ends the export. */
    static <T> Consumer<T> until(Interruption interruption, Consumer<T> sink) {
        return report -> {
            if (interruption.isRequested()) {
                throw new LedgerException(Reason.FAILED, "interrupted before the export was complete");
            }
            sink.accept(report);
        };
    }

    /** Under another name until it is complete, so that nobody takes half a file for a whole one. */
    private static String writeFile(Export export, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            String told;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                told = export.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return told;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String flushed(Export export, OutputStream out) throws IOException {
        try {
            return export.write(out);
        } finally {
            out.flush();
        }
    }
}
