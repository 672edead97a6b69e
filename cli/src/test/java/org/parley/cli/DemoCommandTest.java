package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.cli.run.Interruption;
import org.parley.cli.terminal.Terminal;

class DemoCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");

    @Test
    void readsTheSamplesIntoALedger() {
        Ran ran = Ran.parley("demo", "--no-serve");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("8 articles, ").contains("reports of");
    }

    @Test
    @Timeout(60)
    void servesPagesUntilItIsInterrupted() throws Exception {
        Interruption interruption = new Interruption();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> new CommandLineRun(new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new Terminal(false, false, Map.of()),
                        ToyEngine::new,
                        interruption))
                .run("demo"));

        HttpResponse<String> home = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(out)).build(), HttpResponse.BodyHandlers.ofString());
        interruption.request();

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Parley");
        assertThat(code.get(30, TimeUnit.SECONDS)).isZero();
    }

    private static URI address(ByteArrayOutputStream out) throws InterruptedException {
        Matcher found = ADDRESS.matcher("");
        while (!found.reset(out.toString(StandardCharsets.UTF_8)).find()) {
            Thread.sleep(50);
        }
        return URI.create(found.group());
    }
}
