package org.parley.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.parley.model.SpeechAct;
import org.parley.model.Stance;
import org.parley.model.Statement;
import org.parley.model.When;

/** Reads what an article's statements do in a dialogue. Immutable and safe for several threads; made once, it holds the rules. */
public final class DialogueFinder {
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
        List<SpeechAct> acts = new ArrayList<>();
        for (Statement statement : told.statements()) {
            List<Event> events = performed.getOrDefault(statement.id(), List.of());
            act(Speech.of(statement, setting), events, told, setting).ifPresent(acts::add);
        }
        return new Dialogue(acts, claims.in(told.passages(), setting));
    }

    private Optional<SpeechAct> act(Speech speech, List<Event> performed, Told told, Setting setting) {
        List<Reference> refers = references.of(speech, setting);
        Optional<Stance> stance = stances.of(speech);
        Optional<Opening> opening = openings.of(speech, performed);
        if (opening.isEmpty() && stance.isEmpty() && refers.isEmpty()) {
            return Optional.empty();
        }
        @Nullable
        Phrase condition = stance.filter(Stance.CONDITIONAL::equals)
                .flatMap(conditional -> Stances.condition(speech, setting))
                .orElse(null);
        return Optional.of(new SpeechAct(
                speech.statement().id(),
                opening.orElse(null),
                stance.orElse(null),
                opening.isPresent() ? Openings.addressed(speech, performed, setting) : List.of(),
                refers,
                opening.isPresent() ? terms.of(speech, setting) : List.of(),
                opening.isPresent() ? Terms.proposed(speech, told.dates(), spoken(speech, told)) : List.of(),
                condition));
    }

    private static @Nullable LocalDate spoken(Speech speech, Told told) {
        When said = speech.statement().said();
        return said != null && said.from() != null
                ? said.from()
                : told.article().published();
    }
}
