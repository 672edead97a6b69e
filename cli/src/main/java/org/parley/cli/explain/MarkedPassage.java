package org.parley.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * The text around a statement, with a line of letters below each line that says what the characters above are, so that it reads
 * without colours too.
 */
final class MarkedPassage {
    private final String text;
    private final Statement statement;
    private final Span passage;

    MarkedPassage(String text, Statement statement, Span passage) {
        this.text = text;
        this.statement = statement;
        this.passage = passage;
    }

    /** Lines of at most that many columns. */
    List<StyledText> lines(int columns) {
        StyledText words = new StyledText();
        int from = passage.start();
        for (int at = passage.start(); at <= passage.end(); at++) {
            if (at == passage.end() || ink(at) != ink(from)) {
                words.append(text.substring(from, at), ink(from));
                from = at;
            }
        }
        List<StyledText> lines = new ArrayList<>();
        for (StyledText line : words.wrap(columns)) {
            lines.add(line);
            StyledText below = line.mapColumns(MarkedPassage::letter);
            if (!below.plain().isBlank()) {
                lines.add(below);
            }
        }
        return lines;
    }

    private Ink ink(int at) {
        if (covers(statement.source(), at)) {
            return Ink.SOURCE;
        }
        if (covers(statement.cue(), at)) {
            return Ink.CUE;
        }
        return covers(statement.content(), at) ? Ink.QUOTED : Ink.PLAIN;
    }

    private static char letter(Ink ink) {
        return switch (ink) {
            case SOURCE -> 's';
            case CUE -> 'c';
            case QUOTED -> '~';
            default -> ' ';
        };
    }

    private static boolean covers(List<Span> spans, int at) {
        return spans.stream().anyMatch(span -> span.contains(at));
    }
}
