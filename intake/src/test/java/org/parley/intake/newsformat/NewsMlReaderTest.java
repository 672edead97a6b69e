package org.parley.intake.newsformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.model.Article;
import org.parley.model.Finding;

class NewsMlReaderTest {
    private static final String META = """
            <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:Gull"><name>Gull News</name></provider>
              <versionCreated>2021-03-05T10:00:00+01:00</versionCreated>
              <firstCreated>2021-03-04T09:00:00+01:00</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
            <rightsInfo><copyrightNotice>None.</copyrightNotice></rightsInfo>
            <contentMeta><urgency>4</urgency><located qcode="c:1"><name>Almira</name></located><by>By Ana Ruiz</by>
              <language tag="en-GB"/><headline role="h:short">Port</headline><headline>Port
                reopens &amp; grows</headline></contentMeta>""";

    private static final String XHTML = """
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
            <title/></head><body><h1>Port reopens</h1><p>The port is <em>open</em>,
            Ana Ruiz said.<br/>So it is.</p><p/><ul><li>One.</li><li>Two.</li></ul>
            <figure><img src="x"/><figcaption>A ship</figcaption></figure></body></html></inlineXML>""";

    private static String item(String meta, String content) {
        return "<newsItem guid=\"urn:gull:7\" version=\"2\" xml:lang=\"en\">" + meta + "<contentSet>" + content
                + "</contentSet></newsItem>";
    }

    private static String message(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
                + "<header><sent>2021-03-05T10:00:00Z</sent></header>\n<itemSet>\n" + String.join("\n", items)
                + "\n</itemSet></newsMessage>";
    }

    private static List<Ingested> read(InputStream in, long limit) throws IOException {
        List<Ingested> read = new ArrayList<>();
        new NewsMlReader(ArticleDefaults.NONE, limit).read(in, Place.of("x"), read::add);
        return read;
    }

