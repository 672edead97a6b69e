package org.parley.reading;

import java.util.List;
import org.parley.model.Span;

/**
 * One row of encoder input: one or several paragraphs, or a stretch of a long one.
 *
 * @param pieces WordPiece ids, opened by {@code [CLS]}, {@code [SEP]} behind each segment
 * @param types for each piece, its word's case and whether it stands in quotation marks (see {@link Rows#TYPES})
 * @param words the row's words, in offsets of the article's text
 * @param wordPieces for each word, the index of its first piece in {@code pieces}
 * @param segments for each paragraph or stretch of one, the index of its first word; none is empty; ends with the number of words
 */
public record Row(int[] pieces, int[] types, List<Span> words, int[] wordPieces, int[] segments) {
    public Row {
        words = List.copyOf(words);
    }

    /** Index of the segment that a word stands in. */
    int segmentOf(int word) {
        int segment = 0;
        while (segments[segment + 1] <= word) {
            segment++;
        }
        return segment;
    }
}
