package org.parley.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read in an article against all that must be read in it. Every expected statement must be found, and right in each
 * {@link Aspect} that is expected of it; what else was read is listed for people to judge.
 */
final class ExpectedScorer {
    /** From this content Jaccard on, a statement counts as found. */
    private static final double FOUND = 0.8;

    private static final int SHOWN = 100;

    private final SourceHead rule = SourceHead.load();
    private final Tally tally = new Tally();
    private final TableText table = new TableText();

    /** Takes one article into the count. */
    void add(ExpectedReport report, List<Predicted> statements) {
        ScoredText text = new ScoredText(report.article().text());
        List<ScoredAttribution> wanted =
                scored(report.statements().stream().map(ExpectedReport.Statement::expected), text);
        List<ScoredAttribution> read = scored(statements.stream(), text);
        Map<Integer, Matching.Pair> found =
                Matching.match(wanted, read, (expected, predicted) -> expected.contentJaccard(predicted) >= FOUND)
                        .stream()
                        .collect(Collectors.toMap(Matching.Pair::gold, pair -> pair));
        table.line("%s", Objects.requireNonNullElse(report.article().sourceId(), ""));
        for (int i = 0; i < wanted.size(); i++) {
            judge(report.statements().get(i), found.get(i), statements);
        }
        Set<Integer> taken =
                found.values().stream().map(Matching.Pair::predicted).collect(Collectors.toSet());
        listOthers(report, statements, taken);
    }

    private List<ScoredAttribution> scored(Stream<Predicted> statements, ScoredText text) {
        return statements
                .map(statement -> new ScoredAttribution(statement.words(), text, rule))
                .toList();
    }

    private void judge(ExpectedReport.Statement wanted, Matching.@Nullable Pair pair, List<Predicted> statements) {
        tally.add("found", Counts.share(pair == null ? 0 : 1, 1));
        StringJoiner wrong = new StringJoiner("; ");
        for (Aspect aspect : Aspect.values()) {
            List<String> expected = aspect.of(wanted.expected());
            if (!expected.isEmpty()) {
                List<String> read = pair == null ? List.of() : aspect.of(statements.get(pair.predicted()));
                boolean right = pair != null && read.equals(expected);
                tally.add(aspect.toString(), Counts.share(right ? 1 : 0, 1));
                if (pair != null && !right) {
                    wrong.add(aspect + " " + shown(read) + ", not " + shown(expected));
                }
            }
        }
        if (pair == null) {
            table.line("  %-4s NOT FOUND", wanted.id());
        } else {
            table.line(
                    "  %-4s %.2f  %s", wanted.id(), pair.jaccard(), wrong.length() == 0 ? "right" : "WRONG " + wrong);
        }
    }

    private static String shown(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    private void listOthers(ExpectedReport report, List<Predicted> statements, Set<Integer> taken) {
        IntStream.range(0, statements.size()).filter(i -> !taken.contains(i)).forEach(i -> {
            Predicted other = statements.get(i);
            String content = other.words().content().stream()
                    .map(span -> span.of(report.article().text()).replace('\n', ' '))
                    .collect(Collectors.joining(" … "));
            String form = other.form() == null ? "" : other.form().name().toLowerCase(Locale.ROOT);
            table.line(
                    "  also %-8s %s: %s",
                    form,
                    Objects.requireNonNullElse(other.speaker(), "?"),
                    content.length() <= SHOWN ? content : content.substring(0, SHOWN) + "…");
        });
    }

    /** Shares of what was found and right; passed when they are all there. */
    Report report() {
        table.line("");
        Map<String, Double> scores = new LinkedHashMap<>();
        tally.all().forEach((measure, counts) -> {
            scores.put(measure, counts.precision());
            table.line("%-10s %3d of %3d", measure, counts.hitsGold(), counts.gold());
        });
        boolean passed = tally.all().values().stream().allMatch(counts -> counts.hitsGold() == counts.gold());
        return new Report(table.toString(), scores, passed);
    }
}
