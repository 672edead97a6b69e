package org.parley.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.parley.export.Links.Thing;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.Article;

/** A feed as RFC 4287 has it. Entries are named by URNs, which stay the same wherever the feed is served. */
final class AtomReports implements ReportWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int TITLE_CHARACTERS = 120;

    private final Writer out;
    private final XMLStreamWriter xml;
    private final ExportContext context;
    private final Links links;
    private final CitedText.Source texts = new CitedText.Source();

    AtomReports(OutputStream out, ExportContext context) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.context = context;
        this.links = new Links(context);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out);
            begin();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void begin() throws XMLStreamException {
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

    @Override
    public void write(CitedReport cited) throws IOException {
        try {
            entry(new StatementRow(cited, texts.of(cited.article())));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void entry(StatementRow row) throws XMLStreamException {
        Report report = row.report();
        Article article = row.article();
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element("id", Links.urn(Thing.STATEMENT, report.id()));
        element("title", shortened(row.speakerLine() + ": " + report.text()));
        element("updated", updated(report, article).toString());
        if (article.published() != null) {
            element("published", startOf(article.published()).toString());
        }
        if (article.outlet() != null && !article.outlet().isBlank()) {
            author(article.outlet());
        }
        entryLinks(report, article);
        category("form", StatementRow.name(report.form()));
        category("type", StatementRow.name(report.type()));
        if (row.country() != null) {
            category("country", row.country());
        }
        content(row);
        xml.writeEndElement();
    }

    /** The day of the article, so that readers of feeds do not take an old entry for a new one; else the ledger's last change. */
    private Instant updated(Report report, Article article) {
        LocalDate day = article.published() != null ? article.published() : report.day();
        return day == null ? context.updated() : startOf(day);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void entryLinks(Report report, Article article) throws XMLStreamException {
        String published = Links.webAddress(article.url());
        String page = links.page(Thing.STATEMENT, report.id());
        if (published != null) {
            link("alternate", "text/html", published);
        }
        if (page != null) {
            link(published == null ? "alternate" : "related", "text/html", page);
        }
    }

    private void content(StatementRow row) throws XMLStreamException {
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        if (isLanguageTag(row.article().language())) {
            xml.writeAttribute("xml", XML, "lang", row.article().language());
        }
        xml.writeCharacters(Characters.xml(EntryHtml.of(row)));
        xml.writeEndElement();
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

    /** Cut at a word where it is too long. */
    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= TITLE_CHARACTERS) {
            return title;
        }
        String cut = title.substring(0, title.offsetByCodePoints(0, TITLE_CHARACTERS));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + " …";
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", Characters.xml(address));
    }

    private void category(String scheme, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", "urn:parley:term:" + scheme);
        xml.writeAttribute("term", Characters.xml(term));
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        xml.writeStartElement(name);
        if (text != null) {
            xml.writeCharacters(Characters.xml(text));
        }
        xml.writeEndElement();
    }

    @Override
    public void finish() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        out.flush();
    }

    private static IOException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
