package org.parley.ledger.actorfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits an actor dictionary into entries: a main line, {@code +SYNONYM} lines, and codes in brackets on the main line or on
 * indented lines of their own. {@code #} and {@code ;} start comments, and so does {@code <!--} over several lines.
 *
 * @see <a href="https://github.com/openeventdata/Dictionaries">the dictionaries of the Open Event Data Alliance</a>
 */
final class Dictionary {
    /** TABARI and PETRARCH write {@code [RUSGOV 000507-080507]}, {@code [RUSELI >080507]} and {@code [RHO < 790606]}. */
    private static final Pattern CODE =
            Pattern.compile("\\[\\s*([A-Za-z~/+\\-#]*)\\s*([<>]?\\s*\\d*(?:\\s*-\\s*\\d+)?[^\\]]*)\\]");

    private static final Pattern BLANKS = Pattern.compile("[_\\s]+");
    private static final int LONGEST_NAME = 200;

    private final FileText text;
    private final Problems problems;
    private long number;
    private boolean inComment;
    private @Nullable DictionaryEntry entry;

    Dictionary(FileText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Whether a line of a text is a main line with a code, or a code on a line of its own. */
    static boolean isCoded(String line) {
        Matcher matcher = CODE.matcher(withoutComment(line));
        return matcher.find()
                && matcher.group(1).length() >= 3
                && matcher.end() == withoutComment(line).stripTrailing().length();
    }

    void forEach(Consumer<DictionaryEntry> sink) throws IOException {
        long line = 0;
        try (BufferedReader reader = text.open()) {
            for (String read = reader.readLine(); read != null; read = reader.readLine()) {
                line++;
                String kept = withoutMarkup(read);
                if (!withoutComment(kept).isBlank()) {
                    add(withoutComment(kept), line, sink);
                }
            }
        }
        finish(sink);
    }

    /** Comment marks within brackets are no comments: {@code [###]}. */
    private static String withoutComment(String line) {
        boolean inBrackets = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            inBrackets = c == '[' || (inBrackets && c != ']');
            if (!inBrackets && (c == '#' || c == ';')) {
                return line.substring(0, at);
            }
        }
        return line;
    }

    /** The line without {@code <!-- … -->}, which may have begun on an earlier line. */
    private String withoutMarkup(String line) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            String mark = inComment ? "-->" : "<!--";
            int found = line.indexOf(mark, at);
            if (!inComment) {
                kept.append(line, at, found < 0 ? line.length() : found);
            }
            if (found < 0) {
                break;
            }
            inComment = !inComment;
            at = found + mark.length();
        }
        return kept.toString();
    }

    private void add(String line, long lineNumber, Consumer<DictionaryEntry> sink) {
        char first = line.charAt(0);
        Position at = new Position(lineNumber, number);
        int bracket = line.indexOf('[');
        String name = name(bracket < 0 ? line : line.substring(0, bracket));
        if (first == '+' || Character.isWhitespace(first) || first == '[') {
            if (entry == null) {
                problems.add(at, "stray-line", "a synonym or code that belongs to no actor");
            } else {
                String synonym = first == '+' ? name.substring(1).strip() : "";
                if (!synonym.isEmpty()) {
                    entry.names().add(synonym);
                }
                addCodes(entry, line, at);
            }
            return;
        }
        finish(sink);
        at = new Position(lineNumber, ++number);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(at, "stray-line", "no name of an actor: " + Problems.shown(line));
            return;
        }
        entry = new DictionaryEntry(at, name);
        addCodes(entry, line, at);
    }

    private static void addCodes(DictionaryEntry actor, String line, Position at) {
        Matcher matcher = CODE.matcher(line);
        while (matcher.find()) {
            actor.codes()
                    .add(new DictionaryEntry.Code(
                            at, matcher.group(1), matcher.group(2).strip()));
        }
    }

    private void finish(Consumer<DictionaryEntry> sink) {
        if (entry != null && entry.codes().isEmpty()) {
            problems.add(entry.at(), "no-code", Problems.shown(entry.names().get(0)) + " has no code");
        } else if (entry != null) {
            sink.accept(entry);
        }
        entry = null;
    }

    /** Underscores stand for spaces; one at the end says that the word has no other endings. */
    private static String name(String written) {
        return BLANKS.matcher(written).replaceAll(" ").strip();
    }
}
