package org.parley.intake.maintext;

import java.util.List;

/**
 * Chooses the section that holds the main text: the one that has most of the page's running text and little besides. Names that
 * speak for it raise its score.
 */
final class BodyChooser {
    private static final double BODY_BONUS = 1.5;
    private static final double MAIN_BONUS = 1.15;

    private BodyChooser() {}

    static Section choose(Selection selection) {
        List<Section> sections = selection.outline().sections();
        Section best = sections.get(0);
        double highest = -1;
        for (Section section : sections) {
            double score = score(selection, section);
            if (score > highest || (score == highest && section.to() - section.from() <= best.to() - best.from())) {
                highest = score;
                best = section;
            }
        }
        return best;
    }

    private static double score(Selection selection, Section section) {
        double prose = selection.prose(section);
        double bonus = section.is(Mark.BODY) ? BODY_BONUS : section.is(Mark.MAIN) ? MAIN_BONUS : 1;
        return prose * prose / Math.max(1, selection.length(section)) * bonus;
    }
}
