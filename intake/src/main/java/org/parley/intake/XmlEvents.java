package org.parley.intake;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The events of an XML document of foreign origin, one by one. Document type declarations are passed over unread, so that no entity
 * is expanded and nothing outside is looked at. Whatever is wrong with the document comes as one exception.
 */
public final class XmlEvents {
    private final XMLStreamReader xml;

    /**
     * Begins to read.
     *
     * @param in stays the caller's to close
     * @throws XMLStreamException if it does not begin like XML
     * @throws IOException if it can't be read
     */
    public XmlEvents(Reader in) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            xml = factory.createXMLStreamReader(new WithoutDoctype(in));
        } catch (XMLStreamException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            throw new XMLStreamException(e.toString(), e);
        }
    }

    /**
     * Goes to the next event.
     *
     * @return a constant of {@link javax.xml.stream.XMLStreamConstants}, the last being {@code END_DOCUMENT}
     * @throws XMLStreamException if the document is not well-formed
     * @throws IOException if it can't be read on
     */
    public int next() throws XMLStreamException, IOException {
        try {
            return xml.next();
        } catch (XMLStreamException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // The JDK's parser has no message for some flaws and fails when it looks for one.
            throw new XMLStreamException(e.toString(), xml.getLocation(), e);
        }
    }

    /** Name of the element that starts or ends, without its prefix. */
    public String name() {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** The line on which the event ends, from 1. */
    public int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** The charset that the document names. */
    public @Nullable String charset() {
        return xml.getCharacterEncodingScheme();
    }

    private static XMLStreamException failure(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException below) {
            throw below;
        }
        return e;
    }
}
