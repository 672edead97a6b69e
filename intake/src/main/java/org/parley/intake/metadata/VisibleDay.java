package org.parley.intake.metadata;

import org.jsoup.nodes.Element;

/**
 * A day that readers of the page see, and how it stands there.
 *
 * @param holder element whose own text it begins in
 * @param before words before it in the same block, at most {@link #AROUND} characters
 * @param after words behind it, likewise
 * @param block number of its block, counted from the top of the page
 * @param blockLength characters of that block
 * @param machine whether it was taken from an attribute of {@code <time>} rather than from words
 */
record VisibleDay(
        DayMention day, Element holder, String before, String after, int block, int blockLength, boolean machine) {
    static final int AROUND = 40;
}
