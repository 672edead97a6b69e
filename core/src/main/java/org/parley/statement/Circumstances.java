package org.parley.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Relay;
import org.parley.model.Sentence;
import org.parley.model.Span;
import org.parley.model.When;

/**
 * Tells when statements were made and who passed them on, reading an article from its first cue to its last.
 *
 * <p>What a sentence says of that may hold for the statements after it: "she added" goes on with what was said on Thursday, and
 * a sentence that sums up ("The plan met with criticism from Oslo, per CNN.") speaks for the statements that spell it out.
 */
final class Circumstances {
    private final Article article;
    private final Layout layout;
    private final ActorLookup actors;
    private final Relays relays;
    private final Outlets outlets;
    private final SaidDates dates;
    private final Vocabulary vocabulary;

    private int summedUpSentence = -1;
    private int summedUpPassage = -1;
    private List<Span> summedUpRelays = List.of();
    private @Nullable Frame lastFrame;
    private @Nullable Draft lastDraft;
    private @Nullable When lastSaid;
    private @Nullable LocalDate around;

    Circumstances(Article article, Layout layout, ActorLookup actors, StatementFinder.Knowledge knowledge) {
        this.article = article;
        this.layout = layout;
        this.actors = actors;
        relays = knowledge.relays();
        dates = knowledge.saidDates();
        vocabulary = knowledge.vocabulary();
        outlets = new Outlets(vocabulary.phrases());
    }

    /** Who passed the draft on: named in its sentence, by a sentence that announced it, or by what it stands in. */
    List<Relay> relays(Draft draft, Optional<Frame> frame) {
        Set<Span> spans = new LinkedHashSet<>();
        frame.ifPresent(f -> {
            spans.addAll(relays.in(f));
            if (draft.outer() == null) {
                spans.addAll(announced(f));
            }
        });
        Draft outer = draft.outer();
        if (outer != null && !outer.attribution().source().isEmpty() && outlets.isSpeaker(layout, outer)) {
            spans.add(outer.attribution().source().get(0));
        }
        Optional<ActorRef> speaker = Optional.ofNullable(draft.speaker());
        List<Relay> found = new ArrayList<>();
        for (Span span : spans) {
            Relays.relay(layout.text(), span, actors, speaker).ifPresent(found::add);
        }
        return found;
    }

    /** The relays of the sentence before, if it announces; they hold for the rest of the paragraph that follows it. */
    private List<Span> announced(Frame frame) {
        int sentence = frame.sentence();
        if (frame.passage() == summedUpPassage && sentence > summedUpSentence) {
            return summedUpRelays;
        }
        if (sentence == 0) {
            return List.of();
        }
        int before = sentence - 1;
        List<Span> found = relays.announced(words(before));
        if (!found.isEmpty()) {
            summedUpSentence = before;
            summedUpPassage = frame.passage();
            summedUpRelays = found;
        }
        return found;
    }

    private List<Token> words(int sentence) {
        Sentence words = layout.sentence(sentence);
        return layout.tokens(words, 0, Math.min(words.words().size(), Frames.LONGEST_SENTENCE));
    }

    /** When the draft was said, as its own sentence has it or as the sentence before makes clear. */
    Optional<When> said(Draft draft, Optional<Frame> frame) {
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        Frame here = frame.get();
        Optional<When> said = dates.find(here, layout.text(), article.published(), around(here))
                .or(() -> goesOn(draft, here) ? Optional.ofNullable(lastSaid) : Optional.empty())
                .or(() -> opening(draft, here));
        if (lastFrame == null || lastFrame.passage() != here.passage()) {
            around = null;
        }
        lastSaid = said.orElse(null);
        around = said.filter(when -> when.from() != null && when.from().equals(when.to()))
                .map(When::from)
                .orElse(around);
        lastFrame = here;
        lastDraft = draft;
        return said;
    }

    private @Nullable LocalDate around(Frame frame) {
        return lastFrame != null && lastFrame.passage() == frame.passage() ? around : null;
    }

    /** "…, she added", or a second cue of the same source in one sentence. */
    private boolean goesOn(Draft draft, Frame frame) {
        Frame before = lastFrame;
        Draft last = lastDraft;
        if (before == null || last == null || before.passage() != frame.passage() || !sameSpeaker(last, draft)) {
            return false;
        }
        boolean sameSource = !draft.attribution().source().isEmpty()
                && draft.attribution().source().equals(last.attribution().source());
        return sameSource
                || vocabulary
                        .lists()
                        .list("continue")
                        .contains(frame.tokens().get(frame.cueStart()).lower());
    }

    private static boolean sameSpeaker(Draft left, Draft right) {
        ActorRef one = left.speaker();
        ActorRef other = right.speaker();
        return one != null
                && other != null
                && one.actor().id().equals(other.actor().id());
    }

    /** "On Thursday Ruiz responded to the offer. Ruiz said …": the sentence before announces the statement. */
    private Optional<When> opening(Draft draft, Frame frame) {
        int before = frame.sentence() - 1;
        if (before < 0
                || draft.outer() != null
                || draft.attribution().source().isEmpty()
                || layout.passageOfSentence(before) != frame.passage()) {
            return Optional.empty();
        }
        List<Token> words = words(before);
        Set<String> announcing = vocabulary.lists().list("announce");
        boolean announces = words.stream().anyMatch(token -> announcing.contains(token.lower()));
        return announces
                ? dates.opening(words, layout.text(), article.published()).filter(when -> isSubject(words, when, draft))
                : Optional.empty();
    }

    /** Whether what follows the date that opens the sentence is the name of the speaker. */
    private boolean isSubject(List<Token> words, When when, Draft draft) {
        List<Token> source = CueTypes.words(layout, draft.attribution().source());
        int start = 0;
        while (start < words.size()
                && (words.get(start).span().start() < when.span().end()
                        || !words.get(start).isWord())) {
            start++;
        }
        int end = vocabulary.phrases().end(words, start);
        return !source.isEmpty()
                && words.subList(start, end).stream()
                        .anyMatch(token -> token.isCapital()
                                && token.lower()
                                        .equals(source.get(source.size() - 1).lower()));
    }
}
