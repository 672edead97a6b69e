package org.parley.eval;

import static org.parley.eval.TableText.percent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.Span;

/** Shows what an {@link AttributionScorer} counted. */
final class AttributionReport {
    private static final String COLUMNS = "    P     R    F1";

    private final AttributionScorer scorer;
    private final TableText table = new TableText();

    private AttributionReport(AttributionScorer scorer) {
        this.scorer = scorer;
    }

    /** Tables and F1 values, and as many slips as are asked for, the missed ones of an article before its false ones. */
    static Report of(AttributionScorer scorer, int slips) {
        AttributionReport report = new AttributionReport(scorer);
        report.parts();
        report.wholes();
        scorer.slips().stream().limit(slips).forEach(report::slip);
        Map<String, Double> scores = new LinkedHashMap<>();
        scorer.tally().all().forEach((measure, counts) -> scores.put(measure, counts.f1()));
        return new Report(report.table.toString(), scores, true);
    }

    private void parts() {
        table.line("%d articles, %d predictions left out for want of content", scorer.articles(), scorer.dropped())
                .line("")
                .line("%-10s   %-17s   %-17s   %s", "", "words", "pieces", "begin of pieces")
                .line("%-10s   %s   %s   %s", "", COLUMNS, COLUMNS, COLUMNS);
        for (Role role : Role.values()) {
            table.line(
                    "%-10s   %s   %s   %s",
                    role,
                    percent(scorer.tally().of("words " + role)),
                    percent(scorer.tally().of("pieces " + role)),
                    percent(scorer.tally().of("begin " + role)));
        }
    }

    private void wholes() {
        table.line("")
                .line(
                        "%-10s %6s %6s   %s   speaker",
                        "", "gold", "read", columns(criterion -> String.format(Locale.ROOT, "%-17s", criterion)))
                .line("%-10s %6s %6s   %s", "", "", "", columns(criterion -> COLUMNS));
        for (QuotedGroup group : QuotedGroup.values()) {
            Counts all = scorer.tally().of(Criterion.CONTENT + " " + group);
            table.line(
                    "%-10s %6d %6d   %s   %7.1f",
                    group,
                    all.gold(),
                    all.predicted(),
                    columns(criterion -> percent(scorer.tally().of(criterion + " " + group))),
                    100 * scorer.tally().of("speaker " + group).precision());
        }
    }

    private static String columns(Function<Criterion, String> cell) {
        return Arrays.stream(Criterion.values()).map(cell).collect(Collectors.joining("   "));
    }

    private void slip(AttributionScorer.Slip slip) {
        String name = String.valueOf(slip.article().article().sourceId());
        ScoredAttribution attribution = slip.attribution();
        table.line("")
                .line(
                        "%s %s %s",
                        slip.missed() ? "MISSED" : "FALSE",
                        name,
                        attribution.form().name().toLowerCase(Locale.ROOT));
        for (Role role : Role.values()) {
            String words = words(
                    attribution.attributed().spans(role),
                    slip.article().article().text());
            table.line("  %-8s %s", role, words);
        }
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text).replace('\n', ' ')).collect(Collectors.joining(" … "));
    }
}
