package org.parley.training.teacher;

import java.util.Locale;
import org.parley.model.Span;

/**
 * One word as the tagger saw it.
 *
 * @param span where it stands in the article's text, UTF-16
 * @param form its characters
 * @param pos Penn Treebank tag
 * @param entity OntoNotes entity in BILOU, such as {@code B-PERSON}, or {@code O}
 */
record Word(Span span, String form, String pos, String entity) {

    /** Whether it is tagged as a noun, common or proper. */
    boolean isNoun() {
        return pos.startsWith("NN");
    }

    /** Whether it is tagged as a proper noun. */
    boolean isProperNoun() {
        return pos.startsWith("NNP");
    }

    /** Whether the tagger put it inside a name, date or number. */
    boolean isInEntity() {
        return !entity.equals("O");
    }

    /** Whether it is a capitalised proper noun that the tagger left outside all names. */
    boolean continuesName() {
        return isProperNoun() && isCapitalised() && !isInEntity();
    }

    /** Whether it starts with a capital letter. */
    boolean isCapitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    /** Whether nothing, not even white space, stands between this word and the next one. */
    boolean touches(Word next) {
        return span.end() == next.span.start();
    }

    /** Its characters in lower case. */
    String lower() {
        return form.toLowerCase(Locale.ROOT);
    }
}
