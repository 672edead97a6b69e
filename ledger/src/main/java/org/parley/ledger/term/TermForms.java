package org.parley.ledger.term;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that count as one term, in singular and plural, whatever their case. */
public final class TermForms {
    private final List<String> forms;
    private final Pattern pattern;

    /**
     * A term.
     *
     * @param forms the words, each of them enough
     * @throws IllegalArgumentException if there is none with a letter or digit in it
     */
    public TermForms(Collection<String> forms) {
        this.forms = forms.stream()
                .map(String::strip)
                .filter(TermForms::hasWord)
                .distinct()
                .toList();
        if (this.forms.isEmpty()) {
            throw new IllegalArgumentException("a term needs a word");
        }
        String any = this.forms.stream()
                .map(form -> List.of(form.split("\\s+", -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?:s|es)?(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean hasWord(String form) {
        return form.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The words as they were given. */
    public List<String> forms() {
        return forms;
    }

    /** Looks for the term in a text. */
    Matcher in(CharSequence text) {
        return pattern.matcher(text);
    }

    /** Whether the term is in a text at all. */
    public boolean isIn(CharSequence text) {
        return pattern.matcher(text).find();
    }
}
