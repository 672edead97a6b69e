package org.parley.statement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.model.Quotation;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** How many words of a stretch stand between quotation marks. Words are runs of letters and digits; marks are not counted. */
final class QuotedWords {
    private final int[] starts;
    private final int[] quotedBefore;

    QuotedWords(String text, List<Sentence> sentences, List<Quotation> quotations) {
        BitSet quoted = new BitSet(text.length());
        for (Quotation quotation : quotations) {
            quoted.set(quotation.inside().start(), quotation.inside().end());
        }
        starts = sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .mapToInt(Span::start)
                .filter(start -> Character.isLetterOrDigit(text.codePointAt(start)))
                .toArray();
        quotedBefore = new int[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            quotedBefore[i + 1] = quotedBefore[i] + (quoted.get(starts[i]) ? 1 : 0);
        }
    }

    /** Number of words that begin in the stretch. */
    int words(Span span) {
        return index(span.end()) - index(span.start());
    }

    /** Number of them between quotation marks. */
    int quoted(Span span) {
        return quotedBefore[index(span.end())] - quotedBefore[index(span.start())];
    }

    private int index(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }
}
