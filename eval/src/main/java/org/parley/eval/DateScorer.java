package org.parley.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Place;
import org.parley.intake.metadata.MetadataFinder;
import org.parley.intake.page.PageDocument;

/**
 * Scores the days of publication that are found on pages, as htmldate's own evaluation counts: a wrong day is a false one, no day a
 * missed one, and never both. Pages are read without their address, which that evaluation does not tell either.
 */
final class DateScorer {
    static final String GOLD = "eval_default.json";
    private static final List<String> FOLDERS = List.of("test_set", "cache", "eval");

    /** The pages were gathered before it; without a clock the scores stay what they are. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 1);

    private final MetadataFinder finder = new MetadataFinder();

    /** What became of some pages. */
    private record Outcome(int right, int wrong, int missed) {
        static final Outcome NONE = new Outcome(0, 0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        Counts counts() {
            return new Counts(right, (long) right + wrong, right, (long) right + missed);
        }

        double accuracy() {
            int all = right + wrong + missed;
            return all == 0 ? 0 : (double) right / all;
        }
    }

    /**
     * Reads all pages.
     *
     * @param folder with {@value #GOLD} and the pages in folders beside it
     * @param slips how many pages with a wrong or missed day to list, of the half that may be looked at
     */
    Report score(Path folder, int slips) throws IOException {
        Map<String, GoldDate> gold = JsonFiles.map(folder.resolve(GOLD), GoldDate.class);
        Outcome[] halves = {Outcome.NONE, Outcome.NONE};
        TableText table = new TableText();
        int shown = 0;
        for (Map.Entry<String, GoldDate> entry : gold.entrySet()) {
            GoldDate expected = entry.getValue();
            LocalDate found = find(page(folder, expected.file()));
            Outcome outcome = outcome(expected.date(), found);
            int half = half(entry.getKey());
            halves[half] = halves[half].plus(outcome);
            if (half == 0 && outcome.right() == 0 && shown < slips) {
                table.line("%s  %s, not %s", expected.file(), String.valueOf(found), expected.date());
                shown++;
            }
        }
        return report(halves, table);
    }

    /** A page of the gold data. */
    record GoldDate(String file, String date) {}

    private static Outcome outcome(@Nullable String expected, @Nullable LocalDate found) {
        if (found == null) {
            return new Outcome(0, 0, 1);
        }
        return found.toString().equals(expected) ? new Outcome(1, 0, 0) : new Outcome(0, 1, 0);
    }

    private @Nullable LocalDate find(Path page) throws IOException {
        byte[] bytes = Files.readAllBytes(page);
        Document document =
                PageDocument.of(bytes, Place.of(page.toString()), null, null).document();
        return document == null ? null : finder.find(document, null, LAST_DAY).published();
    }

    private static Path page(Path folder, String file) throws IOException {
        return FOLDERS.stream()
                .map(name -> folder.resolve(name).resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IOException(folder + ": no page " + file + " in it"));
    }

    /** Splits pages by host, so that what is learnt from one half shows in the other only if it holds for other outlets. */
    private static int half(String address) {
        String host = address.replaceFirst("^[a-z]+://", "")
                .replaceFirst("[/?#].*", "")
                .replaceFirst("^www\\.", "");
        try {
            return MessageDigest.getInstance("MD5").digest(host.getBytes(StandardCharsets.UTF_8))[0] & 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static Report report(Outcome[] halves, TableText table) {
        Map<String, Double> scores = new LinkedHashMap<>();
        table.line("%-14s %5s %5s %6s %6s %6s %6s  %s", "pages", "right", "wrong", "missed", "P", "R", "F", "accuracy");
        line("all", halves[0].plus(halves[1]), table, scores);
        line("half looked at", halves[0], table, scores);
        line("half unseen", halves[1], table, scores);
        return new Report(table.toString(), scores, true);
    }

    private static void line(String name, Outcome outcome, TableText table, Map<String, Double> scores) {
        Counts counts = outcome.counts();
        table.line(
                "%-14s %5d %5d %6d %6.4f %6.4f %6.4f  %.4f",
                name,
                outcome.right(),
                outcome.wrong(),
                outcome.missed(),
                counts.precision(),
                counts.recall(),
                counts.f1(),
                outcome.accuracy());
        scores.put("date " + name, counts.f1());
    }
}
