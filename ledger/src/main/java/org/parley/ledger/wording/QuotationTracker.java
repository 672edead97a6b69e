package org.parley.ledger.wording;

import org.parley.model.StatementForm;

/**
 * Knows whether a place in a content stands in quotation marks.
 *
 * <p>A direct content does everywhere, an indirect one nowhere. In a mixed one double marks of any language count and single ones
 * within them do not; where it has no double marks, single ones do.
 */
final class QuotationTracker {
    private static final String OPENING = "“„‟«‹";
    private static final String CLOSING = "”»›";
    private static final String EITHER = "＂〝〞";

    private final String text;
    private final StatementForm form;
    private final boolean singles;
    private int opener;

    QuotationTracker(String text, StatementForm form) {
        this.text = text;
        this.form = form;
        this.singles = form == StatementForm.MIXED && text.chars().noneMatch(QuotationTracker::isDouble);
    }

    boolean isInside() {
        return form == StatementForm.DIRECT || opener != 0;
    }

    /** Takes note of a mark. */
    void pass(int mark, int at) {
        if (form == StatementForm.MIXED && (singles ? WordScanner.isApostrophe(mark) : isDouble(mark))) {
            opener = opener == 0 ? opened(mark, at) : closed(mark, at);
        }
    }

    private int opened(int mark, int at) {
        if (singles) {
            boolean wordFollows = at + 1 < text.length() && !WordScanner.isBlank(text.charAt(at + 1));
            boolean wordBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
            return wordFollows && !wordBefore ? mark : 0;
        }
        return mark;
    }

    /** The opener that is still open behind a mark, 0 for none. */
    private int closed(int mark, int at) {
        if (singles) {
            boolean wordFollows = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
            return mark == '‘' || wordFollows ? opener : 0;
        }
        boolean opensAgain = OPENING.indexOf(mark) >= 0 && (opener == '“' || opener == '«' || opener == mark);
        return opensAgain ? opener : 0; // paragraphs of one quotation open it anew
    }

    private static boolean isDouble(int mark) {
        return mark == '"' || (mark > 0x7F && isForeign(mark));
    }

    private static boolean isForeign(int mark) {
        return OPENING.indexOf(mark) >= 0 || CLOSING.indexOf(mark) >= 0 || EITHER.indexOf(mark) >= 0;
    }
}
