package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.model.Attribution;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Gives "called it a “farce” and a sign of weakness" its second half, where the reader stops at the quotation. */
final class Complements {
    private final List<Rule> rules;
    private final Set<String> labels;
    private final Set<String> ends;

    Complements(RuleBook rules, WordLists lists) {
        this.rules = rules.of("complement");
        labels = lists.list("label");
        ends = lists.list("complement-end");
    }

    /** The attribution with all that its speaker calls the thing; the same where nothing is missing. */
    Attribution complete(Layout layout, Attribution one) {
        boolean labelling = CueTypes.words(layout, one.cue()).stream().anyMatch(word -> labels.contains(word.lower()));
        Span last = one.content().get(one.content().size() - 1);
        int index = layout.sentenceAt(last.end() - 1);
        if (!labelling || index < 0 || layout.quotationAt(last.end() - 1) == null) {
            return one;
        }
        Sentence sentence = layout.sentence(index);
        int from = Layout.wordAt(sentence, last.end());
        List<Token> rest =
                layout.tokens(sentence, from, Math.min(sentence.words().size(), from + Frames.LONGEST_SENTENCE));
        boolean goesOn =
                rules.stream().anyMatch(rule -> rule.pattern().at(rest, 0).isPresent());
        return goesOn ? upTo(end(rest), one) : one;
    }

    /** Where the phrase ends: before the first mark that parts clauses. */
    private int end(List<Token> rest) {
        int at = 0;
        while (at < rest.size() && !ends.contains(rest.get(at).lower())) {
            at++;
        }
        return rest.get(at - 1).span().end();
    }

    private static Attribution upTo(int end, Attribution one) {
        List<Span> content = new ArrayList<>(one.content());
        Span last = content.remove(content.size() - 1);
        content.add(new Span(last.start(), end));
        return new Attribution(one.source(), one.cue(), content, one.score(), one.foundBy());
    }
}
