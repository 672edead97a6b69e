package org.parley.intake.metadata;

import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.intake.metadata.Claim.Source;

/** What links, the root element and the title of a page say. */
final class LinkClaims {
    void read(Document page, Consumer<Claim> sink) {
        for (Element link : page.select("link[rel~=(?i)\\bcanonical\\b][href]")) {
            String target = link.absUrl("href");
            emit(Property.URL, target.isEmpty() ? link.attr("href") : target, "link canonical", Source.LINK, sink);
        }
        for (Element link : page.select("a[rel~=(?i)\\bauthor\\b], [rel~=(?i)\\bauthor\\b] > a")) {
            emit(Property.AUTHOR, ShortText.of(link, Claim.LONGEST), "link author", Source.LINK, sink);
        }
        Element root = page.selectFirst("html");
        if (root != null) {
            emit(Property.LANGUAGE, root.attr("lang"), "html lang", Source.PAGE, sink);
            emit(Property.LANGUAGE, root.attr("xml:lang"), "html xml:lang", Source.PAGE, sink);
        }
        emit(Property.TITLE, page.title(), "title", Source.PAGE, sink);
    }

    private static void emit(Property property, String value, String evidence, Source source, Consumer<Claim> sink) {
        if (!value.isBlank()) {
            sink.accept(new Claim(property, value.strip(), evidence, source));
        }
    }
}
