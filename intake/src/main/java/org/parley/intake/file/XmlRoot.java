package org.parley.intake.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.parley.intake.XmlEvents;

/**
 * The element that an XML document starts with.
 *
 * @param name without a prefix
 */
record XmlRoot(String name) {
    /**
     * Looks for it.
     *
     * @param head the first characters, which may end anywhere
     */
    static Optional<XmlRoot> of(String head) {
        try {
            XmlEvents events = new XmlEvents(new StringReader(head));
            int event = events.next();
            while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
                event = events.next();
            }
            return event == XMLStreamConstants.START_ELEMENT
                    ? Optional.of(new XmlRoot(events.name()))
                    : Optional.empty();
        } catch (XMLStreamException | IOException e) {
            return Optional.empty();
        }
    }

    /** The format that starts so; absent where none does. */
    @Nullable
    Format format() {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "html" -> Format.HTML;
            case "rss", "feed", "rdf" -> Format.FEED;
            case "newsmessage", "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem" ->
                Format.NEWSML_G2;
            case "urlset", "sitemapindex" -> Format.SITEMAP;
            default -> null;
        };
    }
}
