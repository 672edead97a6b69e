package org.parley.intake.maintext;

/**
 * A part of the page: an element that holds blocks. Sections stand in the order of the page, and whatever is in one stands in one
 * stretch of blocks.
 *
 * @param parent index of the section around it, -1 for the page itself
 * @param tag name of the element
 * @param marks bits of what its names say
 * @param from index of its first block
 * @param to index behind its last block
 */
record Section(int parent, String tag, int marks, int from, int to) {
    boolean is(Mark mark) {
        return mark.in(marks);
    }

    Section endingAt(int end) {
        return new Section(parent, tag, marks, from, end);
    }
}
