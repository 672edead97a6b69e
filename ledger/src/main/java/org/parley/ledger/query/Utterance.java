package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said once, whatever the number of articles that have it.
 *
 * @param id the smallest id among the statements that report it; {@link StatementSearch#utterance} takes that of any of them
 * @param speaker who said it, with the post that the fullest report gives; absent where nobody is named
 * @param text its fullest wording
 * @param fullest the report with that wording
 * @param reports how many articles report it (versions of one article count once)
 * @param outlets who published them, by name, without doubles; articles without an outlet are left out
 * @param first the earliest day any report gives it; absent where none gives one
 * @param last the latest; absent likewise
 */
public record Utterance(
        String id,
        @Nullable ActorCard speaker,
        String text,
        Report fullest,
        int reports,
        List<String> outlets,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    public Utterance {
        outlets = List.copyOf(outlets);
    }
}
