package org.parley.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.Article;
import org.parley.model.DateLookup;
import org.parley.model.Dialogue;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.Opening;
import org.parley.model.Passage;
import org.parley.model.Phrase;
import org.parley.model.Reference;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Stance;
import org.parley.model.Statement;
import org.parley.model.When;

/** Reads what an article's statements do in a dialogue. Immutable and safe for several threads; made once, it holds the rules. */
public final class DialogueFinder {
    private static final Set<Stance> YIELDING = EnumSet.of(Stance.ACCEPTED, Stance.CONDITIONAL, Stance.DEFERRED);

    private final Openings openings = new Openings();
    private final Stances stances = new Stances();
    private final References references = new References();
    private final Terms terms = new Terms();
    private final Claims claims = new Claims();

    /** A finder with the rules that come with Parley. */
    public DialogueFinder() {}

    /**
     * What is known of an article when its dialogue is read.
     *
     * @param article its text
     * @param passages its paragraphs, in text order
     * @param mentions whom it names
     * @param actors answers who is meant
     * @param dates answers when
     * @param statements who said what
     * @param events who did what to whom
     */
    public record Told(
            Article article,
            List<Passage> passages,
            List<Mention> mentions,
            ActorLookup actors,
            DateLookup dates,
            List<Statement> statements,
            List<Event> events) {
        public Told {
            passages = List.copyOf(passages);
            mentions = List.copyOf(mentions);
            statements = List.copyOf(statements);
            events = List.copyOf(events);
        }
    }

    /** The dialogue of an article. */
    public Dialogue find(Told told) {
        Setting setting = new Setting(told.article(), told.passages(), told.mentions(), told.actors());
        Map<String, List<Event>> performed = told.events().stream()
                .filter(event -> event.statement() != null)
                .collect(Collectors.groupingBy(event -> String.valueOf(event.statement())));
        Threads threads = new Threads(references, setting);
        AssumedSides sides = new AssumedSides(setting);
        List<SpeechAct> acts = new ArrayList<>();
        for (Statement statement : inTextOrder(told.statements())) {
            List<Event> events = performed.getOrDefault(statement.id(), List.of());
            Speech speech = Speech.of(statement, setting);
            act(speech.by(sides.of(speech)), events, threads, told, setting).ifPresent(acts::add);
        }
        return new Dialogue(acts, claims.in(told.passages(), setting));
    }

    private static List<Statement> inTextOrder(List<Statement> statements) {
        return statements.stream()
                .sorted(Comparator.comparingInt(DialogueFinder::start).thenComparing(Statement::id))
                .toList();
    }

    private static int start(Statement statement) {
        return Stream.of(statement.source(), statement.cue(), statement.content())
                .flatMap(List::stream)
                .mapToInt(Span::start)
                .min()
                .orElse(0);
    }

    private Optional<SpeechAct> act(Speech speech, List<Event> performed, Threads threads, Told told, Setting setting) {
        if (isMereName(speech, setting)) {
            return Optional.empty();
        }
        List<Reference> own = references.own(speech, setting).stream()
                .filter(reference -> !isWithinAnother(reference, speech, told.statements()))
                .toList();
        List<Reference> continued = threads.of(speech, own);
        Optional<Stance> taken = stances.of(speech);
        Optional<Opening> opening =
                openings.of(speech, isYielding(taken) ? List.of() : performed).filter(kind -> !isAnothers(kind, own));
        Optional<Stance> stance = taken.filter(kind -> !isOwnCondition(kind, opening, continued))
                .or(() -> opening.isPresent() ? Optional.empty() : told(continued));
        List<Reference> refers = stance.isPresent() ? continued : own;
        if (opening.isEmpty() && stance.isEmpty() && (refers.isEmpty() || isMereReference(speech, refers))) {
            return Optional.empty();
        }
        @Nullable
        Phrase condition = stance.filter(Stance.CONDITIONAL::equals)
                .flatMap(conditional -> Stances.condition(speech, setting))
                .orElse(null);
        return Optional.of(new SpeechAct(
                speech.statement().id(),
                speech.assumed(),
                opening.orElse(null),
                stance.orElse(null),
                opening.map(kind -> openings.addressed(kind, speech, performed, setting))
                        .orElse(List.of()),
                refers,
                opening.isPresent() ? terms.of(speech, setting) : List.of(),
                opening.isPresent() ? Terms.proposed(speech, told.dates(), spoken(speech, told)) : List.of(),
                condition));
    }

    /** Whether the words belong to another statement of the same sentence: "dismissed the claims and offered talks". */
    private static boolean isWithinAnother(Reference reference, Speech speech, List<Statement> statements) {
        Span words = reference.words().span();
        return speech.statement().content().stream().noneMatch(words::overlaps)
                && statements.stream()
                        .filter(other -> !other.id().equals(speech.statement().id()))
                        .anyMatch(other -> other.content().stream().anyMatch(span -> span.contains(words))
                                && speech.statement().content().stream().noneMatch(own -> other.content().stream()
                                        .anyMatch(own::overlaps)));
    }

    /** "responded to Biden's comment": it tells that there is an answer, not which. */
    private static boolean isMereReference(Speech speech, List<Reference> references) {
        List<Span> content = speech.statement().content();
        Span said = content.get(0).cover(content.get(content.size() - 1));
        return references.stream()
                .anyMatch(reference -> reference.words().span().overlaps(said)
                        && 2 * reference.words().span().length() >= said.length());
    }

    /** What the report says of the answer, where the words themselves don't tell. */
    private static Optional<Stance> told(List<Reference> references) {
        return references.stream()
                .flatMap(reference -> Stream.ofNullable(reference.stance()))
                .findFirst();
    }

    /** "hit back at Lima": nothing is said but to whom. */
    private static boolean isMereName(Speech speech, Setting setting) {
        List<Span> content = speech.statement().content();
        return content.size() == 1
                && setting.namedIn(content.get(0)).stream()
                        .anyMatch(ref -> ref.spans().get(0).equals(content.get(0)));
    }

    /** Who says yes, on whatever condition, or puts it off does not accuse or threaten by it, whatever the deed was taken for. */
    private static boolean isYielding(Optional<Stance> stance) {
        return stance.filter(YIELDING::contains).isPresent();
    }

    /** Whoever speaks of another's offer does not make one. */
    private static boolean isAnothers(Opening kind, List<Reference> own) {
        return own.stream()
                .anyMatch(reference ->
                        reference.of() != null && reference.openings().contains(kind));
    }

    /** The condition of one's own offer is a term of it, no answer to another's. */
    private static boolean isOwnCondition(Stance stance, Optional<Opening> opening, List<Reference> references) {
        return stance == Stance.CONDITIONAL
                && opening.isPresent()
                && references.stream().noneMatch(Reference::answers);
    }

    private static @Nullable LocalDate spoken(Speech speech, Told told) {
        When said = speech.statement().said();
        return said != null && said.from() != null
                ? said.from()
                : told.article().published();
    }
}
