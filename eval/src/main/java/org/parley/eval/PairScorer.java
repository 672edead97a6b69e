package org.parley.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often the type of what one given party did to another is right. If any gold pair has the older type
 * {@link ScoredEvent#YIELD}, CONCEDE and RETREAT are taken for it on both sides.
 */
final class PairScorer {
    private static final String UNTOLD = "-";

    private final Map<String, Counts> types = new TreeMap<>();
    private Counts all = Counts.NONE;

    /** Scores all pairs of the texts. */
    static Report score(Iterable<GoldEvents> texts, PairSource source) {
        PairScorer scorer = new PairScorer();
        List<GoldPair> pairs = new ArrayList<>();
        texts.forEach(text -> pairs.addAll(GoldPair.of(text)));
        boolean older = pairs.stream().anyMatch(pair -> ScoredEvent.YIELD.equals(pair.type()));
        for (GoldPair pair : pairs) {
            String read = source.type(pair);
            scorer.add(type(pair.type(), older), type(read, older));
        }
        return scorer.report();
    }

    private static String type(@Nullable String given, boolean older) {
        if (given == null) {
            return UNTOLD;
        }
        return older ? ScoredEvent.yielding(given) : given;
    }

    private void add(String gold, String read) {
        boolean right = gold.equals(read);
        all = all.plus(Counts.share(right ? 1 : 0, 1));
        types.merge(gold, Counts.of(right ? 1 : 0, 0, 1), Counts::plus);
        types.merge(read, Counts.of(0, 1, 0), Counts::plus);
    }

    private Report report() {
        types.remove(UNTOLD);
        double macro = types.values().stream()
                .filter(counts -> counts.gold() > 0)
                .mapToDouble(Counts::f1)
                .average()
                .orElse(0);
        TableText table = new TableText()
                .line("given parties: %d pairs", all.gold())
                .line("%-10s %6s %6s      P     R    F1", "type", "gold", "read");
        types.forEach((type, counts) ->
                table.line("%-10s %6d %6d  %s", type, counts.gold(), counts.predicted(), TableText.percent(counts)));
        table.line("%-10s %6s %6s  %17.1f", "macro", "", "", 100 * macro)
                .line("%-10s %6s %6s  %17.1f", "accuracy", "", "", 100 * all.precision());
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("pairs macro", macro);
        scores.put("pairs accuracy", all.precision());
        return new Report(table.toString(), scores, true);
    }
}
