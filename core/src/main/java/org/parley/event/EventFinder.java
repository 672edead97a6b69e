package org.parley.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.ArgumentRole;
import org.parley.model.Article;
import org.parley.model.DateLookup;
import org.parley.model.Digest;
import org.parley.model.Event;
import org.parley.model.EventMention;
import org.parley.model.EventMode;
import org.parley.model.EventType;
import org.parley.model.Location;
import org.parley.model.Passage;
import org.parley.model.QuadClass;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Codes the events of an article after PLOVER. Immutable and safe for several threads; made once, it holds the rules. */
public final class EventFinder {
    private static final String READER = "reader";

    private final Boundaries boundaries = new Boundaries();
    private final Modes modes = new Modes();
    private final MissedDeeds missed = new MissedDeeds();
    private final SpokenDeeds spoken = new SpokenDeeds();
    private final CameoCodes codes = new CameoCodes();

    /** A finder with the rules that come with Parley. */
    public EventFinder() {}

    /**
     * What is known of an article when its events are coded.
     *
     * @param article its text
     * @param passages its paragraphs, in text order
     * @param mentions event mentions as the encoder saw them
     * @param actors answers who is meant
     * @param dates answers when it was
     * @param statements who said what
     */
    public record Told(
            Article article,
            List<Passage> passages,
            List<EventMention> mentions,
            ActorLookup actors,
            DateLookup dates,
            List<Statement> statements) {
        public Told {
            passages = List.copyOf(passages);
            mentions = List.copyOf(mentions);
            statements = List.copyOf(statements);
        }
    }

    /**
     * The events of an article.
     *
     * @param engine digest of what reads; part of every id
     * @return by first character of the trigger
     */
    public List<Event> find(Told told, String engine) {
        Scene scene = new Scene(told.article(), told.passages(), told.statements());
        Participants participants = new Participants(told.article().text(), told.actors());
        List<Draft> drafts = new ArrayList<>();
        for (EventMention mention : told.mentions()) {
            draft(scene, participants, mention, READER).ifPresent(drafts::add);
        }
        for (MissedDeeds.Missed deed : missed.find(scene, told.mentions())) {
            draft(scene, participants, deed.mention(), deed.rule()).ifPresent(drafts::add);
        }
        drafts.addAll(spoken.find(scene, participants, told.statements(), drafts));
        drafts.sort(Comparator.comparing(draft -> draft.mention().trigger()));
        EventTimes times = new EventTimes(scene, told.dates());
        List<Draft> decided = new Gaps(scene)
                .fill(drafts).stream()
                        .map(draft -> Statuses.decide(draft, scene))
                        .toList();
        return SameDeed.fold(decided).stream()
                .map(draft -> event(draft, scene, times, told, engine))
                .sorted(Comparator.comparing(event -> event.trigger().get(0)))
                .toList();
    }

    private Optional<Draft> draft(Scene scene, Participants participants, EventMention mention, String foundBy) {
        int sentence = scene.sentenceAt(mention.trigger().start());
        return sentence < 0 ? Optional.empty() : named(draft(scene, participants, mention, sentence, foundBy), scene);
    }

    private static Draft draft(
            Scene scene, Participants participants, EventMention mention, int sentence, String foundBy) {
        List<ActorRef> actors = participants.of(mention, ArgumentRole.ACTOR, scene.sentence(sentence));
        List<ActorRef> recipients = participants.of(mention, ArgumentRole.RECIPIENT, scene.sentence(sentence)).stream()
                .filter(ref -> !Sides.speaksFor(ref.actor(), actors))
                .toList();
        Optional<Statement> around = scene.around(mention.trigger());
        Statement made = isVerbal(mention)
                ? scene.madeBy(mention.trigger())
                        .or(() -> around.filter(statement -> speaks(statement, actors)))
                        .orElse(null)
                : null;
        return new Draft(
                mention,
                sentence,
                mention.type(),
                mention.mode(),
                mention.status(),
                List.of(),
                actors,
                recipients,
                made,
                around.filter(statement -> !statement.equals(made)).orElse(null),
                foundBy);
    }

    /** "I demand an answer," said Ruiz: the words themselves are the deed. */
    private static boolean speaks(Statement statement, List<ActorRef> actors) {
        ActorRef speaker = statement.speaker();
        return speaker != null
                && (actors.isEmpty()
                        || actors.stream().anyMatch(actor -> actor.actor()
                                .id()
                                .equals(speaker.actor().id())));
    }

    private static boolean isVerbal(EventMention mention) {
        QuadClass quad = mention.type().quad();
        return quad == QuadClass.VERBAL_COOPERATION || quad == QuadClass.VERBAL_CONFLICT;
    }

    /** The draft under the type and mode that the rules give it; empty where they say that it is none. */
    private Optional<Draft> named(Draft draft, Scene scene) {
        String marked =
                scene.marked(scene.sentence(draft.sentence()), draft.mention().trigger());
        Optional<Boundary> rule =
                boundaries.of(draft.type(), draft.mode(), draft.mention().status(), marked);
        EventType type = rule.isPresent() ? rule.get().type() : draft.type();
        if (type == null) {
            return Optional.empty();
        }
        EventMode seen = rule.isPresent() ? rule.get().mode() : draft.mode();
        String foundBy = rule.map(Boundary::id).orElse(draft.foundBy());
        return Optional.of(draft.with(type, modes.of(type, marked, seen), foundBy));
    }

    private Event event(Draft draft, Scene scene, EventTimes times, Told told, String engine) {
        EventMention mention = draft.mention();
        Span sentence = scene.sentence(draft.sentence());
        List<Span> trigger = new ArrayList<>(mention.spans(ArgumentRole.TRIGGER));
        trigger.add(mention.trigger());
        trigger.sort(null);
        Statement statement = draft.made() != null ? draft.made() : draft.within();
        String id = Digest.of(
                told.article().id(),
                engine,
                "event",
                draft.type().name(),
                mention.trigger().start() + "-" + mention.trigger().end());
        return new Event(
                id,
                draft.type(),
                draft.mode(),
                mention.contexts().stream().sorted().toList(),
                codes.of(draft.type(), draft.mode(), scene.marked(sentence, mention.trigger())),
                draft.status(),
                draft.statusWords(),
                draft.actors(),
                draft.recipients(),
                trigger,
                sentence,
                times.of(draft),
                where(mention, told),
                statement == null ? null : statement.id(),
                mention.score(),
                draft.foundBy());
    }

    private static @Nullable Location where(EventMention mention, Told told) {
        return mention.spans(ArgumentRole.PLACE).stream()
                .findFirst()
                .map(words -> {
                    Span name = behindPreposition(words, told.article().text());
                    return new Location(
                            name.of(told.article().text()),
                            told.actors().refer(List.of(name)).actor().country(),
                            name);
                })
                .orElse(null);
    }

    /** "in Geneva" is Geneva. */
    private static Span behindPreposition(Span words, String text) {
        int start = words.start();
        int space = text.indexOf(' ', start);
        return space > start && space < words.end() && Character.isLowerCase(text.charAt(start))
                ? new Span(space + 1, words.end())
                : words;
    }
}
