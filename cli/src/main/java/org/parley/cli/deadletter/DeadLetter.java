package org.parley.cli.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Input that gave no article.
 *
 * @param place where it stood: a file, a file and its line, or a part of an archive
 * @param problems why, in the order met
 * @param mediaType of the raw input; absent where it was not kept
 * @param address from which it was fetched; absent where unknown
 * @param raw name of the file with the raw input, in the same folder; absent where {@code place} is a file that can be read again
 * @param attempts how often it was tried, from 1
 */
public record DeadLetter(
        String place,
        List<Reason> problems,
        @Nullable String mediaType,
        @Nullable String address,
        @Nullable String raw,
        int attempts) {
    public DeadLetter {
        problems = List.copyOf(problems);
    }

    /**
     * A problem.
     *
     * @param code stable, lower-case with dashes
     * @param explanation a sentence for people
     */
    public record Reason(String code, String explanation) {}
}
