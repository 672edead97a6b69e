package org.parley.ledger.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph of two versions of an article. What was kept and left out of all paragraphs together is the one text, what was kept and
 * put in the other, both verbatim; a paragraph ends with its line feed.
 *
 * @param stretches in order, none empty, no two neighbours of one kind; a single one where the paragraph was kept, removed or added
 *     as a whole
 */
public record ParagraphChange(List<Stretch> stretches) {
    public ParagraphChange {
        stretches = List.copyOf(stretches);
    }

    /** Whether nothing was changed. */
    public boolean isKept() {
        return stretches.stream().allMatch(stretch -> stretch.kind() == Stretch.Kind.KEPT);
    }

    /** Its text in the version before; empty where that does not have it. */
    public String before() {
        return without(Stretch.Kind.PUT_IN);
    }

    /** Its text in the version after; empty likewise. */
    public String after() {
        return without(Stretch.Kind.LEFT_OUT);
    }

    private String without(Stretch.Kind kind) {
        return stretches.stream()
                .filter(stretch -> stretch.kind() != kind)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }
}
