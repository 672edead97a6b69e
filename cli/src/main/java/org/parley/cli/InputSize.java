package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much there is to read, for the progress bar. */
final class InputSize {
    private static final long UNKNOWN = -1;

    private InputSize() {}

    /** Bytes in all files, or -1 where that can't be told, as for standard input. */
    static long of(List<String> paths) {
        long total = 0;
        for (String path : paths) {
            if (path.equals("-")) {
                return UNKNOWN;
            }
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                total += files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            } catch (IOException | UncheckedIOException | InvalidPathException e) {
                return UNKNOWN;
            }
        }
        return total;
    }
}
