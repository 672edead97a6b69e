package org.parley.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.model.Span;

/** Finds what may be quotation marks in a line, and what their surroundings say about them. */
final class MarkScanner {
    private static final int LONGEST_ELISION = 8;

    private final Set<String> elisions;

    /** @param elisions words that begin with an apostrophe, in lower case without it */
    MarkScanner(Set<String> elisions) {
        this.elisions = Set.copyOf(elisions);
    }

    /** Possible marks in text order; linear in the length of the line. */
    List<Mark> scan(String text, Span line) {
        List<Mark> marks = new ArrayList<>();
        int i = line.start();
        while (i < line.end()) {
            if (!isMark(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < line.end() && isMark(text.charAt(end))) {
                end++;
            }
            Surroundings around = Surroundings.of(text, i, end, line);
            if (!(end == i + 1 && isApostrophe(text.charAt(i)) && around.insideWord())) {
                addRun(marks, text, i, end, around);
            }
            i = end;
        }
        return marks;
    }

    private void addRun(List<Mark> marks, String text, int from, int to, Surroundings around) {
        int i = from;
        while (i < to) {
            char glyph = text.charAt(i);
            int width = isTwin(text, i, to, around) ? 2 : 1;
            marks.add(mark(text, i, width, glyph, around));
            i += width;
        }
    }

    /** Two like apostrophes are one mark; of three, the outer two are. */
    private static boolean isTwin(String text, int i, int to, Surroundings around) {
        char glyph = text.charAt(i);
        if (!isApostrophe(glyph) || i + 1 >= to || text.charAt(i + 1) != glyph) {
            return false;
        }
        boolean three = i + 2 < to && text.charAt(i + 2) == glyph && (i + 3 >= to || text.charAt(i + 3) != glyph);
        return !three || !around.spaceAfter();
    }

    private Mark mark(String text, int start, int width, char glyph, Surroundings around) {
        Family family = width == 2 ? Family.TWIN : Family.of(glyph);
        int opening = around.asOpening() + turnedToOpen(glyph, width);
        int closing = around.asClosing();
        int other = family == Family.SINGLE ? asApostrophe(text, start, glyph, around) : around.asStray();
        if (around.afterFeet() && family != Family.SINGLE) {
            return new Mark(start, start + width, family, glyph, opening, closing + 20, 0);
        }
        if (family == Family.SINGLE && other == 0) {
            opening += 20;
        }
        return new Mark(start, start + width, family, glyph, opening, closing, other);
    }

    private static int turnedToOpen(char glyph, int width) {
        return switch (glyph) {
            case '”' -> 20;
            case '’' -> width == 2 ? 15 : 30;
            case '»', '›' -> 10;
            default -> 0;
        };
    }

    private int asApostrophe(String text, int start, char glyph, Surroundings around) {
        if (around.spaceBefore() || around.openerBefore()) {
            if (isElision(text, start + 1)) {
                return 0;
            }
            if (around.spaceAfter()) {
                return 10;
            }
            return glyph == '’' ? 8 : glyph == '\'' ? 30 : 35;
        }
        return around.asPossessive();
    }

    /** Whether "90s", "em", "til" or the like begins here. */
    private boolean isElision(String text, int start) {
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_ELISION);
        while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end > start && Character.isDigit(text.charAt(start))) {
            return end - start >= 2 && Character.isDigit(text.charAt(start + 1)) && end - start <= 3;
        }
        return elisions.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    static boolean isMark(int c) {
        return switch (c) {
            case '"', '\'', '`', '＂', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›' -> true;
            default -> false;
        };
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '‛';
    }
}
