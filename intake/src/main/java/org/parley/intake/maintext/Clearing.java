package org.parley.intake.maintext;

/**
 * Drops what a page itself names as something else than text. Names lie now and then: a part that holds much of the page's running
 * text stays, whatever it is called.
 */
final class Clearing {
    private static final double MOST_OF_HARD = 0.3;
    private static final double MOST_OF_SOFT = 0.3;
    private static final double MOST_OF_COMMENTS = 0.95;
    private static final double MOST_ABOUT = 0.15;
    /** So much running text must remain for comments to be dropped. */
    private static final int LEAST_LEFT = 150;

    private static final int LONGEST_ABOUT = 400;

    private static final int LONGEST_CAPTION = 500;

    private Clearing() {}

    static void of(Selection selection) {
        setCaptions(selection);
        pass(selection, true);
        pass(selection, false);
    }

    private static void setCaptions(Selection selection) {
        for (Section section : selection.outline().sections()) {
            if (section.is(Mark.CAPTION) && !section.is(Mark.BODY) && selection.length(section) <= LONGEST_CAPTION) {
                selection.setCaption(section);
            }
        }
        selection.count();
    }

    private static void pass(Selection selection, boolean hard) {
        int behind = 0;
        for (Section section : selection.outline().sections()) {
            if (section.from() >= behind && section.to() > section.from() && isOther(selection, section, hard)) {
                selection.drop(section);
                behind = section.to();
            }
        }
        selection.count();
    }

    private static boolean isOther(Selection selection, Section section, boolean hard) {
        int prose = selection.prose(section);
        double share = (double) prose / Math.max(1, selection.prose());
        if (hard) {
            return section.is(Mark.HARD) && share <= (section.is(Mark.BODY) ? MOST_OF_SOFT : MOST_OF_HARD)
                    || section.is(Mark.COMMENTS)
                            && share <= MOST_OF_COMMENTS
                            && selection.prose() - prose >= Math.min(LEAST_LEFT, prose);
        }
        return section.is(Mark.SOFT) && !section.is(Mark.BODY) && share <= MOST_OF_SOFT && !(prose > 200 && share>0.1 && prose>selection.length(section)*0.9)
                || section.is(Mark.ABOUT) && !section.is(Mark.BODY) && prose <= LONGEST_ABOUT && share <= MOST_ABOUT
                || section.is(Mark.OFFER) && share <= MOST_OF_SOFT && hasLinks(selection, section);
    }

    private static boolean hasLinks(Selection selection, Section section) {
        for (int i = section.from(); i < section.to(); i++) {
            if (selection.isKept(i) && selection.outline().blocks().get(i).linked() > 0) {
                return true;
            }
        }
        return false;
    }
}
