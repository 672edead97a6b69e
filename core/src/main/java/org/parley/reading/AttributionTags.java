package org.parley.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags that a word can bear: outside, or at the begin, inside, at the end or the single word of a source, cue or content.
 *
 * <p>A word has one role at most, as in PolNeAR.
 */
public final class AttributionTags {
    /** What a stretch of words is to its attribution. */
    public enum Role {
        SOURCE,
        CUE,
        CONTENT
    }

    /**
     * A tagged stretch of words.
     *
     * @param role what it is
     * @param from index of its first word
     * @param to index behind its last word
     */
    public record Stretch(Role role, int from, int to) {}

    /** Number of tags. */
    public static final int COUNT = 1 + 4 * Role.values().length;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    private AttributionTags() {}

    /** Writes a stretch into a tag sequence. */
    public static void write(int[] tags, Stretch stretch) {
        int base = 1 + 4 * stretch.role().ordinal();
        for (int w = stretch.from(); w < stretch.to(); w++) {
            tags[w] = base + INSIDE;
        }
        tags[stretch.from()] = base + BEGIN;
        tags[stretch.to() - 1] = base + (stretch.to() - stretch.from() == 1 ? SINGLE : END);
    }

    /** The stretches of a well-formed tag sequence. */
    public static List<Stretch> stretches(int[] tags) {
        List<Stretch> found = new ArrayList<>();
        int from = 0;
        for (int w = 0; w < tags.length; w++) {
            if (tags[w] == 0) {
                continue;
            }
            if (opens(tags[w])) {
                from = w;
            }
            int part = (tags[w] - 1) % 4;
            if (part == END || part == SINGLE) {
                found.add(new Stretch(Role.values()[(tags[w] - 1) / 4], from, w + 1));
            }
        }
        return found;
    }

    /** Whether the tag is the first of a stretch. */
    public static boolean opens(int tag) {
        return tag > 0 && ((tag - 1) % 4 == BEGIN || (tag - 1) % 4 == SINGLE);
    }

    /** Whether one tag may follow the other. */
    public static boolean mayFollow(int before, int after) {
        boolean open = before != 0 && ((before - 1) % 4 == BEGIN || (before - 1) % 4 == INSIDE);
        boolean goesOn = after != 0 && ((after - 1) % 4 == INSIDE || (after - 1) % 4 == END);
        return open == goesOn && (!open || (before - 1) / 4 == (after - 1) / 4);
    }

    /** Whether a sequence may start with the tag. */
    public static boolean mayStart(int tag) {
        return mayFollow(0, tag);
    }

    /** Whether a sequence may end with the tag. */
    public static boolean mayEnd(int tag) {
        return mayFollow(tag, 0);
    }
}
