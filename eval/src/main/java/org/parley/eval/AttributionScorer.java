package org.parley.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.model.Span;

/**
 * Compares the attributions of articles with gold: by word, by unbroken piece, and as wholes under each {@link Criterion}.
 *
 * <p>As wholes they are also counted apart by how much of the content is quoted; a partner may be of another kind, so that a
 * slip at a quotation mark is not punished twice.
 */
final class AttributionScorer {
    private final SourceHead rule = SourceHead.load();
    private final Tally tally = new Tally();
    private final List<Slip> slips = new ArrayList<>();
    private int articles;
    private int dropped;

    /**
     * An attribution that has no partner under {@link Criterion#PARTIAL}.
     *
     * @param missed whether it is gold that was not found; else it was predicted and is not gold
     * @param article where it stands
     * @param attribution what it is
     */
    record Slip(boolean missed, GoldArticle article, ScoredAttribution attribution) {}

    /** Takes one article into the count. */
    void add(GoldArticle article, List<Attributed> predictions) {
        ScoredText text = new ScoredText(article.article().text());
        List<ScoredAttribution> gold = scored(article.attributions(), text);
        List<ScoredAttribution> predicted = scored(predictions, text);
        articles++;
        dropped += predictions.size() - predicted.size();
        for (Role role : Role.values()) {
            countWords(role, gold, predicted);
            countPieces(role, pieces(gold, role, text), pieces(predicted, role, text));
        }
        Map<Criterion, List<Matching.Pair>> pairs = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            pairs.put(criterion, Matching.match(gold, predicted, criterion::holds));
        }
        pairs.forEach((criterion, matched) -> countWholes(criterion.toString(), matched, gold, predicted));
        countSpeakers(pairs.getOrDefault(Criterion.CONTENT, List.of()), gold, predicted);
        noteSlips(article, pairs.getOrDefault(Criterion.PARTIAL, List.of()), gold, predicted);
    }

    /** Counts by {@code "words ROLE"}, {@code "pieces ROLE"}, {@code "begin ROLE"}, {@code "CRITERION GROUP"}, {@code "speaker GROUP"}. */
    Tally tally() {
        return tally;
    }

    /** Articles taken in. */
    int articles() {
        return articles;
    }

    /** Predictions left out for want of content. */
    int dropped() {
        return dropped;
    }

    List<Slip> slips() {
        return List.copyOf(slips);
    }

    private List<ScoredAttribution> scored(List<Attributed> attributions, ScoredText text) {
        return attributions.stream()
                .map(attribution -> new ScoredAttribution(attribution, text, rule))
                .filter(ScoredAttribution::hasContent)
                .toList();
    }

    private void countWords(Role role, List<ScoredAttribution> gold, List<ScoredAttribution> predicted) {
        BitSet inGold = union(gold, role);
        BitSet inPredicted = union(predicted, role);
        tally.add(
                "words " + role,
                Counts.of(ScoredText.common(inGold, inPredicted), inPredicted.cardinality(), inGold.cardinality()));
    }

    private static BitSet union(List<ScoredAttribution> attributions, Role role) {
        BitSet union = new BitSet();
        attributions.forEach(attribution -> union.or(attribution.words(role)));
        return union;
    }

    private static Set<Span> pieces(List<ScoredAttribution> attributions, Role role, ScoredText text) {
        return attributions.stream()
                .flatMap(attribution -> text.pieces(attribution.words(role)).stream())
                .collect(Collectors.toSet());
    }

    private void countPieces(Role role, Set<Span> gold, Set<Span> predicted) {
        tally.add("pieces " + role, overlap(gold, predicted));
        tally.add("begin " + role, overlap(begins(gold), begins(predicted)));
    }

    private static Set<Integer> begins(Set<Span> pieces) {
        return pieces.stream().map(Span::start).collect(Collectors.toSet());
    }

    private static <T> Counts overlap(Set<T> gold, Set<T> predicted) {
        Set<T> both = new HashSet<>(gold);
        both.retainAll(predicted);
        return Counts.of(both.size(), predicted.size(), gold.size());
    }

    private void countWholes(
            String measure,
            List<Matching.Pair> pairs,
            List<ScoredAttribution> gold,
            List<ScoredAttribution> predicted) {
        for (QuotedGroup group : QuotedGroup.values()) {
            IntPredicate goldInGroup = i -> group.holds(gold.get(i).form());
            IntPredicate predictedInGroup = i -> group.holds(predicted.get(i).form());
            tally.add(
                    measure + " " + group,
                    new Counts(
                            pairs.stream()
                                    .mapToInt(Matching.Pair::predicted)
                                    .filter(predictedInGroup)
                                    .count(),
                            IntStream.range(0, predicted.size())
                                    .filter(predictedInGroup)
                                    .count(),
                            pairs.stream()
                                    .mapToInt(Matching.Pair::gold)
                                    .filter(goldInGroup)
                                    .count(),
                            IntStream.range(0, gold.size()).filter(goldInGroup).count()));
        }
    }

    private void countSpeakers(
            List<Matching.Pair> pairs, List<ScoredAttribution> gold, List<ScoredAttribution> predicted) {
        for (Matching.Pair pair : pairs) {
            ScoredAttribution wanted = gold.get(pair.gold());
            int right = wanted.sourceMatches(predicted.get(pair.predicted())) ? 1 : 0;
            for (QuotedGroup group : QuotedGroup.values()) {
                if (group.holds(wanted.form())) {
                    tally.add("speaker " + group, Counts.share(right, 1));
                }
            }
        }
    }

    private void noteSlips(
            GoldArticle article,
            List<Matching.Pair> pairs,
            List<ScoredAttribution> gold,
            List<ScoredAttribution> predicted) {
        Set<Integer> found = pairs.stream().map(Matching.Pair::gold).collect(Collectors.toSet());
        Set<Integer> right = pairs.stream().map(Matching.Pair::predicted).collect(Collectors.toSet());
        IntStream.range(0, gold.size())
                .filter(i -> !found.contains(i))
                .forEach(i -> slips.add(new Slip(true, article, gold.get(i))));
        IntStream.range(0, predicted.size())
                .filter(i -> !right.contains(i))
                .forEach(i -> slips.add(new Slip(false, article, predicted.get(i))));
    }
}
