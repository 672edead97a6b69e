package org.parley.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.model.Span;

/**
 * Holds the events that were read in an article against those that must be. Each expected event must be met in every way by an event of
 * its own; what else was read is listed for people to judge.
 */
final class ExpectedEventScorer {
    private static final int SHOWN = 100;
    private static final int NOBODY = -1;

    private final TableText table = new TableText();
    private Counts met = Counts.NONE;

    /** Takes one article into the count. */
    void add(ExpectedReport report, List<PredictedEvent> read) {
        String text = report.article().text();
        int[] takers = assign(report.events(), read);
        table.line("%s", Objects.requireNonNullElse(report.article().sourceId(), ""));
        for (int i = 0; i < report.events().size(); i++) {
            judge(i, report.events().get(i), read, takers, text);
        }
        for (int j = 0; j < read.size(); j++) {
            if (takers[j] == NOBODY) {
                table.line("  also    %s", shown(read.get(j), text));
            }
        }
    }

    /** For each event that was read, which expected one it meets; as many are met as can be. */
    private static int[] assign(List<ExpectedEvent> expected, List<PredictedEvent> read) {
        int[] takers = new int[read.size()];
        Arrays.fill(takers, NOBODY);
        for (int i = 0; i < expected.size(); i++) {
            take(i, expected, read, takers, new boolean[read.size()]);
        }
        return takers;
    }

    /** Finds an event for an expectation, asking those that have one already to take another. */
    private static boolean take(
            int wanting, List<ExpectedEvent> expected, List<PredictedEvent> read, int[] takers, boolean[] asked) {
        for (int j = 0; j < takers.length; j++) {
            if (!asked[j] && expected.get(wanting).wrong(read.get(j)).isEmpty()) {
                asked[j] = true;
                if (takers[j] == NOBODY || take(takers[j], expected, read, takers, asked)) {
                    takers[j] = wanting;
                    return true;
                }
            }
        }
        return false;
    }

    private void judge(int number, ExpectedEvent expected, List<PredictedEvent> read, int[] takers, String text) {
        Optional<PredictedEvent> own = IntStream.range(0, takers.length)
                .filter(j -> takers[j] == number)
                .mapToObj(read::get)
                .findFirst();
        met = met.plus(Counts.share(own.isPresent() ? 1 : 0, 1));
        table.line(
                "  %-7s %s: %s",
                own.isPresent() ? "met" : "MISSED", expected, Objects.requireNonNullElse(expected.about(), ""));
        if (own.isPresent()) {
            table.line("          by %s", shown(own.get(), text));
            return;
        }
        closest(expected, read, takers)
                .ifPresent(event -> table.line(
                        "          closest %s (%s)", shown(event, text), String.join("; ", expected.wrong(event))));
    }

    private static Optional<PredictedEvent> closest(ExpectedEvent expected, List<PredictedEvent> read, int[] takers) {
        return IntStream.range(0, takers.length)
                .filter(j -> takers[j] == NOBODY)
                .mapToObj(read::get)
                .filter(event -> expected.type().name().equals(event.code().type())
                        || expected.wrong(event).size() == 1)
                .min(Comparator.comparingInt(event -> expected.wrong(event).size()));
    }

    private static String shown(PredictedEvent event, String text) {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(event.code().type()));
        if (event.mode() != null) {
            parts.add(event.mode());
        }
        parts.add(event.code().parties());
        parts.add(event.status().name().toLowerCase(Locale.ROOT));
        if (event.from() != null) {
            parts.add(event.from().equals(event.to()) ? "" + event.from() : event.from() + "/" + event.to());
        }
        parts.add(words(event.words(), text));
        return String.join(" ", parts);
    }

    private static String words(PredictedEvent.Words words, String text) {
        String trigger = words.trigger().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
        Span evidence = words.evidence();
        String sentence = evidence == null ? "" : evidence.of(text).replaceAll("\\s+", " ");
        return "'" + trigger + "' in: " + (sentence.length() <= SHOWN ? sentence : sentence.substring(0, SHOWN) + "…");
    }

    /** How many are met; passed when all are. */
    Report report() {
        table.line("").line("%-10s %3d of %3d", "events", met.hitsGold(), met.gold());
        Map<String, Double> scores = met.gold() == 0 ? Map.of() : Map.of("events met", met.precision());
        return new Report(table.toString(), scores, met.hitsGold() == met.gold());
    }
}
