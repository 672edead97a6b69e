package org.parley.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;
import org.parley.model.PassageKind;

/** Tells what each line is to its article. */
final class KindFinder {
    private static final int LONGEST_HEADLINE = 30;
    private static final int LONGEST_STOPPED_HEADLINE = 18;
    private static final int LONGEST_CROSSHEAD = 12;
    private static final int LONGEST_NAME = 40;

    private final PhraseRules phrases = new PhraseRules();
    private final Datelines datelines = new Datelines();

    /**
     * A line, or the part of it behind or in front of its dateline's end, with its kind.
     *
     * @param kind what it is
     * @param line its words
     */
    record Block(PassageKind kind, Line line) {}

    /** The lines with their kinds, in text order; a dateline is a block of its own. */
    List<Block> find(Article article, List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        boolean led = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            PassageKind kind = fixedKind(article, lines, i);
            if (kind == null && !led && !isLast(lines, i) && isHead(line, LONGEST_HEADLINE)) {
                kind = PassageKind.SUBHEADLINE;
            }
            if (kind != null) {
                blocks.add(new Block(kind, line));
                continue;
            }
            int dateline = datelines.wordsIn(line);
            if (dateline > 0 && dateline < line.size()) {
                blocks.add(new Block(PassageKind.DATELINE, line.part(0, dateline)));
                line = line.part(dateline, line.size());
            }
            blocks.add(new Block(bodyKind(line, led, isLast(lines, i)), line));
            led = true;
        }
        return blocks;
    }

    private static PassageKind bodyKind(Line line, boolean led, boolean last) {
        if (!led) {
            return PassageKind.LEAD;
        }
        return !last && isHead(line, LONGEST_CROSSHEAD) ? PassageKind.SUBHEADLINE : PassageKind.BODY;
    }

    private @Nullable PassageKind fixedKind(Article article, List<Line> lines, int i) {
        Line line = lines.get(i);
        if (i == 0 && isHeadline(article, lines)) {
            return PassageKind.HEADLINE;
        }
        PassageKind kind = phrases.kind(line);
        if (kind == null && isAuthor(article, line)) {
            return PassageKind.BYLINE;
        }
        return kind;
    }

    private boolean isHeadline(Article article, List<Line> lines) {
        Line line = lines.get(0);
        if (isLast(lines, 0) || datelines.wordsIn(line) > 0) {
            return false;
        }
        String title = article.title();
        if (title != null && title.strip().equals(line.span().of(line.text()))) {
            return true;
        }
        return isHead(line, LONGEST_HEADLINE) || (line.size() <= LONGEST_STOPPED_HEADLINE && lines.size() > 3);
    }

    private static boolean isAuthor(Article article, Line line) {
        if (line.span().length() > LONGEST_NAME) {
            return false;
        }
        return article.authors().contains(line.span().of(line.text()));
    }

    /** Whether the line is short and does not end as a sentence does. */
    private static boolean isHead(Line line, int longest) {
        if (line.size() > longest || !Character.isLetterOrDigit(firstBehindMark(line))) {
            return false;
        }
        int last = line.size() - 1;
        while (last > 0 && isClosing(line.first(last))) {
            last--;
        }
        return switch (line.first(last)) {
            case '.', '!', '?', '…', ':', ';', ',' -> false;
            default -> true;
        };
    }

    private static int firstBehindMark(Line line) {
        int i = 0;
        while (i < line.size() - 1 && isClosing(line.first(i))) {
            i++;
        }
        return line.first(i);
    }

    private static boolean isClosing(int c) {
        return c == ')' || MarkScanner.isMark(c);
    }

    private static boolean isLast(List<Line> lines, int i) {
        return i == lines.size() - 1;
    }
}
