package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ingest.Ingested;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

class ReadOriginalsTest {
    private static Original original(String words, String mediaType, Finding... findings) {
        return new Original(words.getBytes(StandardCharsets.UTF_8), mediaType, null, List.of(findings));
    }

    @Test
    void whatATableSaysOfItsPagesStillHolds() {
        Article before = Article.of(
                "7",
                "Yes",
                "The Quay",
                List.of("Ana"),
                null,
                "https://quay.example/7",
                "en",
                "The port is open again.");
        Original page = original(
                "<title>No</title><p>The port is open again.</p>",
                "text/html",
                new Finding("author", "Ana", "column"),
                new Finding("outlet", "The Quay", "column"),
                new Finding("title", "Yes", "column"),
                new Finding("url", "https://quay.example/7", "column"));

        Ingested again = new ReadOriginals().read(page, before);

        assertThat(again.article()).isEqualTo(before);
    }

    @Test
    void theAddressOfAnArchivedTextStillHolds() {
        String address = "https://quay.example/plain";
        Article before = Article.of(null, null, null, List.of(), null, address, "en", "The port is open again.");
        Original text =
                original("The port is open again.", "text/plain", new Finding("url", address, "WARC-Target-URI"));

        assertThat(new ReadOriginals().read(text, before).article()).isEqualTo(before);
    }
}
