package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.parley.ledger.query.CitedReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class AtomReportsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Test
    void readersOfFeedsFindEverything() throws Exception {
        SyndFeed feed = read(Samples.CONTEXT, Samples.full().reports());
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("harbour & \"port\"");
        assertThat(feed.getUri()).isEqualTo(Samples.CONTEXT.self());
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo(Samples.CONTEXT.updated());
        assertThat(feed.getEntries()).hasSize(3);
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("Ana Ruiz, port minister: “We reopen,” … “and we stay 😀 open.”");
        assertThat(entry.getLink()).isEqualTo("https://herald.example/harbour?x=1&y=2");
        assertThat(entry.getAuthor()).isEqualTo("Herald");
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
        assertThat(entry.getContents().get(0).getValue())
                .isEqualTo("<blockquote dir=\"auto\">“We reopen,” … “and we stay 😀 open.”</blockquote>"
                        + "<p><bdi>Ana Ruiz, port minister</bdi> to <bdi>Northland</bdi>, 2026-03-01. "
                        + "<bdi>Harbour to reopen</bdi>, <bdi>Herald</bdi>.</p>");
    }

    @Test
    void hasWhatTheStandardRequires() throws Exception {
        for (ExportContext context : List.of(Samples.CONTEXT, Samples.OFFLINE)) {
            Element feed = parse(context, Samples.allReports()).getDocumentElement();
            assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(feed.getLocalName()).isEqualTo("feed");
            requireOnce(feed, "id", text -> URI.create(text).isAbsolute());
            requireOnce(feed, "title", text -> !text.isEmpty());
            requireOnce(feed, "updated", text -> !Instant.parse(text).equals(Instant.EPOCH));
            assertThat(children(feed, "author")).hasSize(1);
            List<Element> entries = children(feed, "entry");
            assertThat(entries).hasSize(Samples.allReports().size());
            assertThat(entries)
                    .extracting(entry -> children(entry, "id").get(0).getTextContent())
                    .doesNotHaveDuplicates();
            entries.forEach(AtomReportsTest::requireEntry);
        }
    }

    private static void requireEntry(Element entry) {
        requireOnce(
                entry,
                "id",
                text -> text.startsWith("urn:parley:statement:")
                        && URI.create(text).isAbsolute());
        requireOnce(entry, "title", text -> text.codePointCount(0, text.length()) <= 122);
        requireOnce(entry, "updated", text -> Instant.parse(text).isAfter(Instant.EPOCH));
        requireOnce(entry, "content", text -> text.startsWith("<blockquote"));
        assertThat(children(entry, "author")).hasSizeLessThanOrEqualTo(1);
        assertThat(children(entry, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("alternate")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(children(entry, "link"))
                .allSatisfy(link -> assertThat(link.getAttribute("href")).matches("https?://.*"));
    }

    private static void requireOnce(Element parent, String name, Predicate<String> holds) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        assertThat(found.get(0).getTextContent()).as(name).matches(holds);
    }

    @Test
    void wordsOfArticlesAreNeverMarkup() throws Exception {
        String content = read(Samples.CONTEXT, Samples.hostile().reports())
                .getEntries()
                .get(0)
                .getContents()
                .get(0)
                .getValue();
        assertThat(content).contains("&lt;script&gt;").doesNotContain("<script", "</script", "\u0001", "\ufffe");
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        assertThat(Characters.xml("a\u0000\u0008\t\n\r\u001f\ud800\udc00\udc00\ufffe\uffff\u0085z"))
                .isEqualTo("a\ufffd\ufffd\t\n\r\ufffd\ud800\udc00\ufffd\ufffd\ufffd\u0085z");
    }

    @Test
    void anUndatedArticleIsAsOldAsTheLedger() throws Exception {
        SyndEntry entry =
                read(Samples.CONTEXT, Samples.bare().reports()).getEntries().get(0);
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(Samples.CONTEXT.updated());
        assertThat(entry.getLink()).startsWith("https://parley.example/statement/");
        assertThat(entry.getTitle()).isEqualTo("Somebody: the harbour is deep");
    }

    @Test
    void aFeedThatWasNotFinishedIsCutOff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = Exports.open(ExportFormat.ATOM, out, Samples.CONTEXT)) {
            for (int i = 0; i < 100; i++) {
                writer.write(Samples.full().reports().get(0));
            }
        }
        assertThat(out.size()).isPositive();
        assertThatThrownBy(() -> parse(out.toByteArray())).isInstanceOf(SAXException.class);
    }

    private static List<Element> children(Element parent, String name) {
        NodeList all = parent.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getParentNode() == parent)
                .toList();
    }

    private static SyndFeed read(ExportContext context, List<CitedReport> reports) throws IOException, FeedException {
        byte[] xml = Samples.export(ExportFormat.ATOM, context, reports);
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
    }

    private static Document parse(ExportContext context, List<CitedReport> reports)
            throws IOException, SAXException, ParserConfigurationException {
        return parse(Samples.export(ExportFormat.ATOM, context, reports));
    }

    private static Document parse(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
