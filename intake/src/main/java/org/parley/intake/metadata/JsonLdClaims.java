package org.parley.intake.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parley.intake.metadata.Claim.Source;

/** What the JSON-LD of a page says. */
final class JsonLdClaims {
    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "aboutpage", "collectionpage", "medicalwebpage");
    private static final Set<String> CREATIVE = Set.of(
            "creativework",
            "review",
            "recipe",
            "howto",
            "newsitem",
            "blog",
            "qapage",
            "question",
            "discussionforumposting",
            "imageobject",
            "videoobject",
            "audioobject",
            "podcastepisode",
            "product",
            "event",
            "jobposting");

    private final JsonLd reader = new JsonLd();

    /** Hands on all claims, those about the article first. */
    void read(Document page, Consumer<Claim> sink) {
        JsonLd.Objects objects = reader.read(page);
        List<JsonNode> articles =
                objects.all().stream().filter(JsonLdClaims::isArticle).toList();
        List<JsonNode> about = theOne(articles, page);
        about.forEach(node -> read(node, objects, Source.JSON_LD_ARTICLE, sink));
        objects.all().stream()
                .filter(node -> isOf(node, PAGES))
                .limit(1)
                .forEach(node -> read(node, objects, Source.JSON_LD_PAGE, sink));
        objects.all().stream()
                .filter(node -> isOf(node, Set.of("website", "newsmediaorganization")))
                .limit(1)
                .forEach(node -> text(node.get("name"))
                        .forEach(name -> sink.accept(new Claim(
                                Property.OUTLET, name, "json-ld " + types(node).get(0), Source.JSON_LD_PAGE))));
        if (about.isEmpty()) {
            objects.all().stream()
                    .filter(node -> isOf(node, CREATIVE))
                    .limit(1)
                    .forEach(node -> read(node, objects, Source.JSON_LD_PAGE, sink));
        }
    }

    /** Of several articles the one that is called like the page, else the first. */
    private static List<JsonNode> theOne(List<JsonNode> articles, Document page) {
        String title = plain(
                page.title() + " " + page.select("meta[property=og:title]").attr("content"));
        return articles.stream()
                .filter(article -> text(article.get("headline")).stream()
                        .map(JsonLdClaims::plain)
                        .anyMatch(headline -> headline.length() > 8 && title.contains(headline)))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .stream()
                .toList();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static void read(JsonNode node, JsonLd.Objects objects, Source source, Consumer<Claim> sink) {
        Emitter emitter = new Emitter(source, objects, sink);
        emitter.texts(Property.TITLE, node, "headline");
        emitter.texts(Property.TITLE, node, "name");
        emitter.names(Property.OUTLET, node, "publisher");
        emitter.names(Property.AUTHOR, node, "author");
        emitter.names(Property.AUTHOR, node, "creator");
        emitter.texts(Property.URL, node, "url");
        emitter.texts(Property.URL, node, "mainEntityOfPage");
        emitter.texts(Property.LANGUAGE, node, "inLanguage");
        emitter.texts(Property.SECTION, node, "articleSection");
        emitter.texts(Property.PUBLISHED, node, "datePublished");
        emitter.texts(Property.DATED, node, "dateCreated");
        emitter.texts(Property.PUBLISHED, node, "uploadDate");
        emitter.texts(Property.PUBLISHED, node, "datePosted");
        emitter.texts(Property.MODIFIED, node, "dateModified");
    }

    private record Emitter(Source source, JsonLd.Objects objects, Consumer<Claim> sink) {
        void texts(Property property, JsonNode node, String field) {
            text(node.get(field)).forEach(value -> emit(property, field, value));
        }

        void names(Property property, JsonNode node, String field) {
            JsonNode value = node.get(field);
            if (value == null) {
                return;
            }
            List<JsonNode> parts = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(parts::add);
            } else {
                parts.add(value);
            }
            for (JsonNode part : parts) {
                JsonNode named = part.isObject() ? objects.resolve(part).get("name") : part;
                text(named).forEach(name -> emit(property, field, name));
            }
        }

        private void emit(Property property, String field, String value) {
            sink.accept(new Claim(property, value, "json-ld " + field, source));
        }
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !type.equals("jobposting"))
                .anyMatch(type -> type.endsWith("article") || type.endsWith("posting") || type.equals("report"));
    }

    private static boolean isOf(JsonNode node, Set<String> wanted) {
        return types(node).stream().anyMatch(type -> wanted.contains(type.toLowerCase(Locale.ROOT)));
    }

    private static List<String> types(JsonNode node) {
        return text(node.get("@type")).stream()
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .toList();
    }

    /** The strings of a field that holds one, several, or values with a language. */
    private static List<String> text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (value.isValueNode()) {
            String text = value.asText().strip();
            return text.isEmpty() ? List.of() : List.of(text);
        }
        if (value.isObject()) {
            JsonNode inner = value.has("@value") ? value.get("@value") : value.get("@id");
            return inner != null && inner.isValueNode() ? text(inner) : List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode part : value) {
            if (part.isValueNode()) {
                texts.addAll(text(part));
            }
        }
        return texts;
    }
}
