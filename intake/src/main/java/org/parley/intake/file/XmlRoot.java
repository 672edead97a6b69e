package org.parley.intake.file;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

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
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(head));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    return Optional.of(new XmlRoot(name.substring(name.indexOf(':') + 1)));
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
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
