package org.parley.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Span;

/**
 * Where a pattern fits.
 *
 * @param tokens the tokens it was matched on
 * @param start index of the first token
 * @param end index behind the last token
 * @param captures by name of the class
 */
record Match(List<Token> tokens, int start, int end, Map<String, Range> captures) {
    /** Half-open token indices. */
    record Range(int start, int end) {}

    /** The characters from the first to the last token that the named class took. */
    Optional<Span> span(String name) {
        return Optional.ofNullable(captures.get(name)).map(range -> tokens.get(range.start())
                .span()
                .cover(tokens.get(range.end() - 1).span()));
    }

    /** The lower-case words that the named class took, joined by spaces; empty if it took none. */
    String words(String name) {
        Range range = captures.get(name);
        if (range == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.subList(range.start(), range.end())) {
            words.append(words.isEmpty() ? "" : " ").append(token.lower());
        }
        return words.toString();
    }

    /** From the first character to the last. */
    Span span() {
        return tokens.get(start).span().cover(tokens.get(end - 1).span());
    }
}
