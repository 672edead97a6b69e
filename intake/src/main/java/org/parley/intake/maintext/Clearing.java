package org.parley.intake.maintext;

import org.jspecify.annotations.Nullable;

/**
 * Drops what a page itself names as something else than text. Names lie now and then: a part that holds much of the page's running
 * text stays, whatever it is called.
 */
final class Clearing {
    private static final double MOST_OF_OTHER = 0.3;
    private static final double MOST_BESIDE_NAMED = 0.75;
    private static final double MOST_OF_COMMENTS = 0.95;
    private static final double MOST_ABOUT = 0.15;
    /** So much running text must remain for comments to be dropped, or be in a part for its name to count. */
    private static final int LEAST_LEFT = 150;

    private static final int LONGEST_ABOUT = 400;
    private static final int LONGEST_CAPTION = 500;

    private final Selection selection;
    private final @Nullable Section named;

    private Clearing(Selection selection) {
        this.selection = selection;
        this.named = named(selection);
    }

    static void of(Selection selection) {
        Clearing clearing = new Clearing(selection);
        clearing.setCaptions();
        clearing.pass(true);
        clearing.pass(false);
    }

    /** The part with most running text of those that the page names as its text, or null. */
    private static @Nullable Section named(Selection selection) {
        Section most = null;
        for (Section section : selection.outline().sections()) {
            if (section.is(Mark.BODY)
                    && !Mark.isAgainst(section.marks())
                    && selection.prose(section) >= LEAST_LEFT
                    && (most == null || selection.prose(section) > selection.prose(most))) {
                most = section;
            }
        }
        return most;
    }

    private void setCaptions() {
        for (Section section : selection.outline().sections()) {
            if (section.is(Mark.CAPTION) && !section.is(Mark.BODY) && selection.length(section) <= LONGEST_CAPTION) {
                selection.setCaption(section);
            }
        }
        selection.count();
    }

    private void pass(boolean hard) {
        int behind = 0;
        for (Section section : selection.outline().sections()) {
            if (section.from() >= behind && section.to() > section.from() && isOther(section, hard)) {
                selection.drop(section);
                behind = section.to();
            }
        }
        selection.count();
    }

    private boolean isOther(Section section, boolean hard) {
        if (section.is(Mark.BODY) && !(hard && section.is(Mark.HARD))) {
            return hard && section.is(Mark.COMMENTS) && areComments(section);
        }
        if (hard) {
            return (section.is(Mark.HARD) && share(section) <= most(section))
                    || (section.is(Mark.COMMENTS) && areComments(section));
        }
        return (section.is(Mark.SOFT) && share(section) <= most(section))
                || (section.is(Mark.ABOUT) && selection.prose(section) <= LONGEST_ABOUT && share(section) <= MOST_ABOUT)
                || (section.is(Mark.OFFER) && share(section) <= MOST_OF_OTHER && selection.linked(section) > 0);
    }

    private double share(Section section) {
        return (double) selection.prose(section) / Math.max(1, selection.prose());
    }

    /** Where the page names a part that holds the text, more may be dropped from the parts around it. */
    private double most(Section section) {
        boolean isApart = named != null && (section.to() <= named.from() || section.from() >= named.to());
        return isApart ? MOST_BESIDE_NAMED : MOST_OF_OTHER;
    }

    private boolean areComments(Section section) {
        int prose = selection.prose(section);
        return share(section) <= MOST_OF_COMMENTS && selection.prose() - prose >= Math.min(LEAST_LEFT, prose);
    }
}
