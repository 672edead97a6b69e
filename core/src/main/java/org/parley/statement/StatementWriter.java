package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.Digest;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.When;

/** Writes the drafts of one article out as statements. */
final class StatementWriter {
    private final Article article;
    private final Layout layout;
    private final ActorLookup actors;
    private final String engine;
    private final Forms forms;
    private final CueTypes types;
    private final Addressees addressees;
    private final Circumstances circumstances;
    private final Frames frames;
    private final Set<String> nobody;
    private final Set<String> notASource;
    private final IdentityHashMap<Draft, String> ids = new IdentityHashMap<>();

    StatementWriter(
            Article article,
            Layout layout,
            ActorLookup actors,
            String engine,
            StatementFinder.Knowledge knowledge,
            List<Draft> drafts) {
        this.article = article;
        this.layout = layout;
        this.actors = actors;
        this.engine = engine;
        forms = new Forms(layout);
        types = new CueTypes(
                knowledge.vocabulary().cues(), knowledge.vocabulary().lists());
        addressees = knowledge.addressees();
        nobody = knowledge.vocabulary().lists().list("nobody");
        notASource = knowledge.vocabulary().lists().list("not-a-source");
        frames = new Frames(
                layout,
                drafts.stream()
                        .filter(draft -> draft.outer() == null)
                        .map(Draft::attribution)
                        .toList(),
                knowledge.vocabulary().lists().list("relay-cue"));
        circumstances = new Circumstances(article, layout, actors, knowledge);
    }

    /** The statements, by first character of the content, outer before inner. */
    List<Statement> write(List<Draft> drafts) {
        drafts.forEach(draft -> ids.put(draft, id(draft.attribution())));
        List<Statement> statements = new ArrayList<>();
        for (Draft draft : drafts) {
            statements.add(statement(draft));
        }
        statements.sort(Comparator.<Statement>comparingInt(
                        s -> s.content().get(0).start())
                .thenComparingInt(s -> -s.content().get(s.content().size() - 1).end())
                .thenComparing(Statement::id));
        return statements;
    }

    private Statement statement(Draft draft) {
        Attribution attribution = draft.attribution();
        Optional<Frame> frame = frames.of(draft);
        Optional<ActorRef> addressee = frame.flatMap(addressees::find)
                .map(span -> actors.refer(List.of(span)))
                .filter(hearer -> !isSpeaker(hearer, draft));
        List<Relay> relays = circumstances.relays(draft, frame);
        Optional<When> said = circumstances.said(draft, frame);
        return new Statement(
                id(draft),
                form(draft),
                types.of(layout, attribution),
                text(attribution.content()),
                attribution.content(),
                attribution.cue(),
                attribution.source(),
                namesNobody(draft) ? null : draft.speaker(),
                addressee.orElse(null),
                relays,
                said.orElse(null),
                draft.outer() == null ? null : id(draft.outer()),
                attribution.score(),
                attribution.foundBy());
    }

    /** Whether the source is "nobody", or a pronoun that leads to nobody. */
    private boolean namesNobody(Draft draft) {
        List<Token> source = CueTypes.words(layout, draft.attribution().source());
        ActorRef speaker = draft.speaker();
        if (speaker == null || source.size() != 1) {
            return false;
        }
        String word = source.get(0).lower();
        return nobody.contains(word) || (speaker.resolvedBy() == ResolvedBy.NONE && notASource.contains(word));
    }

    private static boolean isSpeaker(ActorRef hearer, Draft draft) {
        ActorRef speaker = draft.speaker();
        return speaker != null && speaker.actor().id().equals(hearer.actor().id());
    }

    private String id(Draft draft) {
        return ids.computeIfAbsent(draft, d -> id(d.attribution()));
    }

    private String id(Attribution attribution) {
        return Digest.of(
                article.id(),
                engine,
                spans(attribution.content()),
                spans(attribution.cue()),
                spans(attribution.source()));
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    private StatementForm form(Draft draft) {
        @Nullable Draft outer = draft.outer();
        List<Span> content = draft.attribution().content();
        return outer == null
                ? forms.of(content)
                : forms.within(content, outer.attribution().content());
    }

    private String text(List<Span> content) {
        return content.stream()
                .map(span -> span.of(layout.text()))
                .collect(Collectors.joining(Statement.BETWEEN_PIECES));
    }
}
