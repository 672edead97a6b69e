package org.parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options every command has that shows something. */
final class ViewOptions {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
    private ColourMode colours = ColourMode.AUTO;

    /** Whether to write colours to standard output, or to the file that is written instead. */
    boolean colours(Surroundings surroundings, @Nullable Path output) {
        return output == null ? colours.isOn(surroundings.terminal()) : colours == ColourMode.ALWAYS;
    }
}
