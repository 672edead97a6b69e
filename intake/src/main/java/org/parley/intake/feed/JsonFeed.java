package org.parley.intake.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final int mostItems;
    private final Addresses addresses;
    private final Place place;
    private final Map<String, JsonNode> properties = new HashMap<>();
    private final List<JsonNode> items = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private int leftOut;
    private int strays;

    JsonFeed(int mostItems, Addresses addresses, Place place) {
        this.mostItems = mostItems;
        this.addresses = addresses;
        this.place = place;
    }

    Feed read(byte[] bytes) {
        boolean isFeed = false;
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                isFeed |= readProperty(parser);
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String reason = Objects.requireNonNullElse(e.getOriginalMessage(), "no JSON");
            problem(new Place(place.file(), line), "broken-feed", Words.line(reason));
        } catch (IOException e) {
            problem(place, "broken-feed", Words.ofException(e));
        }
        if (!isFeed && problems.isEmpty()) {
            problem(place, "not-a-feed", "JSON without a list of items");
        }
        if (leftOut > 0) {
            problem(place, "too-many-items", leftOut + " of " + (leftOut + mostItems) + " items left out");
        }
        if (strays > 0) {
            problem(
                    place,
                    "wrong-type",
                    strays + (strays == 1 ? " item that is no object" : " items that are no objects"));
        }
        List<String> authors = authors(properties::get);
        return new Feed(
                Words.plain(string(properties.get("title"))),
                string(properties.get("language")),
                null,
                items.stream().map(item -> item(item, authors)).toList(),
                problems);
    }

    /** Whether it was the items. */
    private boolean readProperty(JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean isItems = name.equals("items") && value == JsonToken.START_ARRAY;
        if (isItems) {
            readItems(parser);
        } else if (name.equals("author") || name.equals("authors") || name.equals("title") || name.equals("language")) {
            properties.put(name, parser.readValueAsTree());
        } else {
            parser.skipChildren();
        }
        return isItems;
    }

    private void readItems(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (items.size() == mostItems) {
                leftOut++;
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                items.add(parser.readValueAsTree());
            } else {
                strays++;
                parser.skipChildren();
            }
        }
    }

    private FeedItem item(JsonNode item, List<String> feedAuthors) {
        String html = Words.orNothing(string(item.get("content_html")));
        String id = string(item.get("id"));
        String url = string(item.get("url"));
        List<String> authors = authors(item::get);
        JsonNode tags = item.get("tags");
        return new FeedItem(
                addresses.resolve(url == null ? id : url),
                id,
                Words.plain(string(item.get("title"))),
                FeedDates.parse(string(item.get("date_published"))),
                FeedDates.parse(string(item.get("date_modified"))),
                authors.isEmpty() ? feedAuthors : authors,
                tags == null ? null : Words.plain(string(tags.get(0))),
                html == null ? Words.html(string(item.get("content_text"))) : html,
                string(item.get("summary")),
                string(item.get("language")));
    }

    /** Version 1.0 has one author, 1.1 several. */
    private static List<String> authors(Function<String, @Nullable JsonNode> values) {
        JsonNode several = values.apply("authors");
        JsonNode one = values.apply("author");
        Stream<JsonNode> all = several != null && several.isArray()
                ? StreamSupport.stream(several.spliterator(), false)
                : Stream.ofNullable(one);
        return all.map(author -> Words.plain(string(author.get("name"))))
                .filter(Objects::nonNull)
                .toList();
    }

    private void problem(Place where, String code, String explanation) {
        problems.add(new InputProblem(where, code, explanation));
    }

    /** Numbers are taken as written, since ids often are numbers. */
    private static @Nullable String string(@Nullable JsonNode value) {
        if (value == null || !(value.isTextual() || value.isNumber())) {
            return null;
        }
        return Words.orNothing(value.asText());
    }
}
