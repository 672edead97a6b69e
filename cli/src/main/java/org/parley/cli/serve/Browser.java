package org.parley.cli.serve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The user's own browser. */
public final class Browser {
    private Browser() {}

    /** Asks the desktop to show an address; where there is no desktop nothing happens, for the address was printed too. */
    public static void open(String address) {
        try {
            new ProcessBuilder(command(address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // no such command: a machine without a desktop
        }
    }

    private static List<String> command(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", address);
    }
}
