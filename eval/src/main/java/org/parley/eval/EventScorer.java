package org.parley.eval;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Scores the events of texts by their codes. All counts are pooled over texts.
 *
 * <ul>
 *   <li>type, quad: multisets of types, of quad classes, text by text. Gold events without a type count for the quad class alone.
 *   <li>hit: share of the texts with a gold type in which one of them was read.
 *   <li>source, target: share of the events of the right type whose countries are those of the gold event; "any" where one is;
 *       "none" where gold has none and none was read.
 *   <li>triple: source country, type, target country; a deed done together is the same in both directions.
 *   <li>empty: texts without a gold event.
 * </ul>
 *
 * Where a text's gold has the older type {@link ScoredEvent#YIELD}, CONCEDE and RETREAT are right there.
 */
final class EventScorer {
    private final Map<String, Counts> types = new TreeMap<>();
    private final Map<Integer, Counts> quads = new TreeMap<>();
    private final Tally tally = new Tally();
    private int falseEvents;

    /**
     * Takes one text into the count.
     *
     * @param read what was read in it, without what the text denies
     */
    void add(List<ScoredEvent> gold, List<ScoredEvent> read) {
        List<ScoredEvent> scored = read.stream().filter(ScoredEvent::isScored).toList();
        if (gold.isEmpty()) {
            tally.add("empty texts", Counts.share(scored.isEmpty() ? 1 : 0, 1));
            falseEvents += scored.size();
            return;
        }
        count(by(gold, ScoredEvent::quad), by(scored, ScoredEvent::quad), quads);
        boolean older = gold.stream().anyMatch(event -> ScoredEvent.YIELD.equals(event.type()));
        List<ScoredEvent> typed = typed(gold, older);
        if (!typed.isEmpty()) {
            addTyped(typed, typed(scored, older));
        }
    }

    private static List<ScoredEvent> typed(List<ScoredEvent> events, boolean older) {
        return events.stream()
                .filter(event -> event.type() != null)
                .map(event -> event.yielding(older))
                .toList();
    }

    private void addTyped(List<ScoredEvent> gold, List<ScoredEvent> read) {
        Map<String, List<ScoredEvent>> goldByType = by(gold, event -> Objects.requireNonNull(event.type()));
        Map<String, List<ScoredEvent>> readByType = by(read, event -> Objects.requireNonNull(event.type()));
        count(goldByType, readByType, types);
        boolean hit = goldByType.keySet().stream().anyMatch(readByType::containsKey);
        tally.add("hit", Counts.share(hit ? 1 : 0, 1));
        goldByType.forEach((type, events) -> EventPairing.of(events, readByType.getOrDefault(type, List.of()))
                .forEach(this::judgeCountries));
        addTriples(CountryTriple.of(gold), CountryTriple.of(read));
    }

    private static <K> Map<K, List<ScoredEvent>> by(List<ScoredEvent> events, Function<ScoredEvent, K> key) {
        return events.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static <K> void count(
            Map<K, List<ScoredEvent>> gold, Map<K, List<ScoredEvent>> read, Map<K, Counts> counts) {
        Set<K> keys = new TreeSet<>(gold.keySet());
        keys.addAll(read.keySet());
        for (K key : keys) {
            int wanted = gold.getOrDefault(key, List.of()).size();
            int found = read.getOrDefault(key, List.of()).size();
            counts.merge(key, Counts.of(Math.min(wanted, found), found, wanted), Counts::plus);
        }
    }

    private void judgeCountries(EventPairing.Pair pair) {
        judgeCountries("source", pair.gold().sources(), pair.predicted().sources());
        judgeCountries("target", pair.gold().targets(), pair.predicted().targets());
    }

    private void judgeCountries(String side, Set<String> gold, Set<String> read) {
        if (gold.isEmpty()) {
            tally.add(side + " none", Counts.share(read.isEmpty() ? 1 : 0, 1));
        } else {
            tally.add(side, Counts.share(gold.equals(read) ? 1 : 0, 1));
            tally.add(side + " any", Counts.share(ScoredEvent.share(gold, read) ? 1 : 0, 1));
        }
    }

    private void addTriples(Set<CountryTriple> gold, Set<CountryTriple> read) {
        Set<CountryTriple> wanted = CountryTriple.comparable(gold, read);
        Set<CountryTriple> found = CountryTriple.comparable(read, gold);
        tally.add("triple", common(wanted, found));
        tally.add("triple known", common(known(wanted), known(found)));
    }

    private static Set<CountryTriple> known(Set<CountryTriple> triples) {
        return triples.stream().filter(CountryTriple::isKnown).collect(Collectors.toSet());
    }

    private static Counts common(Set<CountryTriple> gold, Set<CountryTriple> read) {
        Set<CountryTriple> both = new HashSet<>(gold);
        both.retainAll(read);
        return Counts.of(both.size(), read.size(), gold.size());
    }

    /** Tables, and all scores but those of single types and classes. */
    Report report() {
        Map<String, Double> scores = new LinkedHashMap<>();
        TableText table = new TableText().line("%-14s %6s %6s      P     R    F1", "", "gold", "read");
        classes("type", types, table, scores);
        quads.remove(0);
        classes("quad", quads, table, scores);
        List.of("triple", "triple known").forEach(name -> {
            Counts counts = tally.of(name);
            if (counts.gold() + counts.predicted() > 0) {
                line(name, counts, table);
                scores.put(name, counts.f1());
            }
        });
        table.line("").line("%-14s %6s %6s  share", "", "of", "right");
        List.of("hit", "source", "source any", "source none", "target", "target any", "target none", "empty texts")
                .forEach(name -> share(name, tally.of(name), table, scores));
        long empty = tally.of("empty texts").gold();
        if (empty > 0) {
            table.line("%.3f false events per empty text", (double) falseEvents / empty);
        }
        return new Report(table.toString(), scores, true);
    }

    private static <K> void classes(String name, Map<K, Counts> classes, TableText table, Map<String, Double> scores) {
        Collection<Counts> all = classes.values();
        if (all.stream().noneMatch(counts -> counts.gold() > 0)) {
            return;
        }
        Counts micro = all.stream().reduce(Counts.NONE, Counts::plus);
        double macro = all.stream()
                .filter(counts -> counts.gold() > 0)
                .mapToDouble(Counts::f1)
                .average()
                .orElse(0);
        line(name + " micro", micro, table);
        table.line("%-14s %6s %6s  %17.1f", name + " macro", "", "", 100 * macro);
        classes.forEach((key, counts) -> line("  " + key, counts, table));
        scores.put(name + " micro", micro.f1());
        scores.put(name + " macro", macro);
    }

    private static void line(String name, Counts counts, TableText table) {
        table.line("%-14s %6d %6d  %s", name, counts.gold(), counts.predicted(), TableText.percent(counts));
    }

    private static void share(String name, Counts counts, TableText table, Map<String, Double> scores) {
        if (counts.gold() > 0) {
            table.line("%-14s %6d %6d  %5.1f", name, counts.gold(), counts.hitsGold(), 100 * counts.precision());
            scores.put(name, counts.precision());
        }
    }
}
