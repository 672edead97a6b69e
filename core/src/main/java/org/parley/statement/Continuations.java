package org.parley.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.Passage;
import org.parley.model.Quotation;
import org.parley.model.Span;

/** Gives a statement the paragraphs in which its quotation goes on without a cue. */
final class Continuations {
    private final Layout layout;

    Continuations(Layout layout) {
        this.layout = layout;
    }

    /** The same attributions; one whose quotation is left open and taken up again has what follows as further content. */
    List<Attribution> follow(List<Attribution> attributions) {
        BitSet contents = new BitSet();
        Map<Quotation, Integer> owners = new HashMap<>();
        List<List<Span>> longer = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            longer.add(new ArrayList<>(attributions.get(i).content()));
            for (Span piece : attributions.get(i).content()) {
                contents.set(piece.start(), piece.end());
                Quotation quotation = layout.quotationAt(piece.end() - 1);
                if (quotation != null && quotation.closing() == Quotation.Closing.GOES_ON) {
                    owners.putIfAbsent(quotation, i);
                }
            }
        }
        follow(owners, contents, longer);
        List<Attribution> followed = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution one = attributions.get(i);
            followed.add(
                    longer.get(i).size() == one.content().size()
                            ? one
                            : new Attribution(one.source(), one.cue(), longer.get(i), one.score(), one.foundBy()));
        }
        return followed;
    }

    private void follow(Map<Quotation, Integer> owners, BitSet contents, List<List<Span>> longer) {
        @Nullable Integer owner = null;
        for (Passage passage : layout.passages()) {
            for (Quotation quotation : passage.quotations()) {
                if (quotation.depth() == 0) {
                    Span span = quotation.span();
                    boolean free = contents.get(span.start(), span.end()).isEmpty();
                    if (quotation.continued() && owner != null && free) {
                        longer.get(owner).add(span);
                    } else {
                        owner = owners.get(quotation);
                    }
                    owner = quotation.closing() == Quotation.Closing.GOES_ON ? owner : null;
                }
            }
        }
    }
}
