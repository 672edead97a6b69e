package org.parley.intake.maintext;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** Which blocks of an outline are still held for text, with sums over any stretch of them. For one page. */
final class Selection {
    private final Outline outline;
    private final BitSet kept = new BitSet();
    private final BitSet captions = new BitSet();
    private final int[] prose;
    private final int[] proseBefore;
    private final int[] lengthBefore;
    private final int[] linkedBefore;

    /**
     * Holds all blocks for text.
     *
     * @param weight how much running text a block is, in characters
     */
    Selection(Outline outline, ToIntFunction<Block> weight) {
        this.outline = outline;
        List<Block> blocks = outline.blocks();
        kept.set(0, blocks.size());
        prose = blocks.stream().mapToInt(weight).toArray();
        proseBefore = new int[blocks.size() + 1];
        lengthBefore = new int[blocks.size() + 1];
        linkedBefore = new int[blocks.size() + 1];
        count();
    }

    Outline outline() {
        return outline;
    }

    /** Brings the sums up to what is kept now. */
    void count() {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < prose.length; i++) {
            boolean counts = kept.get(i);
            proseBefore[i + 1] = proseBefore[i] + (counts ? prose[i] : 0);
            lengthBefore[i + 1] =
                    lengthBefore[i] + (counts ? blocks.get(i).text().length() : 0);
            linkedBefore[i + 1] = linkedBefore[i] + (counts ? blocks.get(i).linked() : 0);
        }
    }

    /** Running text in a section that was kept at the last count, in characters. */
    int prose(Section section) {
        return proseBefore[section.to()] - proseBefore[section.from()];
    }

    /** All text in a section that was kept at the last count, in characters. */
    int length(Section section) {
        return lengthBefore[section.to()] - lengthBefore[section.from()];
    }

    /** Text in links in a section that was kept at the last count, in characters. */
    int linked(Section section) {
        return linkedBefore[section.to()] - linkedBefore[section.from()];
    }

    int prose() {
        return proseBefore[prose.length];
    }

    int prose(int block) {
        return prose[block];
    }

    boolean isKept(int block) {
        return kept.get(block);
    }

    void keep(int block) {
        kept.set(block);
    }

    void drop(int block) {
        kept.clear(block);
    }

    void drop(Section section) {
        kept.clear(section.from(), section.to());
    }

    /** Sets the blocks of a section apart as what is said of a picture: kept, but no text. */
    void setCaption(Section section) {
        captions.set(section.from(), section.to());
        for (int i = section.from(); i < section.to(); i++) {
            prose[i] = 0;
        }
    }

    /** As {@link #setCaption(Section)}, for one block. */
    void setCaption(int block) {
        captions.set(block);
        prose[block] = 0;
    }

    boolean isCaption(int block) {
        return captions.get(block);
    }

    void keepOnly(int from, int to) {
        kept.clear(0, from);
        kept.clear(to, Math.max(to, prose.length));
    }

    /** Index of the last block kept up to and with one, or -1. */
    int lastKept(int upTo) {
        return upTo < 0 ? -1 : kept.previousSetBit(upTo);
    }

    /** Index of the first block kept from one on, or -1. */
    int nextKept(int from) {
        return kept.nextSetBit(from);
    }
}
