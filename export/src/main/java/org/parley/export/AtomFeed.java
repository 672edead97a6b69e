package org.parley.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A feed as RFC 4287 has it, written entry by entry. Texts may hold anything; what XML can't hold is replaced. Not thread-safe. */
public final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int TITLE_CHARACTERS = 120;

    private final Writer out;
    private final XMLStreamWriter xml;

    /**
     * Begins with what the feed says about itself.
     *
     * @param out stays open
     */
    public AtomFeed(OutputStream out, ExportContext context) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out);
            begin(context);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void begin(ExportContext context) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", Links.ofExport(context));
        element("title", context.title());
        element("updated", context.updated().toString());
        author("Parley");
        if (context.self() != null) {
            link("self", "application/atom+xml", context.self());
        }
        if (context.base() != null) {
            link("alternate", "text/html", context.base());
        }
        xml.writeStartElement("generator");
        xml.writeAttribute("version", Characters.xml(context.version()));
        xml.writeCharacters("Parley");
        xml.writeEndElement();
    }

    /**
     * Begins an entry.
     *
     * @param id an IRI that stays the same wherever the feed is served
     * @param title cut at a word where it is too long
     */
    public void beginEntry(String id, String title, Instant updated) throws IOException {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement("entry");
        });
        element("id", id);
        element("title", shortened(title));
        element("updated", updated.toString());
    }

    /** When the entry's source was published. */
    public void published(Instant published) throws IOException {
        element("published", published.toString());
    }

    /** Who wrote the entry, or the feed. */
    public void author(String name) throws IOException {
        write(() -> xml.writeStartElement("author"));
        element("name", name);
        write(xml::writeEndElement);
    }

    /** An address. */
    public void link(String relation, String type, String address) throws IOException {
        write(() -> {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", Characters.xml(address));
        });
    }

    /** A property of the entry. */
    public void category(String scheme, String term) throws IOException {
        write(() -> {
            xml.writeEmptyElement("category");
            xml.writeAttribute("scheme", "urn:parley:term:" + scheme);
            xml.writeAttribute("term", Characters.xml(term));
        });
    }

    /**
     * The entry's words.
     *
     * @param type {@code text} or {@code html}
     * @param language BCP 47 tag; left out where it is none
     */
    public void content(String type, String language, String text) throws IOException {
        write(() -> {
            xml.writeStartElement("content");
            xml.writeAttribute("type", type);
            if (isLanguageTag(language)) {
                xml.writeAttribute("xml", XML, "lang", language);
            }
            xml.writeCharacters(Characters.xml(text));
            xml.writeEndElement();
        });
    }

    /** Ends an entry. */
    public void endEntry() throws IOException {
        write(xml::writeEndElement);
    }

    /** Ends the feed and hands on what is still held back. */
    public void finish() throws IOException {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        });
        out.flush();
    }

    private static boolean isLanguageTag(String language) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= TITLE_CHARACTERS) {
            return title;
        }
        String cut = title.substring(0, title.offsetByCodePoints(0, TITLE_CHARACTERS));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + " …";
    }

    private void element(String name, @Nullable String text) throws IOException {
        write(() -> {
            xml.writeStartElement(name);
            if (text != null) {
                xml.writeCharacters(Characters.xml(text));
            }
            xml.writeEndElement();
        });
    }

    /** Writes a part. */
    @FunctionalInterface
    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void write(Part part) throws IOException {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IOException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }
}
