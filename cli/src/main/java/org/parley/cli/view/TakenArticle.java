package org.parley.cli.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/**
 * An article as it was taken out of its input, and on what evidence.
 *
 * @param columns of the terminal
 * @param colours whether to use them
 */
public record TakenArticle(int columns, boolean colours) {
    private static final int PROPERTY_WIDTH = 11;
    private static final String GIVEN = "given";

    /** For people: the findings with their evidence, then the text. */
    public String text(Article article, @Nullable Original original) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings(article, original)) {
            StyledText line = StyledText.of(finding.property(), Ink.FAINT)
                    .pad(PROPERTY_WIDTH - finding.property().length())
                    .append(finding.value(), finding.property().equals("title") ? Ink.HEADING : Ink.PLAIN)
                    .append(" (" + finding.evidence() + ")", Ink.FAINT);
            line.wrap(columns).forEach(part -> out.append(part.render(colours)).append('\n'));
        }
        out.append('\n');
        for (String paragraph : article.text().split("\n", -1)) {
            StyledText.of(paragraph, Ink.PLAIN).wrap(columns).forEach(part -> out.append(part.render(colours))
                    .append('\n'));
        }
        return out.append('\n').toString();
    }

    /** For programs: one line, an article as Parley reads it from JSON Lines, with the findings beside. */
    public String json(Article article, @Nullable Original original) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode object = json.createObjectNode()
                .put("id", article.sourceId())
                .put("title", article.title())
                .put("outlet", article.outlet());
        ArrayNode authors = object.putArray("authors");
        article.authors().forEach(authors::add);
        object.put(
                        "published",
                        article.published() == null ? null : article.published().toString())
                .put("url", article.url())
                .put("language", article.language())
                .put("text", article.text());
        ArrayNode findings = object.putArray("findings");
        for (Finding finding : original == null ? List.<Finding>of() : original.findings()) {
            findings.addObject()
                    .put("property", finding.property())
                    .put("value", finding.value())
                    .put("evidence", finding.evidence());
        }
        try {
            return json.writeValueAsString(object) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** What the extraction found; where nothing was extracted, what the input gave. */
    private static List<Finding> findings(Article article, @Nullable Original original) {
        if (original != null && !original.findings().isEmpty()) {
            return original.findings();
        }
        return List.of(
                        finding("title", article.title()),
                        finding("outlet", article.outlet()),
                        finding("author", article.authors().isEmpty() ? null : String.join("; ", article.authors())),
                        finding("published", article.published()),
                        finding("url", article.url()),
                        finding("language", article.language()))
                .stream()
                .filter(finding -> !finding.value().isEmpty())
                .collect(Collectors.toList());
    }

    private static Finding finding(String property, @Nullable Object value) {
        return new Finding(property, value == null ? "" : value.toString(), GIVEN);
    }
}
