package org.parley.statement;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.MentionKind;
import org.parley.model.Quotation;
import org.parley.model.Span;

/**
 * One word as the rules see it, or a stretch that counts as one.
 *
 * @param span where it stands
 * @param written its characters; empty for a stretch
 * @param lower the same in lower case
 * @param role its part in the attribution at hand
 * @param opens whether a sentence begins with it
 * @param mention what it names, if it is part of a mention
 */
record Token(
        Span span,
        String written,
        String lower,
        Role role,
        boolean opens,
        @Nullable MentionKind mention) {
    /** What stands before the closing mark of quoted speech. */
    static final Set<String> SPEECH_ENDS = Set.of(",", ".", "!", "?", "…", "-", "–", "—", ";");

    /** Part of a token in the attribution at hand. */
    enum Role {
        FREE,
        CUE,
        SOURCE,
        CONTENT,
        /** The cue of another attribution. */
        OTHER_CUE,
        /** A whole quotation that counts as one token. */
        QUOTE
    }

    static Token word(String text, Span span, Role role, boolean opens, @Nullable MentionKind mention) {
        String written = span.of(text);
        return new Token(span, written, written.toLowerCase(Locale.ROOT).replace('’', '\''), role, opens, mention);
    }

    static Token stretch(Span span, Role role, boolean opens) {
        return new Token(span, "", "", role, opens, null);
    }

    /** A whole quotation; its last character inside the marks stands for it in lower case. */
    static Token quotation(String text, Quotation quotation, boolean opens) {
        Span inside = quotation.inside();
        String last = inside.length() == 0 ? "" : text.substring(inside.end() - 1, inside.end());
        return new Token(quotation.span(), "", last, Role.QUOTE, opens, null);
    }

    Token in(Role other) {
        return new Token(span, written, lower, other, opens, mention);
    }

    /** A word of letters or digits that no content or source holds. */
    boolean isFreeWord() {
        return isFree() && isWord();
    }

    boolean isFree() {
        return role == Role.FREE || role == Role.CUE;
    }

    boolean isWord() {
        return !written.isEmpty() && Character.isLetterOrDigit(written.codePointAt(0));
    }

    boolean isCapital() {
        return !written.isEmpty() && Character.isUpperCase(written.codePointAt(0));
    }
}
