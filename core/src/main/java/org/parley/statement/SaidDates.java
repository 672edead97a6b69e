package org.parley.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.model.When;

/** Finds when something was said: the date phrase of the cue, not that of the content. */
final class SaidDates {
    /** How many leading words ("But then earlier") may stand before a date that opens its sentence. */
    private static final int MOST_LEAD_IN = 3;

    private static final int LONGEST_EVENT = 16;

    private static final Set<String> CLAUSE_MARKS = Set.of(",", ";", ":");

    /** What is rejected, condemned, wanted. */
    private static final Set<CueClass> WITH_OBJECT = Set.of(CueClass.JUDGE, CueClass.WANT, CueClass.URGE);

    private static final int LONGEST_OBJECT = 6;

    /** "the charges": what is said in more words than these may be a clause with a date of its own. */
    private static final int LONGEST_SAID = 3;

    private final DateReader dates;
    private final CueWords cues;
    private final Set<String> leadIn;
    private final Set<String> adjunctStart;
    private final Set<String> clauseStart;

    SaidDates(DateReader dates, WordLists lists, CueWords cues) {
        this.dates = dates;
        this.cues = cues;
        leadIn = lists.list("lead-in");
        adjunctStart = lists.list("adjunct-start");
        clauseStart = lists.list("clause-start");
    }

    /**
     * The date of the cue.
     *
     * @param published the article's own day
     * @param around the day of the statement before in the same paragraph
     */
    Optional<When> find(Frame frame, String text, @Nullable LocalDate published, @Nullable LocalDate around) {
        List<DatePhrase> phrases = dates.phrases(frame.tokens());
        return phrases.stream()
                .filter(phrase -> standsBehindCue(frame, phrase)
                        || standsBeforeCue(frame, phrase)
                        || standsBehindObject(frame, phrase, text)
                        || opens(frame.tokens(), phrase))
                .reduce((first, second) -> second)
                .map(phrase -> when(frame, phrase, text, published, around))
                .or(() -> phrases.stream()
                        .filter(phrase -> holdsCue(frame, phrase))
                        .findFirst()
                        .map(phrase -> backFrom(phrase, text, around)));
    }

    /** The date phrase that opens a sentence. */
    Optional<When> opening(List<Token> sentence, String text, @Nullable LocalDate published) {
        return dates.phrases(sentence).stream()
                .filter(phrase -> phrase.meaning() != DateMeaning.EVENT && opens(sentence, phrase))
                .findFirst()
                .map(phrase -> dates.when(phrase, text, published, null));
    }

    private When when(
            Frame frame, DatePhrase phrase, String text, @Nullable LocalDate published, @Nullable LocalDate around) {
        if (phrase.meaning() != DateMeaning.EVENT) {
            return dates.when(phrase, text, published, around);
        }
        Span words = phrase.span().cover(event(frame.tokens(), phrase.match().end() - 1));
        return new When(null, null, words.of(text), words);
    }

    /** What the words behind "a day after" tell, up to the end of the phrase. */
    private static Span event(List<Token> tokens, int at) {
        int end = at + 1;
        while (end < tokens.size()
                && end - at < LONGEST_EVENT
                && tokens.get(end).isFree()
                && !tokens.get(end).lower().equals(",")
                && !tokens.get(end).lower().equals(".")) {
            end++;
        }
        return tokens.get(end - 1).span();
    }

    /** "The offer comes a day after an interview in which Ruiz agreed": what is dated here is the interview. */
    private When backFrom(DatePhrase phrase, String text, @Nullable LocalDate around) {
        Optional<LocalDate> day = around == null ? Optional.empty() : dates.fromEvent(phrase, around);
        return new When(day.orElse(null), day.orElse(null), phrase.span().of(text), phrase.span());
    }

    private boolean holdsCue(Frame frame, DatePhrase phrase) {
        int source = frame.source();
        int end = source >= 0 && source < frame.cueStart() ? source : frame.cueStart();
        return phrase.meaning() == DateMeaning.EVENT
                && phrase.match().end() <= end
                && !opens(frame.tokens(), phrase)
                && frame.tokens().subList(phrase.match().end(), end).stream()
                        .noneMatch(token -> token.lower().equals(","));
    }

    /** "said in Bern on Thursday": no other clause begins between. */
    private boolean standsBehindCue(Frame frame, DatePhrase phrase) {
        int start = phrase.match().start();
        return start >= frame.cueStart()
                && !isPossessive(frame.tokens(), phrase)
                && (start < frame.cueEnd() || isOneClause(frame.tokens().subList(frame.cueEnd(), start)));
    }

    /** "rejected the offer on Tuesday": behind a few words that the reader left the date out of, at the end of the clause. */
    private boolean standsBehindObject(Frame frame, DatePhrase phrase, String text) {
        List<Token> tokens = frame.tokens();
        int object = frame.cueEnd();
        int end = phrase.match().end();
        if (phrase.match().start() != object + 1 || tokens.get(object).role() != Token.Role.CONTENT) {
            return false;
        }
        int from = tokens.get(object).span().start();
        int to = phrase.span().start();
        return to > from
                && isObject(text.substring(from, to), takesObject(frame) ? LONGEST_OBJECT : LONGEST_SAID)
                && (end == tokens.size() || !tokens.get(end).isWord())
                && !isPossessive(tokens, phrase);
    }

    private boolean takesObject(Frame frame) {
        return cues.at(frame.tokens(), frame.cueStart(), word -> WITH_OBJECT.contains(word.kind()))
                .isPresent();
    }

    private boolean isObject(String content, int longest) {
        String[] words = content.strip().split(" ", -1);
        return words.length <= longest && !clauseStart.contains(words[0]) && !words[0].equals("to");
    }

    /** "Ruiz, in 2010, said", "Ruiz on Thursday said". */
    private boolean standsBeforeCue(Frame frame, DatePhrase phrase) {
        int source = frame.source();
        Match match = phrase.match();
        return source >= 0
                && source < match.start()
                && match.end() <= frame.cueStart()
                && match.start() - source <= 2
                && frame.cueStart() - match.end() <= 2
                && phrase.meaning() != DateMeaning.EVENT
                && !isPossessive(frame.tokens(), phrase);
    }

    private boolean opens(List<Token> tokens, DatePhrase phrase) {
        int start = phrase.match().start();
        int opening = start;
        while (opening > 0 && !tokens.get(opening).opens()) {
            opening--;
        }
        if (isPossessive(tokens, phrase) || !tokens.get(opening).opens()) {
            return false;
        }
        List<Token> before = tokens.subList(opening, start);
        boolean leads =
                before.size() <= MOST_LEAD_IN && before.stream().allMatch(token -> leadIn.contains(token.lower()));
        boolean adjunct =
                !before.isEmpty() && adjunctStart.contains(before.get(0).lower()) && isOneClause(before);
        return leads || adjunct;
    }

    private boolean isOneClause(List<Token> tokens) {
        return tokens.stream().noneMatch(this::endsClause);
    }

    private boolean endsClause(Token token) {
        return token.role() == Token.Role.CONTENT
                || clauseStart.contains(token.lower())
                || CLAUSE_MARKS.contains(token.lower());
    }

    /** "Monday's vote" is about the vote, "at Monday's debate" tells the time. */
    private static boolean isPossessive(List<Token> tokens, DatePhrase phrase) {
        int end = phrase.match().end();
        return end + 1 < tokens.size()
                && tokens.get(end).lower().equals("'")
                && tokens.get(end + 1).lower().equals("s");
    }
}
