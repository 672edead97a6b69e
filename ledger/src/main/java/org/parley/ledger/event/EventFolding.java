package org.parley.ledger.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.EventStatus;

/**
 * Tells which reports are of one event: same type, same parties on both sides, status that does not contradict, days at most one apart,
 * evidence that agrees. Reports are joined in chains; the outcome does not depend on the order in which they come.
 *
 * <p>An event told as done and one told as alleged may be the same; what is planned, only thought of, or denied stays apart. Where one
 * of two reports does not tell the day, it counts for that of its article, and the two are at most three days apart.
 */
public final class EventFolding {
    private static final long MOST_DAYS_APART = 1;
    private static final long MOST_DAYS_FROM_ARTICLE = 3;

    private static final Comparator<ReportedEvent> BY_DAY = Comparator.comparing(
                    ReportedEvent::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(report -> report.event().id());

    private EventFolding() {}

    /** The reports of each event, by day; the events by the day of their first report. */
    public static List<List<ReportedEvent>> fold(List<ReportedEvent> reports) {
        Map<String, List<ReportedEvent>> alike = new TreeMap<>();
        reports.forEach(report ->
                alike.computeIfAbsent(key(report), key -> new ArrayList<>()).add(report));
        return alike.values().stream()
                .flatMap(group -> chains(group).stream())
                .sorted(Comparator.comparing(chain -> chain.get(0), BY_DAY))
                .toList();
    }

    /** By day, so that each report is compared only with those of a few days. */
    private static List<List<ReportedEvent>> chains(List<ReportedEvent> group) {
        List<ReportedEvent> sorted = group.stream().sorted(BY_DAY).toList();
        List<Evidence> evidence =
                sorted.stream().map(report -> new Evidence(report.evidence())).toList();
        int[] first = new int[sorted.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
            for (int j = i - 1;
                    j >= 0 && isWithin(sorted.get(j).day(), sorted.get(i).day());
                    j--) {
                if (root(first, i) != root(first, j)
                        && isSame(sorted.get(j), sorted.get(i))
                        && evidence.get(i).agrees(evidence.get(j))) {
                    int a = root(first, i);
                    int b = root(first, j);
                    first[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        Map<Integer, List<ReportedEvent>> chains = new LinkedHashMap<>();
        for (int i = 0; i < first.length; i++) {
            chains.computeIfAbsent(root(first, i), root -> new ArrayList<>()).add(sorted.get(i));
        }
        return List.copyOf(chains.values());
    }

    private static int root(int[] first, int at) {
        int root = at;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }

    private static boolean isSame(ReportedEvent one, ReportedEvent other) {
        LocalDate told = one.told();
        LocalDate otherTold = other.told();
        if (told != null && otherTold != null) {
            return Math.abs(ChronoUnit.DAYS.between(told, otherTold)) <= MOST_DAYS_APART;
        }
        return isWithin(one.day(), other.day());
    }

    private static boolean isWithin(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null
                ? other == null
                : other != null && Math.abs(ChronoUnit.DAYS.between(one, other)) <= MOST_DAYS_FROM_ARTICLE;
    }

    private static String key(ReportedEvent report) {
        EventStatus status = report.event().status();
        return report.event().type()
                + "|" + (status == EventStatus.ALLEGED ? EventStatus.ASSERTED : status)
                + "|" + side(report.event().actors())
                + "|" + side(report.event().recipients());
    }

    private static String side(List<ActorRef> refs) {
        return refs.stream()
                .map(ActorRef::actor)
                .map(EventFolding::party)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** A state is one party whoever acts for it; others are told apart by sector, and without a country by name. */
    private static String party(Actor actor) {
        String country = actor.country();
        if (country == null) {
            return actor.name().toLowerCase(Locale.ROOT);
        }
        String sector = actor.sector();
        return sector == null || actor.isOfState() ? country : country + ":" + sector;
    }
}
