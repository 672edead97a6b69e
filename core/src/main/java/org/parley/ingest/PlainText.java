package org.parley.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Article;

/** A whole file or stream as the text of one article. */
final class PlainText {
    private final ArticleDefaults defaults;
    private final long limit;

    PlainText(ArticleDefaults defaults, long limit) {
        this.defaults = defaults;
        this.limit = limit;
    }

    Ingested read(InputStream in, String file, String sourceId) throws IOException {
        Place place = Place.of(file);
        byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limit) {
            return Ingested.nothing(place, "too-large", "more than " + limit + " bytes");
        }
        Encoding encoding = Encoding.of(bytes, bytes.length);
        int from = encoding.markLength();
        ByteCensus census = ByteCensus.of(bytes, from);
        if (TextLayout.isBinary(bytes, encoding, census)) {
            return Ingested.nothing(place, "binary-file", "not text");
        }
        Decoded decoded = Decoded.of(bytes, from, encoding, census, place);
        if (decoded.text().isBlank()) {
            return Ingested.nothing(place, "empty-file", "nothing in it");
        }
        return new Ingested(place, article(decoded.text(), sourceId), new ArrayList<>(decoded.problems()));
    }

    private Article article(String text, String sourceId) {
        return Article.of(
                sourceId, null, defaults.outlet(), List.of(), defaults.published(), null, defaults.language(), text);
    }
}
