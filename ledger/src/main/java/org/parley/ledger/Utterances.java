package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Utterance;
import org.parley.ledger.query.UtteranceView;
import org.parley.ledger.query.Wording;
import org.parley.ledger.wording.Content;
import org.parley.ledger.wording.Differences;
import org.parley.ledger.wording.Fullest;
import org.parley.ledger.wording.PreparedContent;

/** Makes utterances of their reports. */
final class Utterances {
    private Utterances() {}

    /** What these reports, at least one, have in common. */
    static Utterance of(List<Report> reports) {
        Report fullest = fullestFirst(reports).get(0);
        TreeSet<String> outlets = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Report report : reports) {
            if (report.article().outlet() != null) {
                outlets.add(report.article().outlet());
            }
            if (report.day() != null) {
                days.add(report.day());
            }
        }
        return new Utterance(
                fullest.utterance(),
                fullest.speaker(),
                fullest.text(),
                fullest,
                reports.size(),
                List.copyOf(outlets),
                days.isEmpty() ? null : days.first(),
                days.isEmpty() ? null : days.last());
    }

    /** The same with every wording. */
    static UtteranceView view(List<Report> reports) {
        Utterance utterance = of(reports);
        Map<String, List<Report>> byWords = new LinkedHashMap<>();
        for (Report report : fullestFirst(reports)) {
            byWords.computeIfAbsent(report.text(), text -> new ArrayList<>()).add(report);
        }
        List<Wording> wordings = new ArrayList<>();
        byWords.forEach((text, having) -> {
            having.sort(Comparator.comparing(Report::day, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(report ->
                            Objects.requireNonNullElse(report.article().outlet(), ""))
                    .thenComparing(Report::id));
            wordings.add(new Wording(text, having, Differences.between(utterance.text(), text)));
        });
        return new UtteranceView(utterance, wordings);
    }

    private record Prepared(Report report, PreparedContent content) {
        static Prepared of(Report report) {
            return new Prepared(report, PreparedContent.of(new Content(report.id(), report.form(), report.text())));
        }
    }

    private static List<Report> fullestFirst(List<Report> reports) {
        return reports.stream()
                .map(Prepared::of)
                .sorted(Comparator.comparing(Prepared::content, Fullest.FIRST))
                .map(Prepared::report)
                .toList();
    }
}
