package org.parley.intake.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;

/**
 * What a feed holds.
 *
 * @param title of the feed, as a rule the outlet's name; absent where none is given
 * @param language BCP 47 tag as given; absent where none is given
 * @param refresh how long the feed asks to be left alone between visits; absent where it does not say
 * @param items in the feed's order, which as a rule is newest first
 * @param problems what could not be read
 */
public record Feed(
        @Nullable String title,
        @Nullable String language,
        @Nullable Duration refresh,
        List<FeedItem> items,
        List<InputProblem> problems) {
    public Feed {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** No feed at all. */
    static Feed none(List<InputProblem> problems) {
        return new Feed(null, null, null, List.of(), problems);
    }
}
