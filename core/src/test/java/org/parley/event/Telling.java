package org.parley.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Argument;
import org.parley.model.ArgumentRole;
import org.parley.model.Article;
import org.parley.model.DateLookup;
import org.parley.model.Event;
import org.parley.model.EventContext;
import org.parley.model.EventMention;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;
import org.parley.passage.PassageFinder;

/**
 * A paragraph with the events that the encoder would see in it, in marks such as {@code {A1 Chad} {T1 expelled} {R1 the envoys}}, and
 * statements, whose source, cue and content are marked {@code Q1}, {@code C1} and {@code X1}. Actors are known by their words: those
 * of a few countries with their country, all others as unnamed.
 */
final class Telling {
    static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    private static final Pattern MARK = Pattern.compile("\\{((?:[TARSDPQCX]\\d+)(?:,[TARSDPQCX]\\d+)*) ([^{}]+)}");
    private static final Map<ArgumentRole, String> LETTERS = Map.of(
            ArgumentRole.ACTOR, "A",
            ArgumentRole.RECIPIENT, "R",
            ArgumentRole.STATUS, "S",
            ArgumentRole.DATE, "D",
            ArgumentRole.PLACE, "P",
            ArgumentRole.TRIGGER, "T");
    private static final Map<String, String> COUNTRIES = Map.of(
            "Chad", "TCD", "Niger", "NER", "Oslo", "NOR", "Norway", "NOR", "Togo", "TGO", "Ruiz", "ESP", "Spain",
            "ESP");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<Span>> marks = new TreeMap<>();
    private final List<EventMention> mentions = new ArrayList<>();

    private Telling(String marked) {
        Matcher mark = MARK.matcher(marked);
        int last = 0;
        while (mark.find()) {
            text.append(marked, last, mark.start());
            Span span = new Span(text.length(), text.length() + mark.group(2).length());
            text.append(mark.group(2));
            last = mark.end();
            for (String label : mark.group(1).split(",", -1)) {
                marks.computeIfAbsent(label, l -> new ArrayList<>()).add(span);
            }
        }
        text.append(marked, last, marked.length());
    }

    static Telling of(String marked) {
        return new Telling(marked);
    }

    /** Types the event of that number. */
    Telling event(int number, EventType type, @Nullable String mode, EventStatus status) {
        List<Argument> arguments = new ArrayList<>();
        List<Span> triggers = marks.getOrDefault("T" + number, List.of());
        for (ArgumentRole role : ArgumentRole.values()) {
            List<Span> spans = marks.getOrDefault(LETTERS.get(role) + number, List.of());
            (role == ArgumentRole.TRIGGER ? spans.subList(1, spans.size()) : spans)
                    .forEach(span -> arguments.add(new Argument(role, span, 0.9)));
        }
        mentions.add(new EventMention(
                triggers.get(0),
                type,
                0.9,
                mode == null ? null : EventMode.of(type, mode),
                status,
                EnumSet.noneOf(EventContext.class),
                arguments));
        return this;
    }

    List<Event> find() {
        Article article = Article.of(text.toString(), DAY);
        mentions.sort(Comparator.comparing(EventMention::trigger));
        return new EventFinder()
                .find(
                        new EventFinder.Told(
                                article,
                                new PassageFinder().find(article),
                                mentions,
                                (ActorLookup) this::refer,
                                new Days(),
                                statements()),
                        "test");
    }

    Event only() {
        List<Event> events = find();
        if (events.size() != 1) {
            throw new AssertionError("not one event but " + events);
        }
        return events.get(0);
    }

    String words(List<Span> spans) {
        return String.join(" … ", spans.stream().map(span -> span.of(text)).toList());
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (int n = 1; marks.containsKey("X" + n); n++) {
            List<Span> source = marks.getOrDefault("Q" + n, List.of());
            statements.add(new Statement(
                    "s" + n,
                    StatementForm.INDIRECT,
                    StatementType.ASSERTION,
                    words(marks.get("X" + n)),
                    covered(n),
                    marks.getOrDefault("C" + n, List.of()),
                    source,
                    source.isEmpty() ? null : refer(source),
                    null,
                    List.of(),
                    new When(DAY.minusDays(1), DAY.minusDays(1), "yesterday", new Span(0, 0)),
                    null,
                    0.9,
                    "test"));
        }
        return statements;
    }

    /** Marks never nest, so a content that holds an event is marked at its first and last words. */
    private List<Span> covered(int number) {
        List<Span> ends = marks.getOrDefault("X" + number, List.of());
        return List.of(ends.get(0).cover(ends.get(ends.size() - 1)));
    }

    private ActorRef refer(List<Span> words) {
        String name = words.get(0).of(text);
        String country = COUNTRIES.get(name);
        boolean person = name.equals("Ruiz");
        ActorKind kind = country == null ? ActorKind.UNNAMED : person ? ActorKind.PERSON : ActorKind.COUNTRY;
        String sector = country == null ? null : "GOV";
        return new ActorRef(
                Actor.of(name, kind, null, country, sector),
                words,
                country == null ? ResolvedBy.NONE : ResolvedBy.NAME);
    }

    /** Knows "yesterday", and "a day after". */
    private final class Days implements DateLookup {
        @Override
        public List<When> spoken(Span words, LocalDate spoken) {
            return List.of();
        }

        @Override
        public Optional<When> in(Span words, @Nullable LocalDate around) {
            boolean known = words.of(text).contains("yesterday");
            return known
                    ? Optional.of(new When(DAY.minusDays(1), DAY.minusDays(1), "yesterday", words))
                    : Optional.empty();
        }

        @Override
        public Optional<When> before(Span sentence, int place, LocalDate told) {
            return text.substring(sentence.start(), place).startsWith("A day after")
                    ? Optional.of(new When(told.minusDays(1), told.minusDays(1), "A day after", sentence))
                    : Optional.empty();
        }
    }
}
