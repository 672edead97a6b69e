package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.web.WebException;
import org.parley.web.WebSettings;
import picocli.CommandLine.Option;

/** Where pages are served, and to whom. */
final class ServeOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = WebSettings.THIS_MACHINE,
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host = WebSettings.THIS_MACHINE;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A host name by which people ask for it, besides its address; several times for several.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with a token a line, 16 characters or more, each of which lets somebody in.")
    private @Nullable Path tokens;

    /** The settings that these options make. */
    WebSettings settings() {
        WebSettings usual = WebSettings.DEFAULTS.withHost(host).withPort(port).withTokens(tokens());
        Set<String> all = new LinkedHashSet<>(names);
        return new WebSettings(
                usual.host(),
                usual.port(),
                usual.tokens(),
                usual.allowEdit(),
                usual.maxRequestBytes(),
                usual.requestTimeout(),
                usual.requestsPerMinute(),
                all);
    }

    /** A file that was given must hold a token: without any, everybody on this machine would be let in. */
    private List<String> tokens() {
        if (tokens == null) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(tokens, StandardCharsets.UTF_8)) {
            List<String> found =
                    lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (found.isEmpty()) {
                throw new WebException("There is no token in " + tokens + " (--token-file).");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new WebException("The file of tokens can't be read: " + tokens + " (--token-file).", e);
        }
    }
}
