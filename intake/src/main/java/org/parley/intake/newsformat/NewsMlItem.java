package org.parley.intake.newsformat;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.ingest.TextLayout;
import org.parley.intake.HtmlTree;

/** One item of NewsML-G2. */
final class NewsMlItem {
    private static final String MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml";
    private static final int DEEPEST = 512;

    private final Element root;
    private final NewsItem item;

    private NewsMlItem(Element root, NewsItem item) {
        this.root = root;
        this.item = item;
    }

    /**
     * Reads an item.
     *
     * @param declared charset that the document names; absent where it names none
     */
    static Ingested read(byte[] bytes, @Nullable String declared, Place place, ArticleDefaults defaults) {
        TextLayout layout = TextLayout.of(bytes, place);
        Charset named = charset(declared);
        Charset detected = layout.charset() == null ? StandardCharsets.UTF_8 : layout.charset();
        Charset charset = named == null ? detected : named;
        NewsItem item = new NewsItem(place, defaults, bytes, MEDIA_TYPE + "; charset=" + charset.name());
        if (named == null) {
            item.problems(layout.problems());
        }
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        Document document = Jsoup.parse(new String(bytes, charset), "", parser);
        dropPrefixes(document);
        Element root = document.firstElementChild();
        return new NewsMlItem(root == null ? document : root, item).read();
    }

    /** Absent too where it is UTF-8, which the bytes show, UTF-16, which was undone before, or a name that nobody knows. */
    private static @Nullable Charset charset(@Nullable String name) {
        try {
            Charset charset = name == null ? null : Charset.forName(name);
            return charset == null || charset.name().startsWith("UTF-") ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static void dropPrefixes(Document document) {
        for (Element element : document.getAllElements()) {
            String name = element.tagName();
            if (name.indexOf(':') >= 0) {
                element.tagName(name.substring(name.indexOf(':') + 1));
            }
        }
    }

    private Ingested read() {
        item.id(root.hasAttr("guid") ? root.attr("guid") : null, "newsml-g2 guid");
        for (String path : List.of("contentMeta > headline", "itemMeta > title")) {
            item.found("title", words(path), "newsml-g2 " + slashes(path));
        }
        readAuthors();
        readDates();
        Element language = root.selectFirst("contentMeta > language[tag]");
        item.found("language", language == null ? null : language.attr("tag"), "newsml-g2 contentMeta/language");
        item.found("language", root.attr("xml:lang"), "newsml-g2 xml:lang");
        for (String path : List.of("itemMeta > provider", "contentMeta > infoSource")) {
            item.found("outlet", name(path), "newsml-g2 " + slashes(path));
        }
        item.found("located", name("contentMeta > located"), "newsml-g2 contentMeta/located");
        item.found("urgency", words("contentMeta > urgency"), "newsml-g2 contentMeta/urgency");
        Element status = root.selectFirst("itemMeta > pubStatus");
        if (!item.isUsable(status == null ? null : status.attr("qcode") + status.attr("uri"))) {
            return item.unread();
        }
        return item.withText(text(), "a " + root.tagName() + " without text");
    }

    private void readAuthors() {
        String by = words("contentMeta > by");
        item.found("author", by == null ? null : NewsItem.withoutBy(by), "newsml-g2 contentMeta/by");
        if (by == null) {
            for (Element creator : root.select("contentMeta > creator")) {
                item.found("author", name(creator), "newsml-g2 contentMeta/creator");
            }
        }
    }

    private void readDates() {
        item.date(words("itemMeta > firstCreated"), "newsml-g2 itemMeta/firstCreated", false);
        item.date(words("contentMeta > contentCreated"), "newsml-g2 contentMeta/contentCreated", false);
        item.date(words("itemMeta > versionCreated"), "newsml-g2 itemMeta/versionCreated", true);
    }

    /** The first content that is text. */
    private @Nullable String text() {
        for (Element content : root.select("contentSet > inlineXML, contentSet > inlineData")) {
            String type = content.attr("contenttype");
            String text = content.tagName().equals("inlineXML") ? ofXml(content) : ofData(content, type);
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private String ofXml(Element content) {
        Element body = content.selectFirst("body\\.content");
        return ofBody(body == null ? content : body);
    }

    private String ofData(Element content, String type) {
        String data = content.wholeText();
        if (type.contains("html")) {
            return ofBody(HtmlTree.body(data));
        }
        return type.isEmpty() || type.startsWith("text/plain") ? data.strip() : "";
    }

    private String ofBody(Element element) {
        BodyText body = BodyText.of(element);
        body.captions().forEach(caption -> item.found("caption", caption, "figcaption"));
        return body.text();
    }

    /** A headline without a role goes before those that have one. */
    private @Nullable String words(String path) {
        Element found = root.selectFirst(path + ":not([role])");
        Element any = found == null ? root.selectFirst(path) : found;
        return any == null || any.text().isBlank() ? null : any.text();
    }

    private @Nullable String name(String path) {
        Element element = root.selectFirst(path);
        return element == null ? null : name(element);
    }

    /** What people call it, or else the name within a code: {@code nprov:AFP}. */
    private static @Nullable String name(Element element) {
        Element name = element.selectFirst("> name");
        if (name != null && !name.text().isBlank()) {
            return name.text();
        }
        if (element.hasAttr("literal")) {
            return element.attr("literal");
        }
        String code = element.attr("qcode");
        return code.isBlank() ? null : code.substring(code.indexOf(':') + 1);
    }

    private static String slashes(String path) {
        return path.replace(" > ", "/");
    }
}
