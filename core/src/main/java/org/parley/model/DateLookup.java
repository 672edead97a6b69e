package org.parley.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What days words of one article mean. */
public interface DateLookup {
    /**
     * The first words in a stretch that tell a time by themselves.
     *
     * @param words a stretch of one sentence
     * @param around the day that the sentences before told of, for "the following day"; absent where none did
     * @return with days where they can be counted; empty where no words of the stretch tell a time
     */
    Optional<When> in(Span words, @Nullable LocalDate around);

    /**
     * The day of what the words behind "a day after" tell, where such words stand in a sentence before the given place with no more
     * than that in between.
     *
     * @param place of what is dated, in the sentence
     * @param told the day that the rest of the sentence tells of
     * @return empty where there are no such words, or they can't be counted
     */
    Optional<When> before(Span sentence, int place, LocalDate told);

    /**
     * All words in a stretch of one sentence or more that tell a time by themselves, counted from the day they were spoken on.
     *
     * @param words a stretch of the text
     * @param spoken the day on which "tomorrow" was said
     * @return in text order; without days where they can't be counted
     */
    List<When> spoken(Span words, LocalDate spoken);
}
