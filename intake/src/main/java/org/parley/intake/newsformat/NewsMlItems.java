package org.parley.intake.newsformat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parley.intake.OneByteUnits;

/** Finds the items of a NewsML-G2 document one by one, wherever they stand in it, and cuts out their bytes. */
final class NewsMlItems {
    /** The document can't be read on. */
    static final class NotWellFormed extends Exception {
        private static final long serialVersionUID = 1L;

        private final long line;

        NotWellFormed(XMLStreamException e) {
            super(withoutPlace(String.valueOf(e.getMessage())));
            line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        }

        long line() {
            return line;
        }

        private static String withoutPlace(String message) {
            return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
        }
    }

    private static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem");

    private final RecordedInput bytes;
    private final TagReader tags;
    private final XMLStreamReader xml;
    private Optional<byte[]> item = Optional.empty();
    private long line;

    NewsMlItems(InputStream in, long limit) throws IOException, NotWellFormed {
        bytes = new RecordedInput(OneByteUnits.of(in), limit);
        tags = new TagReader(bytes, limit);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            xml = factory.createXMLStreamReader(tags);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /**
     * Goes to the next item.
     *
     * @return false at the end of the document
     * @throws IOException if the stream can't be read on
     */
    boolean advance() throws IOException, NotWellFormed {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                tags.event();
                if (event == XMLStreamConstants.START_ELEMENT && ITEMS.contains(localName())) {
                    cutOut();
                    return true;
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    bytes.forgetBefore(tags.offset());
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** A start tag can't hold the sign that it starts with. */
    private void cutOut() throws XMLStreamException {
        long start = bytes.lastBefore(tags.offset(), '<');
        line = xml.getLocation().getLineNumber();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            tags.event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        item = start < 0 ? Optional.empty() : bytes.between(start, tags.offset());
    }

    /** The item's bytes; nothing where there were too many. */
    Optional<byte[]> bytes() {
        return item;
    }

    /** The line where the item starts. */
    long line() {
        return line;
    }

    /** The charset that the document names. */
    @Nullable
    String charset() {
        return xml.getCharacterEncodingScheme();
    }

    private String localName() {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static NotWellFormed failure(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException below) {
            throw below;
        }
        return new NotWellFormed(e);
    }
}
