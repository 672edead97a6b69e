package org.parley.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventReport;
import org.parley.web.text.English;

/** Pairs of countries, and what passed between them. */
final class Dyads {
    private static final Comparator<Dyad> MOST_FIRST = Comparator.comparingInt(Dyad::events)
            .reversed()
            .thenComparing(Dyad::first)
            .thenComparing(Dyad::second);

    private Dyads() {}

    /** Which of two countries did it. */
    enum Direction {
        /** The first one, to the second. */
        FORTH,
        /** The second one, to the first. */
        BACK,
        /** Both, with each other. */
        TOGETHER
    }

    /**
     * A pair of countries.
     *
     * @param first ISO 3166-1 alpha-3, the one whose code comes first
     * @param second likewise
     * @param forth events that the first one did to the second
     * @param back events that the second one did to the first
     * @param together events that both did with each other
     * @param reports of all of these
     * @param from first day; absent where no day is known
     * @param to last day; absent likewise
     */
    record Dyad(
            String first,
            String second,
            int forth,
            int back,
            int together,
            int reports,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        /** Of whatever direction. */
        public int events() {
            return forth + back + together;
        }
    }

    /** All pairs of some events, those with most events first. */
    static List<Dyad> of(List<CodedEvent> events) {
        Map<List<String>, Count> counts = new HashMap<>();
        for (CodedEvent event : events) {
            for (List<String> pair : pairs(event)) {
                counts.computeIfAbsent(pair, key -> new Count()).add(event, direction(event, pair.get(0), pair.get(1)));
            }
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getValue()
                        .dyad(entry.getKey().get(0), entry.getKey().get(1)))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** As the leading report has it, else as the first one that tells. */
    static Direction direction(CodedEvent event, String first, String second) {
        return Stream.concat(Stream.of(event.lead()), event.reports().stream())
                .map(report -> direction(report, first, second))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Direction.TOGETHER);
    }

    private static @Nullable Direction direction(EventReport report, String first, String second) {
        Set<String> actors = countries(report.actors());
        Set<String> recipients = countries(report.recipients());
        boolean forth = actors.contains(first) && recipients.contains(second);
        boolean back = actors.contains(second) && recipients.contains(first);
        if (forth != back) {
            return forth ? Direction.FORTH : Direction.BACK;
        }
        boolean both = actors.contains(first) && actors.contains(second);
        return forth || (both && report.recipients().isEmpty()) ? Direction.TOGETHER : null;
    }

    /** Each pair once, its codes in order. */
    private static Set<List<String>> pairs(CodedEvent event) {
        Set<List<String>> pairs = new HashSet<>();
        for (EventReport report : event.reports()) {
            Set<String> actors = countries(report.actors());
            Set<String> others = report.recipients().isEmpty() ? actors : countries(report.recipients());
            for (String actor : actors) {
                for (String other : others) {
                    if (!actor.equals(other)) {
                        pairs.add(actor.compareTo(other) < 0 ? List.of(actor, other) : List.of(other, actor));
                    }
                }
            }
        }
        return pairs;
    }

    private static Set<String> countries(List<ActorCard> parties) {
        return parties.stream()
                .map(ActorCard::country)
                .filter(Objects::nonNull)
                .filter(English::isCountry)
                .collect(Collectors.toSet());
    }

    /** What is counted of a pair. */
    private static final class Count {
        private final int[] directions = new int[Direction.values().length];
        private final List<LocalDate> days = new ArrayList<>();
        private int reports;

        void add(CodedEvent event, Direction direction) {
            directions[direction.ordinal()]++;
            reports += event.reports().size();
            if (event.day() != null) {
                days.add(event.day());
            }
        }

        Dyad dyad(String first, String second) {
            return new Dyad(
                    first,
                    second,
                    directions[Direction.FORTH.ordinal()],
                    directions[Direction.BACK.ordinal()],
                    directions[Direction.TOGETHER.ordinal()],
                    reports,
                    days.stream().min(Comparator.naturalOrder()).orElse(null),
                    days.stream().max(Comparator.naturalOrder()).orElse(null));
        }
    }
}
