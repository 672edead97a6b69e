package org.parley.intake.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.intake.metadata.Claim.Source;
import org.parley.lexicon.WordTable;

/** What microdata, RDFa and {@code <meta>} say. */
final class MarkupClaims {
    private static final Map<String, Property> ITEM_PROPERTIES = Map.ofEntries(
            Map.entry("headline", Property.TITLE),
            Map.entry("author", Property.AUTHOR),
            Map.entry("creator", Property.AUTHOR),
            Map.entry("publisher", Property.OUTLET),
            Map.entry("articlesection", Property.SECTION),
            Map.entry("inlanguage", Property.LANGUAGE),
            Map.entry("datepublished", Property.PUBLISHED),
            Map.entry("datecreated", Property.DATED),
            Map.entry("uploaddate", Property.PUBLISHED),
            Map.entry("datemodified", Property.MODIFIED));

    private static final Pattern SCRIPT_DATE = Pattern.compile("(?i)[\"'](?:date_?published"
            + "|(?:first_?)?published(?:_?(?:at|date|on|time))?"
            + "|publish_?(?:date|time)|publication_?date|pub_?date)\\\\?[\"']\\s*:\\s*\\\\?[\"']"
            + "((?:19|20)\\d{2}-[^\"'\\\\]{4,30})");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_ELEMENTS = 500;
    private static final int LONGEST_SCRIPT = 1 << 20;

    private final Map<String, Property> metaNames =
            WordTable.read("parley/intake/metadata/meta-names.tsv", "name", "property").stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get("name"),
                            row -> Property.valueOf(row.get("property").toUpperCase(Locale.ROOT))));

    void readMicrodata(Document page, Consumer<Claim> sink) {
        List<Element> elements =
                page.select("[itemprop]").stream().limit(MOST_ELEMENTS).toList();
        for (Element element : elements) {
            for (String name : SPACE.splitAsStream(element.attr("itemprop")).toList()) {
                Property property = ITEM_PROPERTIES.get(name.toLowerCase(Locale.ROOT));
                if (property != null && !isOfSomethingElse(element)) {
                    emit(property, value(element), "itemprop " + name, Source.MICRODATA, sink);
                }
            }
        }
    }

    void readMeta(Document page, Consumer<Claim> sink) {
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : new String[] {"property", "name", "http-equiv", "itemprop"}) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                Property property = name.isEmpty() ? null : metaNames.get(name);
                if (property != null && !(attribute.equals("itemprop") && ITEM_PROPERTIES.containsKey(name))) {
                    emit(property, meta.attr("content"), "meta " + name, Source.META, sink);
                }
            }
        }
    }

    /** The first date of publication in data for the page's own scripts. */
    void readScripts(Document page, Consumer<Claim> sink) {
        for (Element script : page.select("script:not([src]):not([type*=ld+json])")) {
            String data = script.data();
            Matcher date = SCRIPT_DATE.matcher(data.substring(0, Math.min(data.length(), LONGEST_SCRIPT)));
            if (date.find()) {
                emit(Property.PUBLISHED, date.group(1), "script", Source.SCRIPT, sink);
                return;
            }
        }
    }

    /** RDFa, as far as it uses the same names. */
    void readRdfa(Document page, Consumer<Claim> sink) {
        for (Element element : page.select("body [property][content]")) {
            for (String name : SPACE.splitAsStream(
                            element.attr("property").strip().toLowerCase(Locale.ROOT))
                    .toList()) {
                Property property = metaNames.get(name);
                if (property != null) {
                    emit(property, element.attr("content"), "rdfa " + name, Source.META, sink);
                }
            }
        }
    }

    /** Comments and videos have their own authors and dates. */
    private static boolean isOfSomethingElse(Element element) {
        Element scope = element.parent() == null ? null : element.parent().closest("[itemscope]");
        String type = scope == null ? "" : scope.attr("itemtype").toLowerCase(Locale.ROOT);
        return type.endsWith("comment")
                || type.endsWith("usercomments")
                || type.endsWith("videoobject")
                || type.endsWith("imageobject")
                || type.endsWith("event")
                || type.endsWith("review");
    }

    private static String value(Element element) {
        for (String attribute : new String[] {"content", "datetime"}) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        Element name = element.selectFirst("[itemprop=name]");
        if (name != null) {
            return name.hasAttr("content") ? name.attr("content") : ShortText.of(name, Claim.LONGEST);
        }
        return ShortText.of(element, Claim.LONGEST);
    }

    private static void emit(Property property, String value, String evidence, Source source, Consumer<Claim> sink) {
        String text = value.strip();
        if (!text.isEmpty()) {
            sink.accept(new Claim(property, text, evidence, source));
        }
    }
}
