package org.parley.cli.view;

import java.util.List;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.Quotation;
import org.parley.model.Span;

/** Which characters of an article stand between quotation marks, its outer ones. */
public final class Emphasis {
    private final List<Span> quotations;

    /** The quotations of an article. */
    public Emphasis(Extraction extraction) {
        quotations = extraction.passages().stream()
                .map(Passage::quotations)
                .flatMap(List::stream)
                .filter(quotation -> quotation.depth() == 0)
                .map(Quotation::span)
                .sorted()
                .toList();
    }

    /** The first quotation that ends behind the offset, cut to the span; empty at the span's end where there is none. */
    public Span nextWithin(Span span, int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == quotations.size() || quotations.get(low).start() >= span.end()) {
            return new Span(span.end(), span.end());
        }
        Span found = quotations.get(low);
        return new Span(Math.max(found.start(), offset), Math.min(found.end(), span.end()));
    }
}
