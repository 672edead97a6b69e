package org.parley.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Span;

/**
 * A text as its scored words: runs of letters and digits, joined over one inner full stop, apostrophe, hyphen or ampersand.
 * Punctuation, quotation marks and white space count neither for nor against anybody.
 */
final class ScoredText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’\\-&][\\p{L}\\p{N}]+)*");

    private final String text;
    private final List<Span> words;
    private final BitSet quoted;

    ScoredText(String text) {
        this.text = text;
        this.words = WORD.matcher(text)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .toList();
        this.quoted = quoted(QuotedCharacters.of(text));
    }

    private BitSet quoted(BitSet characters) {
        BitSet numbers = new BitSet(words.size());
        for (int number = 0; number < words.size(); number++) {
            numbers.set(number, characters.get(words.get(number).start()));
        }
        return numbers;
    }

    /** How many words lie in both. */
    static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    /** Share of the words of either that lie in both; 1 for two empty sets. */
    static double jaccard(BitSet one, BitSet other) {
        int common = common(one, other);
        int all = one.cardinality() + other.cardinality() - common;
        return all == 0 ? 1 : (double) common / all;
    }

    /** Numbers of the words that share a character with one of the spans. */
    BitSet words(List<Span> spans) {
        BitSet numbers = new BitSet(words.size());
        for (Span span : spans) {
            for (int number = firstEndingAfter(span.start());
                    number < words.size() && words.get(number).start() < span.end();
                    number++) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Share of these words that stands between double quotation marks; 0 for none. */
    double quotedShare(BitSet numbers) {
        return numbers.isEmpty() ? 0 : (double) common(numbers, quoted) / numbers.cardinality();
    }

    /** Number of the word that names the source; -1 for a source without words. */
    int head(BitSet source, SourceHead rule) {
        int head = source.nextSetBit(0);
        for (int next = head + 1;
                head >= 0 && source.get(next) && !rule.endsBefore(word(next), gapBefore(next));
                next++) {
            head = next;
        }
        return head;
    }

    /** Unbroken stretches, as spans of word numbers; they end at line ends. */
    Set<Span> pieces(BitSet numbers) {
        List<Span> pieces = new ArrayList<>();
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            int last = pieces.size() - 1;
            if (last >= 0
                    && pieces.get(last).end() == number
                    && gapBefore(number).indexOf('\n') < 0) {
                pieces.set(last, new Span(pieces.get(last).start(), number + 1));
            } else {
                pieces.add(new Span(number, number + 1));
            }
        }
        return new HashSet<>(pieces);
    }

    String word(int number) {
        return words.get(number).of(text);
    }

    private String gapBefore(int number) {
        return text.substring(words.get(number - 1).end(), words.get(number).start());
    }
}
