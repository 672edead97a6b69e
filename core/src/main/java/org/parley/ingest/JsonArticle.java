package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/** One JSON object as an article; each field that can't be used is a problem and is left out. */
final class JsonArticle {
    private final JsonNode object;
    private final Place place;
    private final List<InputProblem> problems;

    private JsonArticle(JsonNode object, Place place, List<InputProblem> problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /**
     * Reads the fields of an article.
     *
     * @param problems those met so far, for the line as a whole
     */
    static Ingested read(JsonNode node, ArticleDefaults defaults, Place place, List<InputProblem> problems) {
        return new JsonArticle(node, place, new ArrayList<>(problems)).read(defaults);
    }

    private Ingested read(ArticleDefaults defaults) {
        JsonNode text = object.get("text");
        if (!object.isObject()) {
            problem("not-an-object", "a " + typeOf(object) + " where an article was expected");
        } else if (text == null || text.isNull()) {
            problem("no-text", "no \"text\" field");
        } else if (!text.isTextual()) {
            problem("no-text", "\"text\" is a " + typeOf(text) + ", not a string");
        } else if (text.textValue().isBlank()) {
            problem("empty-text", "\"text\" is empty");
        } else {
            Decoded.addFlaws(text.textValue(), place, problems);
            Article article = article(text.textValue(), defaults);
            return new Ingested(place, article, problems);
        }
        return new Ingested(place, null, problems);
    }

    private Article article(String text, ArticleDefaults defaults) {
        String outlet = string("outlet");
        String language = string("language");
        return Article.of(
                string("id"),
                string("title"),
                outlet == null ? defaults.outlet() : outlet,
                authors(),
                published(defaults),
                string("url"),
                language == null ? defaults.language() : language,
                text);
    }

    /** A string field; numbers are taken as written, since ids often are numbers. */
    private @Nullable String string(String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual() || value.isNumber()) {
            return value.asText();
        }
        wrongType(field, value, "a string");
        return null;
    }

    /** A list of strings, or one string for a single author. */
    private List<String> authors() {
        JsonNode value = object.get("authors");
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        List<String> authors = new ArrayList<>();
        boolean allStrings = value.isArray();
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            allStrings &= value.get(i).isTextual();
            if (value.get(i).isTextual()) {
                authors.add(value.get(i).textValue());
            }
        }
        if (!allStrings) {
            wrongType("authors", value, "a list of strings");
        }
        return authors;
    }

    /** The article's own date. A date that can't be read is not replaced by the default, which would date it by guess. */
    private @Nullable LocalDate published(ArticleDefaults defaults) {
        JsonNode value = object.get("published");
        if (value == null || value.isNull()) {
            return defaults.published();
        }
        if (!value.isTextual()) {
            wrongType("published", value, "an ISO date");
            return null;
        }
        Optional<LocalDate> date = PublicationDate.parse(value.textValue());
        if (date.isEmpty()) {
            problem("bad-date", "\"published\" is no ISO date: " + Excerpt.of(value.textValue()));
        }
        return date.orElse(null);
    }

    private void wrongType(String field, JsonNode value, String expected) {
        problem("wrong-type", "\"" + field + "\" is not " + expected + " but: " + Excerpt.of(value.toString()));
    }

    private void problem(String code, String explanation) {
        problems.add(new InputProblem(place, code, explanation));
    }

    private static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "list";
            case OBJECT -> "nested object";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case NULL -> "null";
            default -> "string";
        };
    }
}
