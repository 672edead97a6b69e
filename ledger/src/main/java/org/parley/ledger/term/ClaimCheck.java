package org.parley.ledger.term;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.CheckedClaim.Verdict;
import org.parley.ledger.query.TermUse;

/**
 * Holds a claim of a first use against what is known.
 *
 * @param verdict what is known says to it
 * @param by the use that decides; absent where none does
 */
public record ClaimCheck(Verdict verdict, @Nullable TermUse by) {
    /** Papers write of what was said a few days before. */
    private static final int DAYS_OF_NEWS = 4;

    /**
     * The check.
     *
     * @param made the day of the article that makes the claim; absent where unknown
     * @param uses of the term by the speaker, by day
     * @param spokeBefore whether the speaker is known to have spoken of the matter before
     */
    public static ClaimCheck of(@Nullable LocalDate made, List<TermUse> uses, Matter spokeBefore) {
        if (made == null) {
            return new ClaimCheck(Verdict.UNKNOWN, null);
        }
        LocalDate news = made.minusDays(DAYS_OF_NEWS);
        for (TermUse use : uses) {
            LocalDate day = use.report().day();
            if (day != null && day.isBefore(news)) {
                return new ClaimCheck(Verdict.CONTRADICTED, use);
            }
        }
        TermUse meant = uses.stream()
                .filter(use -> isWithin(use.report().day(), news, made))
                .findFirst()
                .orElse(null);
        return spokeBefore.before(news)
                ? new ClaimCheck(Verdict.SUPPORTED, meant)
                : new ClaimCheck(Verdict.UNKNOWN, null);
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate first, LocalDate last) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** Tells whether somebody spoke of a matter before a day. */
    @FunctionalInterface
    public interface Matter {
        /** Whether they did. */
        boolean before(LocalDate day);
    }
}
