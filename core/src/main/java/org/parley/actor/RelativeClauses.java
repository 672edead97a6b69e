package org.parley.actor;

import org.jspecify.annotations.Nullable;
import org.parley.model.ResolvedBy;

/** Says whom "who" takes up. */
final class RelativeClauses {
    private static final int LONGEST_BRACKET = 8;
    private static final int FARTHEST_NAME = 8;

    private final ArticleScene scene;
    private final ArticleText text;
    private final NounPhrases phrases;

    RelativeClauses(ArticleScene scene, NounPhrases phrases) {
        this.scene = scene;
        this.text = scene.text();
        this.phrases = phrases;
    }

    /** Whoever the noun phrase before the relative pronoun at a token means; null if there is none. */
    @Nullable
    Answer antecedent(int at) {
        int first = firstOfJoined(at);
        int end = withoutBracket(withoutMarks(first));
        int from = phrases.startOfPhraseBefore(end);
        boolean who = scene.words().pronoun(text.at(at)) == Pronoun.WHO;
        if (from < 0) {
            return who && end < first ? person(nameBefore(end)) : null;
        }
        Person known = predicated(from);
        if (known == null && who && scene.words().article(text.at(from))) {
            known = apposed(from);
        }
        return known == null ? phrases.answer(from, end) : person(known);
    }

    /** The person right before the relative pronoun, by name; null if there is none. */
    @Nullable
    Person person(int at) {
        int end = withoutBracket(withoutMarks(at));
        Use use = scene.cast().endingAt(end);
        int from = use == null ? phrases.startOfPhraseBefore(end) : -1;
        return use != null ? use.person() : from < 0 ? null : apposed(from);
    }

    private static @Nullable Answer person(@Nullable Person person) {
        return person == null ? null : Answer.of(person, ResolvedBy.PRONOUN);
    }

    /** "Lindt, whose term is over and who …": the second takes up whom the first does. */
    private int firstOfJoined(int at) {
        if (at < 1 || !scene.sameSentence(at - 1, at) || !text.at(at - 1).key().matches("and|but|or")) {
            return at;
        }
        for (int earlier = at - 2; earlier > 0 && scene.sameSentence(earlier, at); earlier--) {
            Pronoun pronoun = scene.words().pronoun(text.at(earlier));
            if (pronoun == Pronoun.WHO) {
                return earlier;
            }
        }
        return at;
    }

    private int withoutMarks(int at) {
        int end = at;
        while (end > 0
                && scene.sameSentence(end - 1, at)
                && text.at(end - 1).text().matches("[,(–—―-]")) {
            end--;
        }
        return end;
    }

    /** "Carl Hobson (R-Idaho), who": up to the name. */
    private int withoutBracket(int end) {
        if (end < 1 || !text.at(end - 1).text().equals(")")) {
            return end;
        }
        for (int at = end - 2; at > 0 && at > end - LONGEST_BRACKET; at--) {
            if (text.at(at).text().equals("(")) {
                return at;
            }
        }
        return end;
    }

    /** "Kaine is a lawyer who …" speaks of Kaine. */
    private @Nullable Person predicated(int from) {
        boolean copula = from > 1 && text.at(from - 1).key().matches("is|was|'s");
        Use use = copula ? scene.cast().endingAt(from - 1) : null;
        return use == null ? null : use.person();
    }

    /** "Kaine, a lawyer who …" and "Kaine (D-Va.), a lawyer who …" speak of Kaine. */
    private @Nullable Person apposed(int from) {
        boolean comma = from > 1
                && scene.sameSentence(from - 1, from)
                && text.at(from - 1).text().equals(",");
        Use use = comma ? scene.cast().endingAt(withoutBracket(from - 1)) : null;
        return use == null ? null : use.person();
    }

    /** "She spoke to Kaine on camera, who …": the name last named before the clause. */
    private @Nullable Person nameBefore(int end) {
        for (int at = end; at > 0 && at > end - FARTHEST_NAME && scene.sameSentence(at - 1, end - 1); at--) {
            Use use = scene.cast().endingAt(at);
            if (use != null) {
                boolean owner = text.at(at).possessive();
                return owner ? null : use.person();
            }
        }
        return null;
    }
}
