package org.parley.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final int WIDTH = 24;
    private static final int MARGIN = 100;
    private static final int NESTED = 2;
    private static final int NESTED_IN_OTHER_DOUBLE = 10;
    private static final int NESTED_IN_SAME = 25;
    private static final int OPENED_ANEW = 30;
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
        Nesting left = null;
        List<Mark> marks = lines.isEmpty() ? List.of() : scan(lines.get(0));
        for (int i = 0; i < lines.size(); i++) {
            List<Mark> following = i + 1 < lines.size() ? scan(lines.get(i + 1)) : List.of();
            Span line = lines.get(i).span();
            Span next = i + 1 < lines.size() ? lines.get(i + 1).span() : new Span(line.end(), line.end());
            Path best = best(marks, carried(left, line, marks), openingRun(following, next.start()));
            Nesting atStart = first(best).open();
            found.add(best.quotations(line, atStart));
            if (i > 0) {
                join(found, i, line.start());
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
    private static @Nullable Nesting carried(@Nullable Nesting left, Span line, List<Mark> marks) {
        if (left == null || left.depth() > 1 || !left.family().isDouble()) {
            return null;
        }
        boolean reopened = !marks.isEmpty() && marks.get(0).start() == line.start();
        return reopened ? null : Nesting.carry(left.family());
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

    private static Path best(List<Mark> marks, @Nullable Nesting carried, List<Family> reopenedNext) {
        List<Path> paths = new ArrayList<>();
        paths.add(new Path(null, null, Path.Role.START, null, 0));
        if (carried != null) {
            paths.add(new Path(null, null, Path.Role.START, carried, CARRIED));
        }
        for (Mark mark : marks) {
            paths = follow(paths, mark);
        }
        Comparator<Path> cheapest = Comparator.comparingInt(path -> path.cost() + ending(path.open(), reopenedNext));
        return paths.stream().min(cheapest).orElseThrow();
    }

    private static List<Path> follow(List<Path> paths, Mark mark) {
        Map<Key, Path> next = new LinkedHashMap<>();
        for (Path path : paths) {
            Nesting open = path.open();
            keep(next, path.then(mark, Path.Role.OTHER, open, mark.asOther()));
            if (open == null || open.depth() < Nesting.DEEPEST) {
                int price = mark.asOpening() + nesting(open, mark.family());
                keep(next, path.then(mark, Path.Role.OPENS, Nesting.open(open, mark.family()), price));
            }
            if (open != null) {
                close(next, path, open, mark);
            }
        }
        int limit = next.values().stream().mapToInt(Path::cost).min().orElse(0) + MARGIN;
        return next.values().stream()
                .filter(path -> path.cost() <= limit)
                .sorted(Comparator.comparingInt(Path::cost))
                .limit(WIDTH)
                .toList();
    }

    private static void close(Map<Key, Path> next, Path path, Nesting open, Mark mark) {
        int closing = mark.closing(open.family());
        if (closing >= 0) {
            keep(next, path.then(mark, Path.Role.CLOSES, open.outer(), closing));
        }
        if (open.family() == mark.family() && !open.carried() && mark.family() != Family.SINGLE) {
            Nesting anew = Nesting.open(open.outer(), mark.family());
            keep(next, path.then(mark, Path.Role.OPENS_ANEW, anew, mark.asOpening() + OPENED_ANEW));
        }
    }

    private static void keep(Map<Key, Path> paths, Path path) {
        paths.merge(new Key(path.open()), path, (old, other) -> other.cost() < old.cost() ? other : old);
    }

    private static int nesting(@Nullable Nesting outer, Family inner) {
        if (outer == null) {
            return 0;
        }
        if (outer.family() == inner) {
            return NESTED_IN_SAME;
        }
        return outer.family().isDouble() && inner.isDouble() ? NESTED_IN_OTHER_DOUBLE : NESTED;
    }

    /** Cost of ending the line with quotations open. */
    private static int ending(@Nullable Nesting open, List<Family> reopenedNext) {
        int cost = 0;
        for (Nesting inner = open; inner != null; inner = inner.outer()) {
            int level = inner.depth() - 1;
            if (inner.carried()) {
                cost += CARRIED_ON;
            } else if (level < reopenedNext.size() && reopenedNext.get(level) == inner.family()) {
                cost += REOPENED;
            } else {
                cost += inner.family() == Family.SINGLE ? SINGLE_LEFT_OPEN : LEFT_OPEN;
            }
        }
        return cost;
    }

    private static Path first(Path path) {
        Path first = path;
        for (Path before = first.before(); before != null; before = first.before()) {
            first = before;
        }
        return first;
    }

    /** Marks the quotations that go on from the line before to line {@code i}. */
    private static void join(List<List<Quotation>> found, int i, int lineStart) {
        List<Quotation> before = found.get(i - 1);
        List<Quotation> after = found.get(i);
        int start = lineStart;
        for (int k = 0; k < after.size() && after.get(k).span().start() == start; k++) {
            int open = leftOpenAtEnd(before, after.get(k).depth());
            if (open < 0) {
                return;
            }
            before.set(
                    open,
                    with(before.get(open), Closing.GOES_ON, before.get(open).continued()));
            after.set(k, with(after.get(k), after.get(k).closing(), true));
            start = after.get(k).inside().start();
        }
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

    /** A nesting as a key; nothing open is one, too. */
    private record Key(@Nullable Nesting open) {}
}
