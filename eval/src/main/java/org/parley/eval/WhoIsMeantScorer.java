package org.parley.eval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.model.Span;

/**
 * Counts how often the sources that are persons are led to the right one. Judged are the marks whose source a statement's source
 * overlaps; how many those are is counted too.
 */
final class WhoIsMeantScorer {
    private static final String ALL = "all";

    private final Map<String, Counts> reached = new TreeMap<>();
    private final Map<String, Counts> named = new TreeMap<>();
    private Counts countries = Counts.NONE;

    /** Takes one mark into the count, with what was read in its whole article. Marks that are not on persons are passed over. */
    void add(Mark mark, List<Predicted> statements) {
        if (!mark.isPerson()) {
            return;
        }
        Optional<Predicted> statement = best(mark, statements);
        count(reached, mark, statement.isPresent());
        statement.ifPresent(read -> {
            count(named, mark, mark.allows(read.speaker()));
            if (mark.country() != null) {
                countries = countries.plus(Counts.share(mark.country().equals(read.country()) ? 1 : 0, 1));
            }
        });
    }

    private static void count(Map<String, Counts> counts, Mark mark, boolean right) {
        for (String group : List.of(ALL, mark.by())) {
            counts.merge(group, Counts.share(right ? 1 : 0, 1), Counts::plus);
        }
    }

    /** The statement that shares most of the source, then most of the content. */
    private static Optional<Predicted> best(Mark mark, List<Predicted> statements) {
        return statements.stream()
                .filter(statement -> shared(mark.source(), statement.words().source()) > 0)
                .max(Comparator.<Predicted>comparingInt(statement ->
                                shared(mark.source(), statement.words().source()))
                        .thenComparingInt(statement ->
                                shared(mark.content(), statement.words().content())));
    }

    private static int shared(List<Span> ones, List<Span> others) {
        return ones.stream()
                .flatMapToInt(one -> others.stream()
                        .mapToInt(other -> Math.min(one.end(), other.end()) - Math.max(one.start(), other.start())))
                .filter(length -> length > 0)
                .sum();
    }

    /** Share of right names, over all and by the words of the source; share of right countries where one is marked. */
    Report report() {
        Map<String, Double> scores = new LinkedHashMap<>();
        TableText table =
                new TableText().line("%-12s %6s %7s %6s %6s", "persons by", "marks", "reached", "right", "share");
        reached.forEach((group, marks) -> {
            Counts right = named.getOrDefault(group, Counts.NONE);
            scores.put("name " + group, right.precision());
            table.line(
                    "%-12s %6d %7d %6d %6.1f",
                    group, marks.gold(), right.gold(), right.hitsGold(), 100 * right.precision());
        });
        scores.put("reached", reached.getOrDefault(ALL, Counts.NONE).precision());
        scores.put("country", countries.precision());
        table.line(
                "%-12s %6s %7d %6d %6.1f",
                "country", "", countries.gold(), countries.hitsGold(), 100 * countries.precision());
        return new Report(table.toString(), scores, true);
    }
}
