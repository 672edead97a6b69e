package org.parley.intake.newsformat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Excerpt;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;

/**
 * Reads IPTC NewsML-G2: a news item, or a message with any number of them. Texts come as XHTML, HTML, NITF or plain text; items that
 * only refer to others have none.
 */
public final class NewsMlReader implements FormatReader {
    private final ArticleDefaults defaults;
    private final long limit;

    /**
     * A reader.
     *
     * @param defaults what holds for items that don't say it themselves
     * @param limit bytes that one item may have
     */
    public NewsMlReader(ArticleDefaults defaults, long limit) {
        this.defaults = defaults;
        this.limit = limit;
    }

    @Override
    public void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        boolean any = false;
        try {
            NewsMlItems items = new NewsMlItems(in, limit);
            while (items.advance()) {
                any = true;
                sink.accept(item(items, new Place(place.file(), items.line())));
            }
        } catch (NewsMlItems.NotWellFormed e) {
            any = true;
            sink.accept(Ingested.nothing(
                    new Place(place.file(), e.line()), "broken-xml", Excerpt.reason(e) + "; the rest is not read"));
        } catch (TagReader.EndlessMarkup e) {
            any = true;
            sink.accept(Ingested.nothing(
                    place, "too-large", "one tag or comment has more than " + limit + " bytes; the rest is not read"));
        }
        if (!any) {
            sink.accept(Ingested.nothing(place, "empty-file", "no item in it"));
        }
    }

    private Ingested item(NewsMlItems items, Place place) {
        Optional<byte[]> bytes = items.bytes().filter(all -> all.length <= limit);
        if (bytes.isEmpty()) {
            return Ingested.nothing(place, "too-large", "more than " + limit + " bytes");
        }
        return NewsMlItem.read(bytes.get(), items.charset(), place, defaults);
    }
}
