package org.parley.ledger.term;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.ledger.query.TermUse.Voice;
import org.parley.model.Statement;
import org.parley.model.StatementForm;

/**
 * Tells whether a speaker used a term in their own voice: in words that are quoted, or where the report says that they called
 * something so. A reporter's word does not count, nor does a word that is denied or only mentioned ("he refuses to call it a war").
 */
public final class OwnVoice {
    private static final int REACH = 60;

    private static final Pattern CALLS = Pattern.compile(
            "\\b(?:call|calls|called|calling|describ\\w*|label\\w*|brand\\w*|dub(?:s|bed)?|term(?:s|ed|ing)?|refer\\w* to|characteri[sz]\\w*"
                    + "|denounc\\w*|condemn\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile(
            "(?:\\b(?:not|never|no|nor|neither|hardly|isn't|wasn't|aren't|weren't)\\b(?: (?:really|yet|just|merely|exactly|even|about))? (?:an? |the )?[\"']?"
                    + "|\\b(?:not|never|n't|refus\\w+|declin\\w+|avoid\\w*|stop\\w*|against|without|instead of|rather than)\\b"
                    + "(?:(?!\\b(?:but|because)\\b)[^.;,]){0,24}\\b(?:call|describ|label|brand|nam|speak|spoke|us(?:e|ing) the (?:word|term)"
                    + "|say|utter)\\w*\\b[^.;]{0,40}"
                    + "|\\bso-called [\"']?|\\bwhat (?:they|some|he|she|others|the \\w+|\\w+) calls? [^.;]{0,20}"
                    + "|\\bthe (?:word|term|phrase|expression|label) [\"']?)$",
            Pattern.CASE_INSENSITIVE);

    private OwnVoice() {}

    /** How the speaker used the term; empty where they did not, in their own voice. */
    public static Optional<Voice> of(Statement statement, String articleText, TermForms term) {
        String text = plain(statement.text());
        Matcher found = term.in(text);
        Optional<Voice> voice = Optional.empty();
        while (voice.isEmpty() && found.find()) {
            String before = text.substring(Math.max(0, found.start() - REACH), found.start());
            if (!DENIED.matcher(before).find()) {
                voice = voice(statement, text, found.start(), articleText);
            }
        }
        return voice;
    }

    private static Optional<Voice> voice(Statement statement, String text, int at, String articleText) {
        if (isQuoted(text, at)) {
            return Optional.of(Voice.QUOTED);
        }
        if (statement.form() == StatementForm.DIRECT && text.indexOf('"') < 0) {
            return Optional.of(Voice.QUOTED);
        }
        boolean called = statement.cue().stream()
                .anyMatch(cue -> CALLS.matcher(cue.of(articleText)).find());
        boolean within =
                CALLS.matcher(text.substring(Math.max(0, at - REACH), at)).find();
        return called && !within ? Optional.of(Voice.REPORTED) : Optional.empty();
    }

    /** Within double quotation marks, of which an odd number stands before. */
    private static boolean isQuoted(String text, int at) {
        return text.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static String plain(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u201e', '"')
                .replace('\u00ab', '"')
                .replace('\u00bb', '"');
    }
}
