package org.parley.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Phrase;
import org.parley.model.Span;
import org.parley.model.Stance;

/** Tells what a statement says to something opened before: yes, no, yes on a condition, not yet. */
final class Stances {
    /** From the word that begins a condition to the end of its clause. */
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:but only |only )?(?:if|after|once|when|until|unless|provided(?: that)?|on (?:the )?condition(?: that)?"
                    + "|as long as|so long as|in (?:return|exchange) for|depends? on|before)\\b[^.;?!]*",
            Pattern.CASE_INSENSITIVE);

    private final PatternTable patterns = PatternTable.read("stances");

    /** What it says; empty where its words tell neither. */
    Optional<Stance> of(Speech speech) {
        return patterns.first(speech.line())
                .map(PatternTable.Row::tells)
                .filter(told -> !told.equals("none"))
                .map(told -> Stance.valueOf(told.toUpperCase(Locale.ROOT)));
    }

    /** The words of a condition, without the mark that ends them; empty where no words set one. */
    static Optional<Phrase> condition(Speech speech, Setting setting) {
        return found(speech.statement().content(), setting)
                .or(() -> found(List.of(speech.whole()), setting))
                .map(span -> Phrase.at(span, setting.text()));
    }

    private static Optional<Span> found(List<Span> stretches, Setting setting) {
        for (Span stretch : stretches) {
            Matcher matcher = CONDITION.matcher(setting.plain(stretch));
            if (matcher.find()) {
                int end = matcher.end();
                while (end > matcher.start()
                        && !Character.isLetterOrDigit(setting.plain(stretch).charAt(end - 1))) {
                    end--;
                }
                return Optional.of(new Span(stretch.start() + matcher.start(), stretch.start() + end));
            }
        }
        return Optional.empty();
    }
}
