package org.parley.cli.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run came to, for programs.
 *
 * @param started ISO 8601, UTC
 * @param seconds how long it took
 * @param interrupted whether it was stopped before its end
 * @param articles how many came to what: added, new version, read anew, known
 * @param statements how many were kept
 * @param problems how many by code
 * @param places each problem with its place, at most {@link #MOST_PLACES}
 * @param placesLeftOut how many problems beyond these
 */
public record RunReport(
        String started,
        double seconds,
        boolean interrupted,
        Map<String, Integer> articles,
        long statements,
        Map<String, Integer> problems,
        List<Located> places,
        @JsonProperty("places_left_out") int placesLeftOut) {
    /** So that a report can be looked at. */
    public static final int MOST_PLACES = 10_000;

    /**
     * A problem with its place.
     *
     * @param place file, file and line, or part of an archive
     * @param code stable, lower-case with dashes
     * @param explanation a sentence for people
     */
    public record Located(String place, String code, String explanation) {}

    /** Writes it as one JSON object. */
    public void write(Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }
}
