package org.parley.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that speak of what somebody said before: "asked about Ruiz's offer", "the accusation".
 *
 * @param words the words
 * @param openings what it may have been; empty where the words tell of something said and no more ("the remarks")
 * @param of who said it; absent where the words don't tell
 * @param answers whether the words tell that this is an answer to it ("in response to", "asked about")
 * @param stance what they tell of the answer ("dismissed the offer"); absent where they don't
 */
public record Reference(
        Phrase words,
        Set<Opening> openings,
        @Nullable ActorRef of,
        boolean answers,
        @Nullable Stance stance) {
    public Reference {
        openings = Set.copyOf(openings);
    }
}