    private static List<Ingested> read(byte[] xml) {
        try {
            return read(new ByteArrayInputStream(xml), 100_000);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Ingested> read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(List<Ingested> read) {
        return read.stream()
                .flatMap(each -> each.problems().stream())
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }

    private static String text(String xml) {
        return read(xml).get(0).article().text();
    }

    @Test
    void anItemIsReadWithItsEvidence() {
        Ingested read = read(message(item(META, XHTML))).get(0);
        assertThat(read.problems()).isEmpty();
        assertThat(read.place()).isEqualTo(new Place("x", 4));
        assertThat(read.article())
                .isEqualTo(Article.of(
                        "urn:gull:7",
                        "Port reopens & grows",
                        "Gull News",
                        List.of("Ana Ruiz"),
                        LocalDate.of(2021, 3, 4),
                        null,
                        "en-GB",
                        "Port reopens\n\nThe port is open, Ana Ruiz said. So it is.\n\nOne.\n\nTwo."));
        assertThat(read.original().bytes()).isEqualTo(item(META, XHTML).getBytes(StandardCharsets.UTF_8));
        assertThat(read.original().mediaType()).isEqualTo("application/vnd.iptc.g2.newsitem+xml; charset=UTF-8");
        assertThat(read.original().findings())
                .contains(
                        new Finding("title", "Port reopens & grows", "newsml-g2 contentMeta/headline"),
                        new Finding("outlet", "Gull News", "newsml-g2 itemMeta/provider"),
                        new Finding("published", "2021-03-04T09:00:00+01:00", "newsml-g2 itemMeta/firstCreated"),
                        new Finding("modified", "2021-03-05T10:00:00+01:00", "newsml-g2 itemMeta/versionCreated"),
                        new Finding("located", "Almira", "newsml-g2 contentMeta/located"),
                        new Finding("urgency", "4", "newsml-g2 contentMeta/urgency"),
                        new Finding("caption", "A ship", "figcaption"));
    }

    @Test
    void nitfGivesItsBodyAndNotItsHead() {
        String nitf =
                "<inlineXML contenttype=\"application/nitf+xml\"><nitf><head><title>No</title></head><body><body.head>"
                        + "<hedline><hl1>No</hl1></hedline></body.head><body.content><block><p>One.</p><p>Two.</p></block>"
                        + "<media><media-caption>A ship</media-caption></media></body.content></body></nitf></inlineXML>";
        assertThat(text(item(META, nitf))).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void dataAreTextOrHtml() {
        assertThat(text(item(META, "<inlineData contenttype='text/plain'>One &lt;1&gt;.\n\nTwo.</inlineData>")))
                .isEqualTo("One <1>.\n\nTwo.");
        assertThat(text(item(META, "<inlineData contenttype='text/html'><![CDATA[<p>One.</p><p>Two.]]></inlineData>")))
                .isEqualTo("One.\n\nTwo.");
        assertThat(text(item(META, "<inlineData contenttype='image/png'>AAAA</inlineData>" + XHTML)))
                .startsWith("Port");
    }

    @Test
    void prefixesDoNotMatter() {
        String prefixed = message(item(META, XHTML))
                .replaceAll("<(/?)(\\w+(?:Item|Meta|Set|Status|Created|XML|line)|by)\\b", "<$1nar:$2");
        assertThat(prefixed).contains("<nar:newsItem").contains("<nar:by>");
        assertThat(read(prefixed).get(0).article())
                .isEqualTo(read(message(item(META, XHTML))).get(0).article());
    }

    @Test
    void manyItemsAreReadOneByOneEachWithItsBytes() {
        Random random = new Random(3);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder body =
                    new StringBuilder("<inlineData a='>'>Item ").append(i).append(' ');
            for (int k = random.nextInt(80); k >= 0; k--) {
                body.append(List.of(
                                "Größe\r\n",
                                "<!-- </newsItem> -->",
                                "<![CDATA[ </newsItem> ]]>",
                                "&nbsp;&#8222;",
                                "<x b='q&gt;'/>",
                                "<?y z?>",
                                "]> > ",
                                "\u0085")
                        .get(random.nextInt(8)));
            }
            items.add(item("", body + "</inlineData>"));
        }
        List<Ingested> read = read(message(items.toArray(String[]::new)));
        assertThat(problems(read)).isEmpty();
        assertThat(read)
                .extracting(each -> new String(each.original().bytes(), StandardCharsets.UTF_8))
                .isEqualTo(items);
        assertThat(read.get(117).article().text()).startsWith("Item 117 ");
    }

    @Test
    void withheldItemsAndPackagesAreCountedAndNotRead() {
        List<Ingested> read = read(message(
                item(META.replace("stat:usable", "stat:canceled"), XHTML),
                item(META.replace("stat:usable", "stat:withheld"), XHTML),
                "<packageItem guid='p'><groupSet><group><itemRef residref='urn:gull:7'/></group></groupSet></packageItem>",
                item(META, "<remoteContent href='x.jpg'/>"),
                item(META, XHTML)));
        assertThat(read).extracting(each -> each.article() != null).containsExactly(false, false, false, false, true);
        assertThat(read)
                .flatExtracting(Ingested::problems)
                .extracting("code")
                .containsExactly("not-usable", "not-usable", "no-text", "no-text");
        assertThat(read.get(2).problems().get(0).explanation()).isEqualTo("a packageItem without text");
    }

    @Test
    void nothingOutsideIsReadAndNoEntityGrows(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "Secret words.");
        String body = "<inlineData contenttype='text/plain'>A &x; &lol9; b.</inlineData>";
        StringBuilder dtd = new StringBuilder(
                "<!DOCTYPE newsItem SYSTEM '" + folder.resolve("no.dtd").toUri() + "' [<!ENTITY lol0 'ha'>");
        dtd.append("<!ENTITY x SYSTEM '").append(secret.toUri()).append("'>");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY lol")
                    .append(i)
                    .append(" '")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String text = text("<?xml version='1.0'?>" + dtd + "]>" + item(META, body));
        assertThat(text).isEqualTo("A &x; &lol9; b.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "Shift_JIS"})
    void theCharsetIsThatWhichTheDocumentNames(String charset) {
        String letters = charset.equals("Shift_JIS") ? "港は開いた" : "Größe »";
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>"
                + item(META, "<inlineData>" + letters + "</inlineData>");
        List<Ingested> read = read(xml.getBytes(Charset.forName(charset)));
        assertThat(read.get(0).article().text()).isEqualTo(letters);
        assertThat(problems(read)).isEmpty();
    }

    @Test
    void aCharsetThatIsNotTheOneNamedIsGuessed() {
        byte[] xml =
                item(META, "<inlineData>„Größe“ der Häuser.</inlineData>").getBytes(Charset.forName("windows-1252"));
        List<Ingested> read = read(xml);
        assertThat(read.get(0).article().text()).isEqualTo("„Größe“ der Häuser.");
        assertThat(problems(read)).containsExactly("x:1 wrong-charset");
    }

    @Test
    void itemsBeforeBrokenXmlAreKept() {
        String whole = message(item(META, XHTML), item(META, XHTML));
        List<Ingested> read = read(whole.substring(0, whole.length() - 200));
        assertThat(read).extracting(each -> each.article() != null).containsExactly(true, false);
        assertThat(read.get(1).problems().get(0).code()).isEqualTo("broken-xml");
        assertThat(read.get(1).place().line()).isGreaterThan(10);
        assertThat(problems(read("<newsItem><a></newsItem>"))).containsExactly("x:1 broken-xml");
        assertThat(problems(read(""))).hasSize(1);
        assertThat(problems(read("<newsMessage/>"))).containsExactly("x empty-file");
    }

    @Test
    void anItemOverTheLimitIsNoHarmToThoseBehindIt() throws IOException {
        String large = item("", "<inlineData>" + "<x/>words ".repeat(100_000) + "</inlineData>");
        byte[] xml = message(large, item(META, XHTML), large).getBytes(StandardCharsets.UTF_8);
        List<Ingested> read = read(new ByteArrayInputStream(xml), 5000);
        assertThat(read)
                .flatExtracting(Ingested::problems)
                .extracting("code")
                .containsExactly("too-large", "too-large");
        assertThat(read.get(1).article().title()).isEqualTo("Port reopens & grows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<newsItem a='", "<!--", "<?pi ", "<newsItem "})
    void markupWithoutEndIsGivenUp(String start) throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        InputStream in =
                new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), endless);
        List<Ingested> read = read(in, 500_000);
        assertThat(read)
                .flatExtracting(Ingested::problems)
                .extracting("code")
                .containsAnyOf("too-large", "broken-xml")
                .hasSize(1);
    }

    @Test
    void deepMarkupIsNoHarm() {
        String deep = "<p>".repeat(10_000) + "Deep." + "</p>".repeat(10_000);
        assertThat(text(item(META, "<inlineXML>" + deep + "</inlineXML>"))).isEqualTo("Deep.");
    }

    @Test
    void noDamageIsMoreThanAProblem() {
        byte[] whole = message(item(META, XHTML)).getBytes(StandardCharsets.UTF_8);
        byte[] values = {'<', '&', 0, (byte) 0xC3, '"'};
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] = values[i % values.length];
            assertThat(read(damaged)).as("byte " + i).isNotEmpty();
        }
    }

    @Test
    void aStreamThatFailsIsTheCallersMatter() {
        byte[] start = message(item(META, XHTML)).getBytes(StandardCharsets.UTF_8);
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(start, 0, 4500), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> read(failing, 100_000))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
