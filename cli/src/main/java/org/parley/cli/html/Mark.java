package org.parley.cli.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.cli.view.StatementView;
import org.parley.model.Span;

/**
 * A stretch of text that belongs to a statement.
 *
 * @param span where it stands
 * @param role what it is to the statement
 * @param statement whose it is
 * @param first whether it is the first stretch of the statement's content, which carries the number
 */
record Mark(Span span, Role role, StatementView statement, boolean first) {
    /** What a stretch is to its statement. */
    enum Role {
        CONTENT,
        CUE,
        SOURCE
    }

    /** Where outer marks come before those within them. */
    static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(
                    (Mark mark) -> mark.span().start())
            .thenComparing(mark -> -mark.span().end())
            .thenComparing(mark -> mark.statement().number());

    /** All marks of the statements, outer ones first. */
    static List<Mark> of(List<StatementView> statements) {
        List<Mark> marks = new ArrayList<>();
        for (StatementView view : statements) {
            add(view.statement().content(), Role.CONTENT, view, marks);
            add(view.statement().cue(), Role.CUE, view, marks);
            add(view.statement().source(), Role.SOURCE, view, marks);
        }
        marks.sort(OUTER_FIRST);
        return marks;
    }

    private static void add(List<Span> spans, Role role, StatementView view, List<Mark> marks) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).length() > 0) {
                marks.add(new Mark(spans.get(i), role, view, role == Role.CONTENT && i == 0));
            }
        }
    }
}
