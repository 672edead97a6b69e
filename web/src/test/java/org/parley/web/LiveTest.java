package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.TestSite;

class LiveTest {
    @Test
    @Timeout(30)
    void anEventComesWithEveryNewEntry() throws IOException, InterruptedException {
        try (TestSite site = TestSite.open()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site.base() + "/live"))
                    .header("Accept", "text/event-stream")
                    .build();
            HttpResponse<java.io.InputStream> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(site.get("/live").statusCode()).isEqualTo(406);
            String before = site.get("/statements?q=harbour&known=0").body();
            assertThat(before).doesNotContain("newer report");
            site.search.add(ArticleDraft.of(
                            "new", null, LocalDate.of(2023, 3, 1), "News\n\nMaja Lind said the harbour is quiet.\n")
                    .says(Press.LIND, "Maja Lind", "said", "the harbour is quiet")
                    .read());
            BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.startsWith("data:")) {
                line = lines.readLine();
            }
            assertThat(line).contains("\"entry\":36", "\"reports\":41");
            assertThat(site.get("/statements?q=harbour&known=0").body()).contains("1 newer report");
            answer.body().close();
        }
    }
}
