package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Attribution;
import org.parley.model.Span;
import org.parley.model.StatementType;

/** Tells which attitude the words of a cue attribute. */
final class CueTypes {
    private final CueWords cues;
    private final Set<String> wantedWithTo;

    CueTypes(CueWords cues, WordLists lists) {
        this.cues = cues;
        this.wantedWithTo = lists.list("wanted-with-to");
    }

    /**
     * The type of the first known word or phrase of the cue, a verb before a noun; an assertion where none is known.
     *
     * <p>"agreed that it was so" asserts, "agreed to go" and "told them to go" want something done.
     */
    StatementType of(Layout layout, Attribution attribution) {
        List<Token> tokens = words(layout, attribution.cue());
        Optional<CueWord> word = first(tokens, false).or(() -> first(tokens, true));
        boolean wanted = word.filter(w -> wantedWithTo.contains(w.lemma())).isPresent()
                && startsWithTo(layout.text(), attribution.content().get(0));
        return wanted ? StatementType.EVENTUALITY : word.map(CueWord::type).orElse(StatementType.ASSERTION);
    }

    private static boolean startsWithTo(String text, Span content) {
        return text.regionMatches(true, content.start(), "to ", 0, 3) && content.length() > 3;
    }

    /** The words of the cue, as far as one sentence holds them. */
    static List<Token> words(Layout layout, List<Span> cue) {
        List<Token> tokens = new ArrayList<>();
        for (Span span : cue) {
            int sentence = layout.sentenceAt(span.start());
            if (sentence >= 0) {
                int from = Layout.wordAt(layout.sentence(sentence), span.start());
                int to = Layout.wordAt(layout.sentence(sentence), span.end() - 1);
                int last = Math.min(to + 1, layout.sentence(sentence).words().size());
                tokens.addAll(layout.tokens(layout.sentence(sentence), Math.min(from, last), last));
            }
        }
        return tokens;
    }

    private Optional<CueWord> first(List<Token> tokens, boolean nouns) {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<CueWords.Hit> hit = cues.at(
                    tokens, i, word -> nouns == (word.kind() == CueClass.NOUN || word.kind() == CueClass.OTHER));
            if (hit.isPresent()) {
                return hit.map(CueWords.Hit::word);
            }
        }
        return Optional.empty();
    }
}
