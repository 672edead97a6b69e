package org.parley.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Attribution;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Cuts the frame of each attribution out of its sentence. */
final class Frames {
    /** Words looked at on either side of a cue: more than a sentence has, unless it is no sentence. */
    private static final int REACH = 70;

    static final int LONGEST_SENTENCE = 2 * REACH;

    private static final int OPEN_REACH = 24;

    private final Layout layout;
    private final Set<String> relayCues;
    private final BitSet contents = new BitSet();
    private final BitSet sources = new BitSet();
    private final BitSet cues = new BitSet();

    Frames(Layout layout, List<Attribution> attributions, Set<String> relayCues) {
        this.layout = layout;
        this.relayCues = relayCues;
        for (Attribution attribution : attributions) {
            if (!isRelayCue(attribution)) {
                mark(contents, attribution.content());
                mark(sources, attribution.source());
                mark(cues, attribution.cue());
            }
        }
    }

    /** "citing the ministry" is an attribution to the reader, and tells of the statement before it. */
    private boolean isRelayCue(Attribution attribution) {
        return !attribution.cue().isEmpty()
                && relayCues.contains(
                        Token.word(layout.text(), attribution.cue().get(0), Token.Role.CUE, false, null)
                                .lower());
    }

    private static void mark(BitSet bits, List<Span> spans) {
        spans.forEach(span -> bits.set(span.start(), span.end()));
    }

    /** The frame of a draft; none where it has no cue among the words of a sentence. */
    Optional<Frame> of(Draft draft) {
        Attribution attribution = draft.attribution();
        int index = attribution.cue().isEmpty() ? -1 : layout.sentenceAt(draft.place());
        if (index < 0) {
            return Optional.empty();
        }
        Sentence sentence = layout.sentence(index);
        int cue = Layout.wordAt(sentence, draft.place());
        if (cue == sentence.words().size()) {
            return Optional.empty();
        }
        int from = Math.max(0, cue - REACH);
        int to = Math.min(sentence.words().size(), cue + REACH);
        List<Token> tokens = new ArrayList<>();
        for (Token token : layout.tokens(sentence, from, to)) {
            tokens.add(token.in(role(token.span(), draft)));
        }
        return Optional.of(cut(tokens, cue - from, index));
    }

    private Token.Role role(Span word, Draft draft) {
        Attribution own = draft.attribution();
        if (touches(own.cue(), word)) {
            return Token.Role.CUE;
        } else if (touches(own.source(), word)) {
            return Token.Role.SOURCE;
        } else if (touches(own.content(), word)) {
            return Token.Role.CONTENT;
        }
        Draft outer = draft.outer();
        if (outer != null) {
            return touches(outer.attribution().content(), word) ? Token.Role.FREE : Token.Role.CONTENT;
        }
        if (isTitle(word, draft)) {
            return Token.Role.QUOTE;
        }
        boolean content = contents.get(word.start());
        if (cues.get(word.start()) && !content) {
            return Token.Role.OTHER_CUE;
        }
        return content || sources.get(word.start()) ? Token.Role.CONTENT : Token.Role.FREE;
    }

    /** Words between marks that are not said by anybody here: "Fox News Sunday". */
    private boolean isTitle(Span word, Draft draft) {
        return layout.quotationAt(word.start()) != null && layout.quotationAt(draft.place()) == null;
    }

    private static boolean touches(List<Span> spans, Span word) {
        return spans.stream().anyMatch(span -> span.overlaps(word));
    }

    /** Ends the frame at the cues of others and folds stretches. */
    private Frame cut(List<Token> tokens, int cue, int sentence) {
        int from = cue;
        while (from > 0 && tokens.get(from - 1).role() != Token.Role.OTHER_CUE) {
            from--;
        }
        int to = cue + 1;
        while (to < tokens.size() && tokens.get(to).role() != Token.Role.OTHER_CUE) {
            to++;
        }
        List<Token> folded = new ArrayList<>();
        int cueStart = 0;
        int cueEnd = 0;
        for (Token token : tokens.subList(from, to)) {
            if (!goesOn(folded, token)) {
                folded.add(token.isFree() ? token : Token.stretch(token.span(), token.role(), token.opens()));
            }
            if (token.span().start() == tokens.get(cue).span().start()) {
                cueStart = folded.size() - 1;
            }
            if (token.role() == Token.Role.CUE) {
                cueEnd = folded.size();
            }
        }
        return new Frame(
                List.copyOf(folded),
                open(tokens, cue),
                cueStart,
                Math.max(cueEnd, cueStart + 1),
                sentence,
                layout.passageOfSentence(sentence));
    }

    /** The cue and what follows it, whoever it belongs to. */
    private static List<Token> open(List<Token> tokens, int cue) {
        return tokens.subList(cue, Math.min(tokens.size(), cue + OPEN_REACH)).stream()
                .map(token -> token.in(token.role() == Token.Role.CUE ? Token.Role.CUE : Token.Role.FREE))
                .toList();
    }

    private static boolean goesOn(List<Token> folded, Token token) {
        return !folded.isEmpty()
                && !token.isFree()
                && folded.get(folded.size() - 1).role() == token.role();
    }
}
