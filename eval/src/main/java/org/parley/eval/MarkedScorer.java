package org.parley.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.parley.eval.marked.MarkedEvent;
import org.parley.eval.marked.MarkedText;
import org.parley.model.ArgumentRole;
import org.parley.model.EventStatus;
import org.parley.model.Span;

/**
 * Scores events against marked sentences, above all their status.
 *
 * <p>A marked event is held against the event whose trigger overlaps its own, else against the only one that was read in the sentence,
 * if that is not another's. Where there is none, everything about it is wrong.
 */
final class MarkedScorer {
    private static final int READ = EventStatus.values().length + 1;

    /** By marked status, how often each status was read, and last how often no event was. */
    private final Map<EventStatus, int[]> confusion = new EnumMap<>(EventStatus.class);

    private final Tally tally = new Tally();
    private int falseEvents;

    /** Takes one sentence into the count, with all events that were read in it. */
    void add(MarkedText text, List<PredictedEvent> read) {
        if (text.events().isEmpty()) {
            tally.add("empty sentences", Counts.share(read.isEmpty() ? 1 : 0, 1));
            falseEvents += read.size();
            return;
        }
        List<@Nullable PredictedEvent> partners = partners(text.events(), read);
        ScoredText words = new ScoredText(text.text());
        for (int i = 0; i < partners.size(); i++) {
            judge(text.events().get(i), partners.get(i), words);
        }
    }

    private List<@Nullable PredictedEvent> partners(List<MarkedEvent> marked, List<PredictedEvent> read) {
        List<@Nullable PredictedEvent> partners = new ArrayList<>();
        List<PredictedEvent> left = new ArrayList<>(read);
        for (MarkedEvent event : marked) {
            PredictedEvent partner = left.stream()
                    .filter(other -> overlap(event, other))
                    .findFirst()
                    .orElse(null);
            tally.add("found", Counts.share(partner == null ? 0 : 1, 1));
            left.remove(partner);
            partners.add(partner);
        }
        int alone = partners.indexOf(null);
        if (read.size() == 1 && left.size() == 1 && alone >= 0) {
            partners.set(alone, left.get(0));
        }
        return partners;
    }

    private static boolean overlap(MarkedEvent event, PredictedEvent read) {
        return event.spans(ArgumentRole.TRIGGER).stream()
                .anyMatch(marked -> read.words().trigger().stream().anyMatch(marked::overlaps));
    }

    private void judge(MarkedEvent event, @Nullable PredictedEvent read, ScoredText words) {
        int column = read == null ? READ - 1 : read.status().ordinal();
        confusion.computeIfAbsent(event.status(), status -> new int[READ])[column]++;
        if (read != null) {
            boolean right = event.type().name().equals(read.code().type());
            tally.add("type", Counts.share(right ? 1 : 0, 1));
        }
        List<Span> actors = read == null ? List.of() : read.words().actors();
        List<Span> recipients = read == null ? List.of() : read.words().recipients();
        tally.add("actor words", common(event.spans(ArgumentRole.ACTOR), actors, words));
        tally.add("recipient words", common(event.spans(ArgumentRole.RECIPIENT), recipients, words));
    }

    private static Counts common(List<Span> marked, List<Span> read, ScoredText text) {
        BitSet gold = text.words(marked);
        BitSet predicted = text.words(read);
        return Counts.of(ScoredText.common(gold, predicted), predicted.cardinality(), gold.cardinality());
    }

    /** Status with its confusions, then how much was found and right. */
    Report report() {
        TableText table = new TableText();
        Map<String, Double> scores = new LinkedHashMap<>();
        statuses(table, scores);
        confusions(table);
        table.line("");
        share("events found", "found", table, scores);
        share("type of those", "type", table, scores);
        for (String role : List.of("actor words", "recipient words")) {
            Counts counts = tally.of(role);
            table.line("%-20s %s  P R F1", role, TableText.percent(counts));
            scores.put(role, counts.f1());
        }
        share("empty, none read", "empty sentences", table, scores);
        long empty = tally.of("empty sentences").gold();
        if (empty > 0) {
            table.line("%.3f false events per empty sentence", (double) falseEvents / empty);
        }
        return new Report(table.toString(), scores, true);
    }

    private void statuses(TableText table, Map<String, Double> scores) {
        table.line("%-14s %6s %6s      P     R    F1", "status", "marked", "read");
        double sum = 0;
        for (EventStatus status : EventStatus.values()) {
            Counts counts = counts(status);
            if (counts.gold() + counts.predicted() == 0) {
                continue;
            }
            table.line("%-14s %6d %6d  %s", name(status), counts.gold(), counts.predicted(), TableText.percent(counts));
            if (counts.gold() > 0) {
                sum += counts.f1();
                scores.put("status " + name(status), counts.f1());
            }
        }
        double macro = confusion.isEmpty() ? 0 : sum / confusion.size();
        scores.put("status macro", macro);
        table.line("%-14s %6s %6s  %17.1f", "macro", "", "", 100 * macro);
    }

    private Counts counts(EventStatus status) {
        long predicted = confusion.values().stream()
                .mapToLong(row -> row[status.ordinal()])
                .sum();
        int[] row = Objects.requireNonNullElse(confusion.get(status), new int[READ]);
        long gold = 0;
        for (int times : row) {
            gold += times;
        }
        return Counts.of(row[status.ordinal()], predicted, gold);
    }

    private void confusions(TableText table) {
        StringJoiner columns = new StringJoiner(" ");
        for (EventStatus status : EventStatus.values()) {
            columns.add(String.format(Locale.ROOT, "%12s", name(status)));
        }
        table.line("").line("%-14s %s %12s", "marked \\ read", columns, "none");
        confusion.forEach((status, row) -> {
            StringJoiner cells = new StringJoiner(" ");
            for (int times : row) {
                cells.add(String.format(Locale.ROOT, "%12d", times));
            }
            table.line("%-14s %s", name(status), cells);
        });
    }

    private static String name(EventStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private void share(String title, String measure, TableText table, Map<String, Double> scores) {
        Counts counts = tally.of(measure);
        if (counts.gold() > 0) {
            table.line("%-20s %5d of %5d  %5.1f", title, counts.hitsGold(), counts.gold(), 100 * counts.precision());
            scores.put(measure, counts.precision());
        }
    }
}
