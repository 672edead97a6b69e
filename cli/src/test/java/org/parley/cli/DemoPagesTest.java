package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.run.Interruption;
import org.parley.cli.terminal.Terminal;

/** What a newcomer sees first: {@code parley demo} with the real engine, and its pages. */
class DemoPagesTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Interruption INTERRUPTION = new Interruption();

    private static CompletableFuture<Integer> demo;
    private static String address;

    @BeforeAll
    static void runTheDemo() throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new Terminal(false, false, Map.of()),
                ExtractorEngine::load,
                INTERRUPTION);
        demo = CompletableFuture.supplyAsync(() -> new CommandLineRun(surroundings).run("demo"));
        Matcher found = ADDRESS.matcher("");
        while (!found.reset(out.toString(StandardCharsets.UTF_8)).find() && !demo.isDone()) {
            Thread.sleep(100);
        }
        address = found.group();
    }

    @AfterAll
    static void endTheDemo() throws Exception {
        INTERRUPTION.request();
        assertThat(demo.get(30, TimeUnit.SECONDS)).isZero();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void aQuotationInSeveralOutletsIsOneUtterance() throws Exception {
        JsonNode found = json("statements.json?q=%22live,%20online%22");

        assertThat(found.get("utterances").asInt())
                .isLessThan(found.get("reports").asInt());
        assertThat(found.get("found").get(0).get("speaker").get("name").asText())
                .isEqualTo("Vladimir Putin");
        assertThat(found.get("found").get(0).get("reports").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void everyoneIsTheSamePersonInAllArticles() throws Exception {
        for (String name : List.of("Vladimir+Putin", "Jen+Psaki", "John+Kirby")) {
            assertThat(json("actors.json?q=" + name).get("found")).as(name).hasSize(1);
        }
    }

    @Test
    void theFirstPageLooksLikeThis() throws IOException, InterruptedException {
        Path chromium = Path.of("/usr/bin/chromium");
        assumeTrue(Files.isExecutable(chromium), "no Chromium to take a picture with");
        Files.createDirectories(SCREENSHOTS);
        Path picture = SCREENSHOTS.resolve("demo.png").toAbsolutePath();

        picture(chromium, "statements?q=war", picture);

        assertThat(picture).exists();
        assertThat(Files.size(picture)).isGreaterThan(30_000);
    }

    @TempDir
    private static Path profile;

    private static void picture(Path chromium, String path, Path picture) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--user-data-dir=" + profile,
                        "--window-size=1200,900",
                        "--screenshot=" + picture,
                        address + path)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
