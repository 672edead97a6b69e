package org.parley.reading;

import org.parley.model.MentionKind;

/**
 * Which of the encoder's output columns mean what; the one place that training and reading agree on.
 *
 * <p>Per word: tag scores ({@link AttributionTags}), mention scores (none; then begin and inside of each
 * {@link MentionKind}), and four vectors whose products score links: from the first word of a cue to
 * that of its source (to itself where there is none), and from a content word to the first word of its cue. Behind these stand the
 * columns of {@link EventLayout}.
 */
public final class HeadLayout {
    public static final int TAGS = 0;
    public static final int MENTIONS = TAGS + AttributionTags.COUNT;
    public static final int MENTION_TAGS = 1 + 2 * MentionKind.values().length;
    public static final int LINKS = MENTIONS + MENTION_TAGS;
    public static final int LINK_WIDTH = 64;

    /** First column of {@link EventLayout}. */
    public static final int EVENTS = LINKS + 4 * LINK_WIDTH;

    /** Number of columns. */
    public static final int WIDTH = EventLayout.END;

    private HeadLayout() {}

    /**
     * Score of a link, unnormalised.
     *
     * @param outputs the row's outputs, {@code [word][column]}
     * @param from index of a cue's first word, or of a content word
     * @param target index of a source's first word, or of a cue's
     * @param ofCue whether it is a cue that looks for its source
     */
    public static float link(float[][] outputs, int from, int target, boolean ofCue) {
        int column = fromColumn(ofCue);
        float sum = 0;
        for (int i = 0; i < LINK_WIDTH; i++) {
            sum += outputs[from][column + i] * outputs[target][column + LINK_WIDTH + i];
        }
        return sum * LINK_SCALE;
    }

    /** Factor on the product of two link vectors. */
    public static final float LINK_SCALE = 1f / 8;

    /** First column of the vector that looks; the vector that is looked for follows it. */
    public static int fromColumn(boolean ofCue) {
        return LINKS + (ofCue ? 0 : 2 * LINK_WIDTH);
    }
}
