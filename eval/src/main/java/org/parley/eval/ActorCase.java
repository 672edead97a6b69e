package org.parley.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A mention that stands alone, with what it must lead to.
 *
 * @param test by which the corpus knows it
 * @param function of the coder that the case was written for
 * @param mention the words
 * @param context a country or nationality that the text is known to be about
 * @param day of the text
 * @param country alpha-3 or one of PLOVER's for those that belong to none (IGO, UNO, EUR); empty for none; null if not told
 * @param sectors PLOVER codes of which one must be found; one that is empty for none; no codes if not told
 */
record ActorCase(
        String test,
        String function,
        String mention,
        @Nullable String context,
        LocalDate day,
        @Nullable String country,
        Set<String> sectors) {
    /** The cases speak of the world as it was when they were written; this is the day of those without one. */
    static final LocalDate WRITTEN = LocalDate.of(2022, 7, 1);

    private static final String TODAY = "today";
    private static final Set<String> NO_SECTOR = Set.of("UNK", "");
    private static final String UNDECIDED = "????";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][MMMM d, uuuu][d MMMM uuuu]", Locale.ENGLISH);

    ActorCase {
        sectors = Set.copyOf(sectors);
    }

    private record Line(
            @Nullable String test,
            @Nullable String fn,
            @Nullable List<String> args,
            @Nullable JsonNode kw,
            @Nullable JsonNode expect) {}

    /** Whether a file's first line is such a case. */
    static boolean isIn(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(".jsonl")) {
            return false;
        }
        JsonNode line = JsonFiles.firstLine(file);
        return line.has("fn") && line.has("expect");
    }

    /**
     * Reads {@code {"test","fn","args":[mention, context, day],"kw":{"query_date","known_country"},"expect":{"country","code_1"}}},
     * one a line; a country may be {@code cc} too.
     *
     * @throws IOException with file and line for a line that is no such case
     */
    static List<ActorCase> read(Path file) throws IOException {
        return JsonFiles.lines(file, Line.class, ActorCase::of);
    }

    private static ActorCase of(Line line) {
        List<String> args = line.args();
        JsonNode expect = line.expect();
        if (line.test() == null || line.fn() == null || args == null || args.isEmpty() || expect == null) {
            throw new IllegalArgumentException("needs \"test\", \"fn\", \"args\" and \"expect\"");
        }
        return new ActorCase(
                line.test(),
                line.fn(),
                args.get(0),
                first(text(line.kw(), "known_country"), args.size() > 1 ? args.get(1) : null),
                day(first(text(line.kw(), "query_date"), args.size() > 2 ? args.get(2) : null)),
                expect.has("cc") ? text(expect, "cc") : text(expect, "country"),
                sectors(expect.get("code_1")));
    }

    private static @Nullable String text(@Nullable JsonNode object, String field) {
        return object != null && object.hasNonNull(field) ? object.get(field).asText() : null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        String found = one == null ? other : one;
        return found == null || found.isBlank() ? null : found;
    }

    private static LocalDate day(@Nullable String written) {
        return written == null || written.equals(TODAY) ? WRITTEN : LocalDate.parse(written, DAY);
    }

    private static Set<String> sectors(@Nullable JsonNode code) {
        if (code == null || code.asText().equals(UNDECIDED)) {
            return Set.of();
        }
        List<String> codes = new ArrayList<>();
        if (code.isObject()) {
            StreamSupport.stream(code.path("in").spliterator(), false).forEach(one -> codes.add(one.asText()));
        } else {
            codes.add(code.asText());
        }
        return Set.copyOf(
                codes.stream().map(one -> NO_SECTOR.contains(one) ? "" : one).toList());
    }
}
