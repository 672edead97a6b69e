package org.parley.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Opening;
import org.parley.model.Span;

/** Tells what a statement opens, by its words and by the event that it performs, and whom that is meant for. */
final class Openings {
    private static final Map<EventType, Opening> PERFORMED = Map.of(
            EventType.REQUEST, Opening.DEMAND,
            EventType.ACCUSE, Opening.ACCUSATION,
            EventType.THREATEN, Opening.THREAT);

    private static final String PLACE = " in ";
    private static final int FEWEST_NAMED = 2;
    private static final Pattern BREATH = Pattern.compile(",? (?:and |or |as well as )?(?:the )?(?:\\w+ )?|, ");

    private final PatternTable patterns = PatternTable.read("openings");

    /** What it opens; empty where it opens nothing. */
    Optional<Opening> of(Speech speech, List<Event> performed) {
        return patterns.first(speech.line())
                .map(PatternTable.Row::tells)
                .map(Openings::opening)
                .orElseGet(() -> performed.stream()
                        .filter(event -> event.status() == EventStatus.ASSERTED)
                        .flatMap(event -> Optional.ofNullable(performs(event)).stream())
                        .findFirst());
    }

    /** The list says {@code none} of what only looks like an opening. */
    private static Optional<Opening> opening(String told) {
        return told.equals("none") ? Optional.empty() : Optional.of(Opening.valueOf(told.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Opening performs(Event event) {
        return event.mode() == EventMode.REQUEST_MEET ? Opening.OFFER : PERFORMED.get(event.type());
    }

    /**
     * Whom it is meant for: who is told so, else whom the performed event is done to, else the first foreign side that its words name
     * other than as a place. What by its words demands, accuses, threatens or asks is meant for the foreign side that the article names most
     * where its own words name nobody.
     */
    List<ActorRef> addressed(Opening opening, Speech speech, List<Event> performed, Setting setting) {
        if (speech.country() == null) {
            return List.of();
        }
        ActorRef addressee = speech.statement().addressee();
        List<ActorRef> nearest = nearest(speech, setting);
        if (addressee != null && speech.isForeign(addressee.actor())) {
            String country = addressee.actor().country();
            return nearest.stream()
                            .anyMatch(ref -> Objects.equals(country, ref.actor().country()))
                    ? nearest
                    : List.of(addressee);
        }
        List<ActorRef> recipients = performed.stream()
                .flatMap(event -> event.recipients().stream())
                .filter(ref -> speech.isForeign(ref.actor()))
                .filter(ref -> ref.spans().stream().anyMatch(span -> isMeant(span, speech, setting)))
                .distinct()
                .toList();
        List<ActorRef> meant = recipients.isEmpty() ? nearest : recipients;
        boolean always =
                opening != Opening.OFFER && patterns.first(speech.line()).isPresent();
        return meant.isEmpty() && always ? counterpart(speech, setting) : meant;
    }

    /** The first foreign side named, with those named in one breath with it: "my colleagues from Lima and La Paz". */
    private static List<ActorRef> nearest(Speech speech, Setting setting) {
        List<ActorRef> said = foreignIn(speech.statement().content(), speech, setting);
        List<ActorRef> named = said.isEmpty() ? foreignIn(List.of(speech.whole()), speech, setting) : said;
        List<ActorRef> first = new ArrayList<>();
        for (ActorRef ref : named) {
            if (!first.isEmpty() && !isInOneBreath(first.get(first.size() - 1), ref, setting)) {
                break;
            }
            first.add(ref);
        }
        return first;
    }

    private static List<ActorRef> counterpart(Speech speech, Setting setting) {
        Map<String, List<ActorRef>> sides = new LinkedHashMap<>();
        for (ActorRef ref : setting.named()) {
            if (speech.isForeign(ref.actor())) {
                sides.computeIfAbsent(String.valueOf(ref.actor().country()), code -> new ArrayList<>())
                        .add(ref);
            }
        }
        return sides.values().stream()
                .filter(refs -> refs.size() >= FEWEST_NAMED)
                .max(Comparator.comparingInt(List::size))
                .map(refs -> List.of(refs.get(0)))
                .orElse(List.of());
    }

    private static List<ActorRef> foreignIn(List<Span> stretches, Speech speech, Setting setting) {
        return stretches.stream()
                .flatMap(span -> setting.namedIn(span).stream())
                .filter(ref -> speech.isForeign(ref.actor()))
                .filter(ref -> isMeant(ref.spans().get(0), speech, setting))
                .toList();
    }

    private static boolean isInOneBreath(ActorRef one, ActorRef other, Setting setting) {
        int from = one.spans().get(0).end();
        int to = other.spans().get(0).start();
        return from <= to && BREATH.matcher(setting.plain(new Span(from, to))).matches();
    }

    /** Within its sentences, and no place: not "the war in Chad". */
    private static boolean isMeant(Span words, Speech speech, Setting setting) {
        int from = Math.max(0, words.start() - PLACE.length());
        return speech.whole().contains(words)
                && !setting.plain(new Span(from, words.start())).equalsIgnoreCase(PLACE);
    }
}
