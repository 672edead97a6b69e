package org.parley.intake.maintext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.intake.HtmlTree;

/** Reads the text of an article that a page carries as data: {@code articleBody} of schema.org, in JSON-LD. */
final class EmbeddedBody {
    private static final String KEY = "articleBody";
    /** Larger data is no article's. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build()
            .reader();

    private EmbeddedBody() {}

    /** The longest text of an article in the page's data, as a page of its own; without any text if there is none. */
    static Element of(Document page) {
        String longest = "";
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").equals("application/ld+json")) {
                String data = script.data();
                if (data.length() <= MOST_CHARACTERS && data.contains(KEY)) {
                    String body = longest(data);
                    longest = body.length() > longest.length() ? body : longest;
                }
            }
        }
        return page(longest);
    }

    private static String longest(String data) {
        String longest = "";
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(data));
        } catch (JsonProcessingException e) {
            // data that can't be read carries no text
            return longest;
        }
        while (!open.isEmpty()) {
            JsonNode node = open.remove();
            JsonNode body = node.get(KEY);
            if (body != null && body.isTextual() && body.textValue().length() > longest.length()) {
                longest = body.textValue();
            }
            node.forEach(open::add);
        }
        return longest;
    }

    /** The text may be plain, or markup, or markup that was escaped once more. */
    private static Element page(String body) {
        String markup = body.contains("&lt;p") ? HtmlTree.body(body).text() : body;
        boolean isPlain = !markup.contains("</") && !markup.contains("<br") && !markup.contains("<p>");
        String broken = isPlain ? markup.replaceAll("\\R\\s*", "<br><br>") : markup;
        return HtmlTree.body(broken);
    }
}
