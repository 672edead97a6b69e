package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as people type them, as full-text queries of SQLite's FTS5.
 *
 * <p>Every word is handed over as a quoted string, so that nothing typed is ever taken for syntax.
 *
 * @param wanted what must match; empty where nothing must
 * @param unwanted what must not match; empty where nothing is excluded
 */
record WordQuery(String wanted, String unwanted) {
    /** A "phrase", left open or not, or a run without white space; either may be preceded by a minus. */
    private static final Pattern PART =
            Pattern.compile("(?<minus>[-−])?(?:[\"“”„«»](?<phrase>[^\"“”„«»]*)[\"“”„«»]?|(?<word>[^\\s\"“”„«»]+))");

    private static final Pattern WORD_CHARACTER = Pattern.compile("[\\p{L}\\p{N}]");

    /** More words than anybody types, so that a pasted article does not become a query. */
    private static final int MOST_PARTS = 64;

    static WordQuery of(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        for (int parts = 0; parts < MOST_PARTS && part.find(); parts++) {
            String phrase = part.group("phrase");
            String text = phrase == null ? part.group("word") : phrase;
            if (WORD_CHARACTER.matcher(text).find()) {
                (part.group("minus") == null ? wanted : unwanted).add(quoted(text, phrase == null));
            }
        }
        return new WordQuery(String.join(" AND ", wanted), String.join(" OR ", unwanted));
    }

    /** A string of FTS5, with the star of a beginning behind it. */
    private static String quoted(String text, boolean mayBeBeginning) {
        boolean beginning = mayBeBeginning && text.endsWith("*");
        String words = text.replace('\0', ' ').replace('*', ' ').strip();
        return "\"" + words + "\"" + (beginning ? "*" : "");
    }
}
