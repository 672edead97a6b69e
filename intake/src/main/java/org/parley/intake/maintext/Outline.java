package org.parley.intake.maintext;

import java.util.List;

/**
 * A page as blocks and the sections around them.
 *
 * @param blocks in the order of the page
 * @param sections in the order of the page, the page itself first
 */
record Outline(List<Block> blocks, List<Section> sections) {
    Outline {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /** Whether a block is a heading of the highest level. */
    boolean isTopHeading(int block) {
        Block found = blocks.get(block);
        return found.kind() == Block.Kind.HEADING
                && sections.get(found.section()).tag().equals("h1");
    }
}
