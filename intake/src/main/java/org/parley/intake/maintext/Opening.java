package org.parley.intake.maintext;

import java.util.BitSet;
import java.util.List;
import org.parley.intake.maintext.Block.Kind;

/** Finds the lines between the headline and the section with the main text that open the article: its standfirst. */
final class Opening {
    /** A headline further up heads something else. */
    private static final int FARTHEST = 60;

    private static final int SHORTEST_NAMED = 40;
    private static final int SHORTEST = 80;
    private static final double MOST_LINKED = 0.4;

    private final Selection selection;
    private final List<Block> blocks;
    private final List<Section> sections;
    private final PageTitle title;

    private Opening(Selection selection, PageTitle title) {
        this.selection = selection;
        this.blocks = selection.outline().blocks();
        this.sections = selection.outline().sections();
        this.title = title;
    }

    /** The blocks above a section that belong to its text or to its pictures. */
    static BitSet above(Section body, Selection selection, PageTitle title) {
        return new Opening(selection, title).find(body);
    }

    private BitSet find(Section body) {
        BitSet found = new BitSet();
        int farthest = Math.max(0, body.from() - FARTHEST);
        int headline = body.from() - 1;
        while (headline >= farthest && !isHeadline(headline)) {
            headline--;
        }
        boolean hasHeadline = headline >= farthest;
        for (int i = hasHeadline ? headline + 1 : farthest; i < body.from(); i++) {
            if (selection.isKept(i)
                    && (selection.isCaption(i) ? hasHeadline : opens(blocks.get(i), hasHeadline, body))) {
                found.set(i);
            }
        }
        return found;
    }

    private boolean isHeadline(int block) {
        return selection.outline().isTopHeading(block)
                || title.isRepeatedBy(blocks.get(block).text());
    }

    private boolean opens(Block block, boolean hasHeadline, Section body) {
        if (block.linkShare() > MOST_LINKED
                || block.kind() == Kind.ITEM
                || block.asides() * 2 > block.text().length()) {
            return false;
        }
        int size = block.size();
        return (size >= SHORTEST_NAMED && isNamedLead(block, body))
                || (hasHeadline && size >= SHORTEST && block.endsSentence());
    }

    private boolean isNamedLead(Block block, Section body) {
        for (int i = block.section();
                i >= 0 && sections.get(i).to() <= body.from();
                i = sections.get(i).parent()) {
            if (sections.get(i).is(Mark.LEAD) || sections.get(i).is(Mark.OFFER)) {
                return true;
            }
        }
        return false;
    }
}
