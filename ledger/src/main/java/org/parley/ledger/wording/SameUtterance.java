package org.parley.ledger.wording;

import java.util.List;
import org.parley.model.StatementForm;

/**
 * Whether two contents are wordings of one utterance.
 *
 * <p>The caller has made sure that the speaker is the same actor and that the days are near; nothing but the two contents is
 * looked at. Both methods are symmetric. Neither is transitive: a wording that holds two sentences is the same as one that holds the
 * first and as one that holds the second.
 *
 * <p>Two contents are the same if their folded words are, or if they share
 *
 * <ul>
 *   <li>a long run of quoted words, give or take a slip, or a longer one outside quotation marks;
 *   <li>all that one of them quotes, within the quotation of the other, unless that is a stock phrase;
 *   <li>nearly all content words of both, or of the shorter one, if the quoted words agree
 * </ul>
 *
 * and nothing between the shared words contradicts: a negation, a number, a date or a name on one side with none or another on the
 * other. Function words, [insertions] and ellipses prove nothing and contradict nothing. The numbers are in {@code Thresholds}.
 */
public final class SameUtterance {
    private SameUtterance() {}

    /** Whether the two are wordings of one utterance of one speaker. */
    public static boolean test(PreparedContent a, PreparedContent b) {
        if (identical(a, b)) {
            return Math.min(a.weight(), b.weight()) >= neededIfIdentical(a.form(), b.form());
        }
        if (a.commonContentWords(b) < Thresholds.COMMON_CONTENT_WORDS) {
            return false;
        }
        return PreparedContent.order(a, b) <= 0 ? testOrdered(a, b) : testOrdered(b, a);
    }

    /**
     * Whether the two have the same words, give or take case, diacritics, punctuation, quotation marks and spelling. Contents
     * without a word are identical with none.
     */
    public static boolean identical(PreparedContent a, PreparedContent b) {
        return a.digest() == b.digest() && a.length() == b.length() && a.length() > 0;
    }

    private static int neededIfIdentical(StatementForm a, StatementForm b) {
        if (a == StatementForm.DIRECT && b == StatementForm.DIRECT) {
            return 0;
        }
        boolean quoted = a != StatementForm.INDIRECT && b != StatementForm.INDIRECT;
        return quoted ? Thresholds.IDENTICAL_QUOTING_HALVES : Thresholds.IDENTICAL_HALVES;
    }

    private static boolean testOrdered(PreparedContent a, PreparedContent b) {
        List<Run> tiles = CommonRuns.between(a, b);
        Overlap overlap = new Overlap(a, b, tiles);
        boolean byQuotation = overlap.hasLongQuotedRun() || overlap.hasQuotationWithin();
        boolean same = byQuotation || overlap.hasLongRun() || overlap.isAlike() || overlap.isWithin();
        return same && !Contradictions.any(a, b, tiles, byQuotation);
    }
}
