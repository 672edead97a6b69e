package org.parley.cli.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jline.utils.WCWidth;

/**
 * Text with an {@link Ink} for every character, safe to print: control characters, which a terminal would obey, and direction
 * overrides, which would show words in another order than they stand, are replaced or dropped.
 *
 * <p>Built up by appending; not thread-safe.
 */
public final class StyledText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ESCAPE = "\u001b[";

    private final StringBuilder text = new StringBuilder();
    private final List<Ink> inks = new ArrayList<>();

    /** Text in one ink. */
    public static StyledText of(String words, Ink ink) {
        return new StyledText().append(words, ink);
    }

    /** Adds words; white space of any kind and length becomes one space. */
    public StyledText append(String words, Ink ink) {
        int at = 0;
        while (at < words.length()) {
            int c = words.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u0085') {
                if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                    add(' ', ink);
                }
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                add(REPLACEMENT, ink);
            } else if (!isDirectionOverride(c)) {
                add(c, ink);
            }
        }
        return this;
    }

    /** Adds another text as it is. */
    public StyledText append(StyledText other) {
        text.append(other.text);
        inks.addAll(other.inks);
        return this;
    }

    /** Adds that many spaces. */
    public StyledText pad(int columns) {
        text.append(" ".repeat(Math.max(0, columns)));
        inks.addAll(Collections.nCopies(Math.max(0, columns), Ink.PLAIN));
        return this;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Columns taken on a terminal. */
    public int width() {
        return width(0, text.length());
    }

    /** The text without its inks. */
    public String plain() {
        return text.toString();
    }

    /**
     * Breaks the text at spaces into lines of at most that many columns; a word that is longer is cut.
     *
     * @return at least one line
     */
    public List<StyledText> wrap(int columns) {
        List<StyledText> lines = new ArrayList<>();
        int start = skipSpaces(0);
        while (start < text.length()) {
            int end = lineEnd(start, columns);
            lines.add(part(start, end));
            start = skipSpaces(end);
        }
        return lines.isEmpty() ? List.of(new StyledText()) : lines;
    }

    /** The text with its codes, or without them where there are no colours. */
    public String render(boolean colours) {
        if (!colours) {
            return text.toString();
        }
        StringBuilder rendered = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && inks.get(end) == inks.get(at)) {
                end++;
            }
            String code = inks.get(at).code();
            if (code.isEmpty()) {
                rendered.append(text, at, end);
            } else {
                rendered.append(ESCAPE)
                        .append(code)
                        .append('m')
                        .append(text, at, end)
                        .append(ESCAPE + "0m");
            }
            at = end;
        }
        return rendered.toString();
    }

    /** A text as wide as this one, with a character for the ink of each column. */
    public StyledText mapColumns(Function<Ink, Character> characters) {
        StyledText mapped = new StyledText();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            for (int i = Math.max(0, WCWidth.wcwidth(c)); i > 0; i--) {
                mapped.add(characters.apply(inks.get(at)), inks.get(at));
            }
            at += Character.charCount(c);
        }
        return mapped;
    }

    private void add(int c, Ink ink) {
        text.appendCodePoint(c);
        for (int i = 0; i < Character.charCount(c); i++) {
            inks.add(ink);
        }
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** The last space that still fits, or as much of a long word as fits. */
    private int lineEnd(int start, int columns) {
        int lastSpace = -1;
        int used = 0;
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += Math.max(0, WCWidth.wcwidth(c));
            if (c == ' ') {
                lastSpace = at;
            }
            if (used > columns && at > start) {
                return lastSpace > start ? lastSpace : at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private int width(int from, int to) {
        return text.substring(from, to)
                .codePoints()
                .map(c -> Math.max(0, WCWidth.wcwidth(c)))
                .sum();
    }

    private StyledText part(int from, int to) {
        StyledText part = new StyledText();
        part.text.append(text, from, to);
        part.inks.addAll(inks.subList(from, to));
        return part;
    }

    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
