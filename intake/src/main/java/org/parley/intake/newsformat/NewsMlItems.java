package org.parley.intake.newsformat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.parley.intake.OneByteUnits;
import org.parley.intake.XmlEvents;

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
    private final XmlEvents xml;
    private Optional<byte[]> item = Optional.empty();
    private long line;

    NewsMlItems(InputStream in, long limit) throws IOException, NotWellFormed {
        bytes = new RecordedInput(OneByteUnits.of(in), limit);
        tags = new TagReader(bytes, limit);
        try {
            xml = new XmlEvents(tags);
        } catch (XMLStreamException e) {
            throw new NotWellFormed(e);
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
            int event = next();
            while (event != XMLStreamConstants.END_DOCUMENT) {
                if (event == XMLStreamConstants.START_ELEMENT && ITEMS.contains(xml.name())) {
                    cutOut();
                    return true;
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    bytes.forgetBefore(tags.offset());
                }
                event = next();
            }
            return false;
        } catch (XMLStreamException e) {
            throw new NotWellFormed(e);
        }
    }

    /** A start tag can't hold the sign that it starts with. */
    private void cutOut() throws XMLStreamException, IOException {
        long start = bytes.lastBefore(tags.offset(), '<');
        line = xml.line();
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        item = start < 0 ? Optional.empty() : bytes.between(start, tags.offset());
    }

    private int next() throws XMLStreamException, IOException {
        int event = xml.next();
        tags.event();
        return event;
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
        return xml.charset();
    }
}
