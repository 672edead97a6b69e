package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;

/** Turns mention scores into mentions, word by word: a mention goes on as long as the best tag says so. */
final class MentionDecoder {
    private MentionDecoder() {}

    /** The mentions of one segment of a row: words {@code from} to {@code to}, exclusive. */
    static List<Mention> decode(Row row, float[][] outputs, int from, int to) {
        List<Mention> mentions = new ArrayList<>();
        int w = from;
        while (w < to) {
            int tag = best(outputs[w]);
            if (tag == 0) {
                w++;
                continue;
            }
            int kind = (tag - 1) / 2;
            double score = probability(outputs[w], tag);
            int end = w + 1;
            while (end < to && best(outputs[end]) == 2 + 2 * kind) {
                score = Math.min(score, probability(outputs[end], 2 + 2 * kind));
                end++;
            }
            Span span = row.words().get(w).cover(row.words().get(end - 1));
            mentions.add(new Mention(span, MentionKind.values()[kind], score));
            w = end;
        }
        return mentions;
    }

    private static int best(float[] columns) {
        int best = 0;
        for (int k = 1; k < HeadLayout.MENTION_TAGS; k++) {
            if (columns[HeadLayout.MENTIONS + k] > columns[HeadLayout.MENTIONS + best]) {
                best = k;
            }
        }
        return best;
    }

    private static double probability(float[] columns, int tag) {
        double sum = 0;
        for (int k = 0; k < HeadLayout.MENTION_TAGS; k++) {
            sum += Math.exp(columns[HeadLayout.MENTIONS + k] - columns[HeadLayout.MENTIONS + tag]);
        }
        return 1 / sum;
    }
}
