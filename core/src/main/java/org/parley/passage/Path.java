package org.parley.passage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Quotation;
import org.parley.model.Quotation.Closing;
import org.parley.model.Span;

/**
 * One way to read the marks of a line up to some mark.
 *
 * @param before the reading up to the mark before; absent at the start
 * @param mark the last mark; absent at the start
 * @param role what it is read as
 * @param open the quotations open behind it
 * @param cost how much it goes against what the marks and their surroundings say
 */
record Path(@Nullable Path before, @Nullable Mark mark, Role role, Nesting open, int cost) {
    /** What a mark is read as. */
    enum Role {
        /** Nothing yet. */
        START,
        OPENS,
        /** Opens, and so ends the open quotation of its own family, whose closing mark is missing. */
        OPENS_ANEW,
        CLOSES,
        OTHER
    }

    static Path start(Nesting open, int cost) {
        return new Path(null, null, Role.START, open, cost);
    }

    /** The quotations of the line by this reading, outer before inner; those still open run to the end of the line. */
    List<Quotation> quotations(Line line) {
        Drafts drafts = new Drafts(line);
        for (Path step : steps()) {
            if (step.mark != null) {
                drafts.take(step.mark, step.role);
            } else if (!step.open.isEmpty()) {
                drafts.carry();
            }
        }
        return drafts.finish();
    }

    private Deque<Path> steps() {
        Deque<Path> steps = new ArrayDeque<>();
        for (Path step = this; step != null; step = step.before) {
            steps.addFirst(step);
        }
        return steps;
    }

    /** Quotations in the making, by the order of their opening marks. */
    private static final class Drafts {
        private final String text;
        private final Span line;
        private final List<Quotation> found = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();

        Drafts(Line line) {
            this.text = line.text();
            this.line = line.span();
        }

        void carry() {
            begin(line.start(), line.start(), true);
        }

        void take(Mark mark, Role role) {
            switch (role) {
                case OPENS -> begin(mark.start(), mark.end(), false);
                case OPENS_ANEW -> {
                    int end = endBefore(mark.start());
                    end(end, end, Closing.LEFT_OPEN);
                    begin(mark.start(), mark.end(), false);
                }
                case CLOSES -> end(mark.start(), mark.end(), Closing.CLOSED);
                case START, OTHER -> {}
            }
        }

        List<Quotation> finish() {
            while (!open.isEmpty()) {
                end(line.end(), line.end(), Closing.LEFT_OPEN);
            }
            return found;
        }

        private int endBefore(int offset) {
            int earliest = found.get(open.element()).inside().start();
            int end = offset;
            while (end > earliest && Characters.separates(text.codePointBefore(end))) {
                end -= Character.charCount(text.codePointBefore(end));
            }
            return end;
        }

        private void begin(int start, int inside, boolean continued) {
            found.add(new Quotation(
                    new Span(start, inside), new Span(inside, inside), open.size(), Closing.LEFT_OPEN, continued));
            open.push(found.size() - 1);
        }

        private void end(int inside, int end, Closing closing) {
            int index = open.pop();
            Quotation draft = found.get(index);
            int start = draft.inside().start();
            found.set(
                    index,
                    new Quotation(
                            new Span(draft.span().start(), end),
                            new Span(start, inside),
                            draft.depth(),
                            closing,
                            draft.continued()));
        }
    }
}
