package org.parley.intake.newsformat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.intake.HtmlTree;

/**
 * One ninjs object. Version 1 writes {@code body_text} and {@code versioncreated}, later ones {@code bodies} and {@code
 * versionCreated}; fields are therefore looked up in any case, and each has the places of all versions.
 */
final class NinjsItem {
    private static final List<String> HTML_BODIES = List.of("body_xhtml", "body_html");
    private static final List<String> HTML_ROLES = List.of("html", "xhtml");

    private final Map<String, JsonNode> fields = new HashMap<>();
    private final NewsItem item;

    NinjsItem(JsonNode object, NewsItem item) {
        object.properties()
                .forEach(field -> fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        this.item = item;
    }

    Ingested read() {
        item.id(string("uri"), "ninjs uri");
        readTitle();
        String byline = first("byline", "by");
        item.found("author", byline == null ? null : NewsItem.withoutBy(byline), "ninjs byline");
        item.date(string("firstcreated"), "ninjs firstcreated", false);
        item.date(string("contentcreated"), "ninjs contentcreated", false);
        item.date(string("versioncreated"), "ninjs versioncreated", true);
        item.found("language", first("language", "contentlanguage"), "ninjs language");
        readOutlet();
        item.found("located", string("located"), "ninjs located");
        item.found("urgency", string("urgency"), "ninjs urgency");
        if (!item.isUsable(string("pubstatus"))) {
            return item.unread();
        }
        String type = string("type");
        return item.withText(text(), type == null ? "no body" : "no body; its type is " + type);
    }

    private void readTitle() {
        item.found("title", string("headline"), "ninjs headline");
        for (String list : List.of("headlines", "headline")) {
            JsonNode main = main(list, each -> true);
            item.found("title", main == null ? null : string(main, "value"), "ninjs " + list);
        }
        item.found("title", string("title"), "ninjs title");
    }

    private void readOutlet() {
        JsonNode provider = fields.get("provider");
        if (provider != null) {
            item.found("outlet", provider.isObject() ? string(provider, "name") : scalar(provider), "ninjs provider");
        }
        for (String list : List.of("infosources", "infosource")) {
            List<JsonNode> sources = items(list);
            JsonNode source = sources.stream()
                    .filter(each ->
                            string(each, "role", "rel").toLowerCase(Locale.ROOT).contains("provider"))
                    .findFirst()
                    .orElse(sources.isEmpty() ? null : sources.get(0));
            item.found("outlet", source == null ? null : string(source, "name"), "ninjs " + list);
        }
        item.found("outlet", string("copyrightholder"), "ninjs copyrightholder");
    }

    /** Bodies with paragraphs go before those that have none. */
    private @Nullable String text() {
        for (String field : HTML_BODIES) {
            String body = string(field);
            if (body != null && !body.isBlank()) {
                return ofHtml(body);
            }
        }
        JsonNode html = main("bodies", NinjsItem::isHtml);
        if (html != null) {
            return ofHtml(string(html, "value"));
        }
        String text = string("body_text");
        JsonNode plain = main("bodies", each -> isPlain(each));
        return text != null || plain == null ? text : string(plain, "value");
    }

    private String ofHtml(String html) {
        BodyText body = BodyText.of(HtmlTree.body(html));
        body.captions().forEach(caption -> item.found("caption", caption, "figcaption"));
        return body.text();
    }

    private static boolean isHtml(JsonNode body) {
        String type = string(body, "contenttype");
        boolean undeclared =
                type.isEmpty() && string(body, "value").stripLeading().startsWith("<");
        return type.contains("html")
                || undeclared
                || (type.isEmpty() && HTML_ROLES.contains(string(body, "role").toLowerCase(Locale.ROOT)));
    }

    private static boolean isPlain(JsonNode body) {
        String type = string(body, "contenttype");
        return type.isEmpty() || type.startsWith("text/plain");
    }

    /** The one with the main role among those of a list, else the first. */
    private @Nullable JsonNode main(String list, Predicate<JsonNode> wanted) {
        List<JsonNode> all = items(list).stream()
                .filter(wanted.and(each -> !string(each, "value").isBlank()))
                .toList();
        return all.stream()
                .filter(each -> string(each, "role", "name").equals("main"))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    private List<JsonNode> items(String list) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode node = fields.get(list);
        if (node != null && node.isArray()) {
            node.forEach(each -> {
                if (each.isObject()) {
                    items.add(each);
                }
            });
        }
        return items;
    }

    /** The first of the fields that is there, in any case; empty where none is. */
    private static String string(JsonNode object, String... names) {
        for (String name : names) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String value = scalar(field.getValue());
                if (value != null && field.getKey().equalsIgnoreCase(name)) {
                    return value;
                }
            }
        }
        return "";
    }

    private @Nullable String first(String one, String other) {
        String value = string(one);
        return value == null ? string(other) : value;
    }

    private @Nullable String string(String field) {
        JsonNode value = fields.get(field);
        return value == null ? null : scalar(value);
    }

    private static @Nullable String scalar(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }
}
