package org.parley.statement;

import java.util.List;
import java.util.Set;
import org.parley.model.MentionKind;

/**
 * Tells how far a noun phrase reaches, by the words that can't belong to it. Made for the short phrases that name who speaks
 * or listens: "the Swiss foreign minister", "Ana Ruiz and her staff".
 */
final class NounPhrases {
    private static final int LONGEST = 16;
    private static final Set<MentionKind> NAMES = Set.of(
            MentionKind.PERSON,
            MentionKind.ORGANISATION,
            MentionKind.COUNTRY,
            MentionKind.PLACE,
            MentionKind.NATIONALITY,
            MentionKind.POST);

    private final CueWords cues;
    private final Set<String> stops;
    private final Set<String> pronouns;
    private final Set<String> determiners;
    private final Set<String> abbreviations;
    private final Set<String> hearers;
    private final Set<String> outlets;
    private final Set<String> institutions;
    private final Set<String> weekdays;
    private final Set<String> articles;
    private final Set<String> numbers;
    private final Set<String> units;

    NounPhrases(CueWords cues, WordLists lists, CalendarWords calendar) {
        this.cues = cues;
        stops = lists.list("phrase-stop");
        pronouns = lists.list("pronoun");
        determiners = lists.list("determiner");
        abbreviations = lists.list("abbreviation");
        hearers = lists.list("hearer");
        outlets = lists.list("outlet");
        institutions = lists.list("institution");
        weekdays = calendar.words(CalendarWords.Kind.WEEKDAY);
        articles = lists.list("article");
        numbers = calendar.words(CalendarWords.Kind.NUMBER);
        units = calendar.words(CalendarWords.Kind.UNIT);
    }

    /** Index behind the noun phrase that begins at the token; {@code start} itself if none does. */
    int end(List<Token> tokens, int start) {
        if (start >= tokens.size() || !begins(tokens, start)) {
            return start;
        }
        boolean ofMany =
                start + 1 < tokens.size() && tokens.get(start + 1).lower().equals("of");
        if (pronouns.contains(tokens.get(start).lower()) && !determines(tokens, start) && !ofMany) {
            return start + 1;
        }
        int end = start + 1;
        while (end < tokens.size() && end - start < LONGEST && goesOn(tokens, end)) {
            end++;
        }
        return trimmed(tokens, start, end);
    }

    private boolean begins(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        return first.isFreeWord() && belongs(first) && !isJoint(first);
    }

    /** "her" and "his" before a noun. */
    private boolean determines(List<Token> tokens, int at) {
        return determiners.contains(tokens.get(at).lower())
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isFreeWord()
                && belongs(tokens.get(at + 1));
    }

    private boolean belongs(Token token) {
        if (isNamed(token)) {
            return true;
        }
        String word = token.lower();
        return !stops.contains(word) && !weekdays.contains(word) && (token.isCapital() || !cues.isOnlyVerb(word));
    }

    private boolean goesOn(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        if (!token.isFree() || token.opens() || beginsAnother(tokens, at)) {
            return false;
        }
        if (token.isWord()) {
            boolean inName = token.isCapital() && before.isCapital() && !weekdays.contains(token.lower());
            return (inName || belongs(token)) && (!token.lower().equals("and") || joins(tokens, at));
        }
        boolean nextIsWord = at + 1 < tokens.size() && tokens.get(at + 1).isFreeWord();
        return switch (token.lower()) {
            case "'", "-", "&" -> nextIsWord && touches(before, token) == touches(token, tokens.get(at + 1));
            case "." ->
                touches(before, token)
                        && isShortened(before)
                        && !(nextIsWord && tokens.get(at + 1).opens());
            default -> false;
        };
    }

    /** "told reporters | a day after", "told reporters | two days later", "told reporters | hours before". */
    private boolean beginsAnother(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        String before = tokens.get(at - 1).lower();
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).lower() : "";
        boolean article = articles.contains(word)
                && !determiners.contains(before)
                && !isJoint(tokens.get(at - 1))
                && tokens.get(at - 1).isWord();
        boolean time = (numbers.contains(word) && units.contains(next))
                || (units.contains(word) && stops.contains(next) && !determiners.contains(before));
        return article || (time && !tokens.get(at).isCapital());
    }

    /** "and" inside a phrase: another name, or another noun with its own determiner. */
    private boolean joins(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return next.isFreeWord()
                && (next.isCapital() || determiners.contains(next.lower()) || hearers.contains(next.lower()));
    }

    private boolean isShortened(Token token) {
        return (token.written().length() == 1 && token.isCapital()) || abbreviations.contains(token.lower());
    }

    private static boolean touches(Token left, Token right) {
        return left.span().end() == right.span().start();
    }

    /** Without the connecting words that lead nowhere. */
    private int trimmed(List<Token> tokens, int start, int end) {
        int last = end;
        while (last > start && isLoose(tokens, last - 1)) {
            last--;
        }
        // "Ruiz's" belongs to a thing, and the thing is what is meant
        boolean possessive = last - 2 > start
                && tokens.get(last - 1).lower().equals("s")
                && tokens.get(last - 2).lower().equals("'");
        return possessive ? start : last;
    }

    private boolean isLoose(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String word = token.lower();
        if (word.equals(".")) {
            return tokens.get(at - 1).written().length() > 1;
        }
        return isJoint(token) || !token.isWord();
    }

    private static boolean isJoint(Token token) {
        return token.lower().equals("of") || token.lower().equals("and");
    }

    /** Whether a phrase's last word, or any of its words, is written as a name. */
    boolean isName(List<Token> tokens, int start, int end) {
        Token head = tokens.get(end - 1);
        return head.isCapital()
                || isNamed(head)
                || (!head.isWord() && tokens.get(start).isCapital());
    }

    /** Whether a phrase is somebody who passes on what others said: a name, "state media", "the ministry". */
    boolean isRelayer(List<Token> tokens, int start, int end) {
        boolean pronoun =
                end == start + 1 && pronouns.contains(tokens.get(start).lower());
        String head = tokens.get(end - 1).lower();
        return !pronoun
                && (isName(tokens, start, end)
                        || hearers.contains(head)
                        || outlets.contains(head)
                        || institutions.contains(head));
    }

    /** Whether a phrase's head is a word for news media. */
    boolean isOutlet(List<Token> tokens, int start, int end) {
        return outlets.contains(tokens.get(end - 1).lower());
    }

    /** Index behind the run of named words that begins at the token, as the reader marked them; {@code start} if none does. */
    static int named(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size() && tokens.get(end).isFree() && isNamed(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamed(Token token) {
        MentionKind kind = token.mention();
        return kind != null && NAMES.contains(kind);
    }

    /** Whether a phrase is somebody who can listen: a name, a pronoun for persons, "reporters". */
    boolean isHearer(List<Token> tokens, int start, int end) {
        return isName(tokens, start, end)
                || hearers.contains(tokens.get(end - 1).lower())
                || (end == start + 1 && pronouns.contains(tokens.get(start).lower()));
    }
}
