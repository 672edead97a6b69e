package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    WebSettings settings() throws IOException {
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

    private List<String> tokens() throws IOException {
        if (tokens == null) {
            return List.of();
        }
        return Files.readAllLines(tokens, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
