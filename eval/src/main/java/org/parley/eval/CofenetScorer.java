package org.parley.eval;

import static org.parley.eval.TableText.percent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * Scores in the protocol of CofeNet (COLING 2022): exact span, first token, and mean overlap, over its own instances.
 *
 * <p>Read spans become labels on CofeNet's tokens. Within an instance, each unbroken run of tokens of one role in one attribution
 * is one span; a token claimed twice goes to the earlier attribution, and within one attribution to source before cue before
 * content.
 */
final class CofenetScorer {
    private final Tally tally = new Tally();
    private final Map<Role, Overlap> overlaps = new EnumMap<>(Role.class);
    private int instances;

    /** Who claims a token. */
    private record Owner(int attribution, Role role) {}

    /** Sum of the overlaps, each 0..1, and how many there are. */
    private record Overlap(double sum, int items) {
        static final Overlap NONE = new Overlap(0, 0);

        Overlap plus(Overlap other) {
            return new Overlap(sum + other.sum, items + other.items);
        }

        double mean() {
            return items == 0 ? 0 : sum / items;
        }
    }

    /** Takes one instance into the count, with what was read in its whole article. */
    void add(CofenetInstance instance, List<Attributed> predictions) {
        instances++;
        Map<Role, List<Span>> claimed = runs(owners(instance.tokens(), predictions));
        for (Role role : Role.values()) {
            List<Span> gold = instance.labelled(role);
            List<Span> read = claimed.getOrDefault(role, List.of());
            tally.add("exact " + role, Counts.of(common(Set.copyOf(gold), Set.copyOf(read)), read.size(), gold.size()));
            tally.add("begin " + role, Counts.of(common(begins(gold), begins(read)), read.size(), gold.size()));
            overlaps.merge(role, overlap(gold, read), Overlap::plus);
        }
    }

    /** Tables, exact and first-token F1, and mean overlap. */
    Report report() {
        Map<String, Double> scores = new LinkedHashMap<>();
        tally.all().forEach((measure, counts) -> scores.put(measure, counts.f1()));
        TableText table = new TableText()
                .line("%d instances", instances)
                .line("")
                .line("%-10s   %-17s   %-17s   overlap     gold   read", "", "exact", "begin")
                .line("%-10s   %s   %s", "", "    P     R    F1", "    P     R    F1");
        for (Role role : Role.values()) {
            Counts exact = tally.of("exact " + role);
            double overlap = overlaps.getOrDefault(role, Overlap.NONE).mean();
            scores.put("overlap " + role, overlap);
            table.line(
                    "%-10s   %s   %s   %7.1f   %6d %6d",
                    role,
                    percent(exact),
                    percent(tally.of("begin " + role)),
                    100 * overlap,
                    exact.gold(),
                    exact.predicted());
        }
        return new Report(table.toString(), scores, true);
    }

    private static List<@Nullable Owner> owners(List<@Nullable Span> tokens, List<Attributed> predictions) {
        List<@Nullable Owner> owners = new ArrayList<>();
        for (Span token : tokens) {
            owners.add(token == null ? null : owner(token, predictions));
        }
        bridge(owners, tokens);
        return owners;
    }

    private static @Nullable Owner owner(Span token, List<Attributed> predictions) {
        for (int i = 0; i < predictions.size(); i++) {
            for (Role role : Role.values()) {
                if (predictions.get(i).spans(role).stream().anyMatch(token::overlaps)) {
                    return new Owner(i, role);
                }
            }
        }
        return null;
    }

    /** A token that could not be aligned belongs to the span on both of its sides. */
    private static void bridge(List<@Nullable Owner> owners, List<@Nullable Span> tokens) {
        for (int i = 1; i + 1 < owners.size(); i++) {
            if (tokens.get(i) == null && Objects.equals(owners.get(i - 1), owners.get(i + 1))) {
                owners.set(i, owners.get(i - 1));
            }
        }
    }

    private static Map<Role, List<Span>> runs(List<@Nullable Owner> owners) {
        Map<Role, List<Span>> runs = new EnumMap<>(Role.class);
        int start = 0;
        while (start < owners.size()) {
            Owner owner = owners.get(start);
            int end = start + 1;
            while (end < owners.size() && Objects.equals(owner, owners.get(end))) {
                end++;
            }
            if (owner != null) {
                runs.computeIfAbsent(owner.role(), role -> new ArrayList<>()).add(new Span(start, end));
            }
            start = end;
        }
        return runs;
    }

    private static <T> int common(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static Set<Integer> begins(List<Span> spans) {
        return spans.stream().map(Span::start).collect(Collectors.toSet());
    }

    /** Over gold spans the best overlap of each, and 0 for each read span that touches none. */
    private static Overlap overlap(List<Span> gold, List<Span> read) {
        double sum = gold.stream().mapToDouble(span -> best(span, read)).sum();
        long stray = read.stream().filter(span -> best(span, gold) == 0).count();
        return new Overlap(sum, gold.size() + (int) stray);
    }

    private static double best(Span span, List<Span> others) {
        return others.stream().mapToDouble(other -> jaccard(span, other)).max().orElse(0);
    }

    private static double jaccard(Span one, Span other) {
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return Math.max(0, common) / (double) one.cover(other).length();
    }
}
