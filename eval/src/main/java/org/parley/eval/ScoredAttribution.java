package org.parley.eval;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.model.StatementForm;

/** An attribution as sets of scored words. */
final class ScoredAttribution {
    /** From here on a content counts as direct: the odd word outside its marks is an annotator's slip. */
    private static final double DIRECT_SHARE = 0.9;

    private static final double SAME_CONTENT = 0.5;
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private final Attributed attributed;
    private final Map<Role, BitSet> words = new EnumMap<>(Role.class);
    private final StatementForm form;
    private final int head;
    private final String headWord;

    ScoredAttribution(Attributed attributed, ScoredText text, SourceHead rule) {
        this.attributed = attributed;
        for (Role role : Role.values()) {
            words.put(role, text.words(attributed.spans(role)));
        }
        this.form = form(text.quotedShare(words(Role.CONTENT)));
        this.head = text.head(words(Role.SOURCE), rule);
        this.headWord = head < 0
                ? ""
                : POSSESSIVE.matcher(text.word(head).toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static StatementForm form(double quotedShare) {
        if (quotedShare >= DIRECT_SHARE) {
            return StatementForm.DIRECT;
        }
        return quotedShare > 0 ? StatementForm.MIXED : StatementForm.INDIRECT;
    }

    Attributed attributed() {
        return attributed;
    }

    /** Not to be changed. */
    BitSet words(Role role) {
        return words.getOrDefault(role, new BitSet());
    }

    StatementForm form() {
        return form;
    }

    boolean hasContent() {
        return !words(Role.CONTENT).isEmpty();
    }

    double contentJaccard(ScoredAttribution other) {
        return ScoredText.jaccard(words(Role.CONTENT), other.words(Role.CONTENT));
    }

    boolean sharesHalfItsContentWith(ScoredAttribution other) {
        return contentJaccard(other) >= SAME_CONTENT;
    }

    /** Whether a predicted source holds this one's head word and lies at least half within it. */
    boolean sourceMatches(ScoredAttribution predicted) {
        BitSet mine = words(Role.SOURCE);
        BitSet theirs = predicted.words(Role.SOURCE);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isEmpty() && theirs.isEmpty();
        }
        return theirs.get(head) && 2 * ScoredText.common(mine, theirs) >= theirs.cardinality();
    }

    /** As {@link #sourceMatches}, or another mention of the same name. */
    boolean sourceNamesTheSame(ScoredAttribution predicted) {
        return sourceMatches(predicted) || (head >= 0 && headWord.equals(predicted.headWord));
    }

    boolean cueMatches(ScoredAttribution predicted) {
        BitSet mine = words(Role.CUE);
        BitSet theirs = predicted.words(Role.CUE);
        return mine.intersects(theirs) || (mine.isEmpty() && theirs.isEmpty());
    }

    boolean hasTheSameWordsAs(ScoredAttribution other) {
        return words.equals(other.words);
    }
}
