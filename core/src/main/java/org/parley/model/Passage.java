package org.parley.model;

import java.util.List;

/**
 * One paragraph with its parts, in text order.
 *
 * @param kind what the paragraph is to the article; a {@link PassageKind#DATELINE} is the "KYIV, Dec 23 (Reuters) -" before the
 *     lead, a passage of its own on the same line
 * @param span without the white space around it
 * @param sentences cover every word of the paragraph; none overlaps another
 * @param quotations stretches between quotation marks, outer before inner
 */
public record Passage(PassageKind kind, Span span, List<Sentence> sentences, List<Quotation> quotations) {
    public Passage {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }
}
