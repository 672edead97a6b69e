package org.parley.ledger.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Phrase;
import org.parley.model.Stance;

/**
 * What one side said to an opening, in one go.
 *
 * @param by the side
 * @param kind yes, no, on a condition, not yet, or something else instead
 * @param links the reports of it, by time; at least one
 */
public record LinkedAnswer(String by, Stance kind, List<Link> links) {
    public LinkedAnswer {
        links = List.copyOf(links);
    }

    /** The first report of it. */
    public Move first() {
        return links.get(0).reply();
    }

    /** The best score of its links, 0 to 1. */
    public double score() {
        return links.stream().mapToDouble(Link::score).max().orElse(0);
    }

    /** The words of the condition; absent where there is none. */
    public @Nullable String condition() {
        return links.stream()
                .map(link -> link.reply().act().condition())
                .flatMap(Stream::ofNullable)
                .map(Phrase::text)
                .findFirst()
                .orElse(null);
    }
}
