package org.parley.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parley.model.Quotation;
import org.parley.model.Quotation.Closing;
import org.parley.model.Span;

/**
 * Finds quotations by the reading of all marks of a line that contradicts their shapes and surroundings least.
 *
 * <p>The readings are followed mark by mark, the best one for each nesting of open quotations (Viterbi's algorithm, a bounded
 * number of readings at a time), so that the time is linear in the number of marks and one stray mark can't turn the
 * others round.
 */
final class QuotationFinder {
    private static final int CARRIED = 20;
    private static final int CARRIED_ON = 1000;
    private static final int LEFT_OPEN = 15;
    private static final int SINGLE_LEFT_OPEN = 40;
    private static final int REOPENED = 2;

    private final MarkScanner scanner;

    /** @param elisions words that begin with an apostrophe, in lower case without it */
    QuotationFinder(Set<String> elisions) {
        scanner = new MarkScanner(elisions);
    }

    /** The quotations of each line, outer before inner; a quotation may go on from one line to the next. */
    List<List<Quotation>> find(List<Line> lines) {
        List<List<Quotation>> found = new ArrayList<>(lines.size());
        Nesting left = Nesting.NONE;
        List<Mark> marks = lines.isEmpty() ? List.of() : scan(lines.get(0));
        for (int i = 0; i < lines.size(); i++) {
            List<Mark> following = i + 1 < lines.size() ? scan(lines.get(i + 1)) : List.of();
            Span line = lines.get(i).span();
            Span next = i + 1 < lines.size() ? lines.get(i + 1).span() : new Span(line.end(), line.end());
            Path best = best(marks, carried(left, line, marks), openingRun(following, next.start()));
            found.add(best.quotations(lines.get(i)));
            if (i > 0) {
                join(found, i, lines.get(i));
            }
            left = best.open();
            marks = following;
        }
        return found;
    }

    private List<Mark> scan(Line line) {
        return scanner.scan(line.text(), line.span());
    }

    /** What the line before left open, if no mark at the start of this one takes it up. */
    private static Nesting carried(Nesting left, Span line, List<Mark> marks) {
        if (left.depth() != 1 || !left.innermost().isDouble()) {
            return Nesting.NONE;
        }
        boolean takenUp = openingRun(marks, line.start()).contains(left.innermost());
        return takenUp ? Nesting.NONE : Nesting.carry(left.innermost());
    }

    /** Families of the marks at the very start of a line that may open quotations. */
    private static List<Family> openingRun(List<Mark> marks, int start) {
        List<Family> families = new ArrayList<>();
        int expected = start;
        for (Mark mark : marks) {
            if (mark.start() != expected || mark.asOpening() > mark.asOther() || families.size() == Nesting.DEEPEST) {
                break;
            }
            families.add(mark.family());
            expected = mark.end();
        }
        return families;
    }

    private static Path best(List<Mark> marks, Nesting carried, List<Family> reopenedNext) {
        List<Path> starts = new ArrayList<>();
        starts.add(Path.start(Nesting.NONE, 0));
        if (!carried.isEmpty()) {
            starts.add(Path.start(carried, CARRIED));
        }
        Beam beam = new Beam(starts);
        marks.forEach(beam::follow);
        Comparator<Path> cheapest = Comparator.comparingInt(path -> path.cost() + ending(path.open(), reopenedNext));
        return beam.paths().stream().min(cheapest).orElseThrow();
    }

    /** Cost of ending the line with quotations open. */
    private static int ending(Nesting open, List<Family> reopenedNext) {
        int cost = 0;
        for (Nesting rest = open; !rest.isEmpty(); rest = rest.close()) {
            int level = rest.depth() - 1;
            if (rest.isCarried()) {
                cost += CARRIED_ON;
            } else if (level < reopenedNext.size() && reopenedNext.get(level) == rest.innermost()) {
                cost += REOPENED;
            } else {
                cost += rest.innermost() == Family.SINGLE ? SINGLE_LEFT_OPEN : LEFT_OPEN;
            }
        }
        return cost;
    }

    /** Marks the quotations that go on from the line before to line {@code i}. */
    private static void join(List<List<Quotation>> found, int i, Line line) {
        List<Quotation> before = found.get(i - 1);
        List<Quotation> after = found.get(i);
        int start = line.span().start();
        for (int k = 0; k < after.size() && after.get(k).span().start() == start; k++) {
            Quotation taken = after.get(k);
            int open = leftOpenAtEnd(before, taken.depth());
            if (open < 0 || !(taken.continued() || isSameMark(line.text(), before.get(open), taken))) {
                return;
            }
            before.set(
                    open,
                    with(before.get(open), Closing.GOES_ON, before.get(open).continued()));
            after.set(k, with(taken, taken.closing(), true));
            start = taken.inside().start();
        }
    }

    private static boolean isSameMark(String text, Quotation one, Quotation other) {
        int width = one.inside().start() - one.span().start();
        return width == other.inside().start() - other.span().start()
                && (width == 0
                        || Family.of(text.charAt(one.span().start()))
                                == Family.of(text.charAt(other.span().start())));
    }

    private static int leftOpenAtEnd(List<Quotation> quotations, int depth) {
        for (int i = quotations.size() - 1; i >= 0; i--) {
            Quotation quotation = quotations.get(i);
            if (quotation.depth() == depth) {
                return quotation.closing() == Closing.LEFT_OPEN ? i : -1;
            }
        }
        return -1;
    }

    private static Quotation with(Quotation quotation, Closing closing, boolean continued) {
        return new Quotation(quotation.span(), quotation.inside(), quotation.depth(), closing, continued);
    }
}
