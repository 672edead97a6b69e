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
    private static final int LONGEST_STANDFIRST = 60;
    /** With fewer lines, a short first sentence is rather a lead than a headline. */
    private static final int FEWEST_LINES_UNDER_STOPPED_HEADLINE = 3;
    /** Lines between headline and dateline. */
    private static final int MOST_STANDFIRSTS = 3;

    private final PhraseRules phrases = new PhraseRules();
    private final Bylines bylines = new Bylines();
    private final Datelines datelines = new Datelines();

    /**
     * A line, its dateline, or what is left of it behind that.
     *
     * @param kind what it is to the article
     * @param line its words
     */
    record Block(PassageKind kind, Line line) {}

    /** The lines with their kinds, in text order; a dateline is a block of its own. */
    List<Block> find(Article article, List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        int lead = lead(article, lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            PassageKind kind = i < lead ? headKind(article, lines, i) : bodyKind(article, lines, i, lead);
            int dateline =
                    kind == PassageKind.LEAD || kind == PassageKind.BODY ? datelines.wordsIn(line, i == lead) : 0;
            if (dateline > 0 && dateline < line.size()) {
                blocks.add(new Block(PassageKind.DATELINE, line.part(0, dateline)));
                line = line.part(dateline, line.size());
            }
            blocks.add(new Block(kind, line));
        }
        return blocks;
    }

    /** Index of the first line that is neither headline nor the like; one behind the last if there is none. */
    private int lead(Article article, List<Line> lines) {
        int first = !lines.isEmpty() && isHeadline(article, lines) ? 1 : 0;
        int dated = first == 1 ? datedLine(article, lines) : lines.size();
        if (dated < lines.size()) {
            return dated;
        }
        for (int i = first; i < lines.size(); i++) {
            if (toldByItself(article, lines.get(i)) == null && (isLast(lines, i) || !isStandfirst(lines, i, first))) {
                return i;
            }
        }
        return lines.size();
    }

    /** Index of the line with the dateline, if at most a few standfirsts lie between it and the headline. */
    private int datedLine(Article article, List<Line> lines) {
        int last = Math.min(lines.size(), MOST_STANDFIRSTS + 2);
        for (int i = 1; i < last && lines.get(i - 1).size() <= LONGEST_STANDFIRST; i++) {
            Line line = lines.get(i);
            if (datelines.wordsIn(line, true) > 0 && toldByItself(article, line) == null) {
                return i;
            }
        }
        return lines.size();
    }

    private PassageKind headKind(Article article, List<Line> lines, int i) {
        PassageKind told = toldByItself(article, lines.get(i));
        if (told != null) {
            return told;
        }
        return i == 0 && isHeadline(article, lines) ? PassageKind.HEADLINE : PassageKind.SUBHEADLINE;
    }

    private PassageKind bodyKind(Article article, List<Line> lines, int i, int lead) {
        PassageKind told = toldByItself(article, lines.get(i));
        if (told != null) {
            return told;
        }
        if (i == lead) {
            return PassageKind.LEAD;
        }
        return !isLast(lines, i) && isHead(lines.get(i), LONGEST_CROSSHEAD)
                ? PassageKind.SUBHEADLINE
                : PassageKind.BODY;
    }

    private @Nullable PassageKind toldByItself(Article article, Line line) {
        return bylines.isByline(article, line) ? PassageKind.BYLINE : phrases.kind(line);
    }

    private boolean isHeadline(Article article, List<Line> lines) {
        Line line = lines.get(0);
        if (isLast(lines, 0) || toldByItself(article, line) != null || datelines.wordsIn(line, true) > 0) {
            return false;
        }
        String title = article.title();
        if (title != null && title.strip().equals(line.span().of(line.text()))) {
            return true;
        }
        return isHead(line, LONGEST_HEADLINE)
                || (line.size() <= LONGEST_STOPPED_HEADLINE && lines.size() > FEWEST_LINES_UNDER_STOPPED_HEADLINE);
    }

    /** Whether a line before the lead ends like a headline, or is told again further down, as standfirsts are. */
    private static boolean isStandfirst(List<Line> lines, int i, int first) {
        return isHead(lines.get(i), LONGEST_HEADLINE) || (i == first && first > 0 && isRepeated(lines, i));
    }

    private static boolean isRepeated(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (line.size() > LONGEST_STANDFIRST) {
            return false;
        }
        String text = line.span().of(line.text());
        return lines.stream()
                .skip(i + 1L)
                .map(Line::span)
                .anyMatch(
                        other -> other.length() == text.length() && line.text().startsWith(text, other.start()));
    }

    /** Whether the line is short, begins with a capital or figure and does not end as a sentence does. */
    private static boolean isHead(Line line, int longest) {
        if (line.size() > longest || !beginsLikeAHead(line)) {
            return false;
        }
        int last = line.size() - 1;
        while (last > 0 && isMarkOrBracket(line.first(last))) {
            last--;
        }
        return switch (line.first(last)) {
            case '.', '!', '?', '…', ':', ';', ',' -> false;
            default -> true;
        };
    }

    private static boolean beginsLikeAHead(Line line) {
        int i = 0;
        while (i < line.size() - 1 && isMarkOrBracket(line.first(i))) {
            i++;
        }
        int first = line.first(i);
        return Character.isLetterOrDigit(first) && !Character.isLowerCase(first);
    }

    private static boolean isMarkOrBracket(int c) {
        return c == '(' || c == ')' || MarkScanner.isMark(c);
    }

    private static boolean isLast(List<Line> lines, int i) {
        return i == lines.size() - 1;
    }
}
