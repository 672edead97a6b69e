package org.parley.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.passage.Path.Role;

/** The cheapest readings of a line's marks, one for each nesting they end in; goes from mark to mark. */
final class Beam {
    /** So many readings at most are followed; real texts seldom need more than four. */
    private static final int WIDTH = 8;
    /** A reading dearer than the cheapest by more than this is given up. */
    private static final int MARGIN = 80;

    private static final int NESTED = 2;
    private static final int NESTED_IN_OTHER_DOUBLE = 10;
    private static final int NESTED_IN_SAME = 25;
    private static final int OPENED_ANEW = 30;

    private List<Path> paths = new ArrayList<>();
    private List<Path> next = new ArrayList<>();
    private int cheapest;

    Beam(List<Path> starts) {
        paths.addAll(starts);
    }

    List<Path> paths() {
        return paths;
    }

    void follow(Mark mark) {
        next.clear();
        cheapest = Integer.MAX_VALUE - MARGIN;
        for (Path path : paths) {
            Nesting open = path.open();
            offer(path, mark, Role.OTHER, open, mark.asOther());
            if (!open.isFull()) {
                offer(
                        path,
                        mark,
                        Role.OPENS,
                        open.open(mark.family()),
                        mark.asOpening() + nesting(open, mark.family()));
            }
            if (!open.isEmpty()) {
                close(path, mark);
            }
        }
        next.removeIf(path -> path.cost() > cheapest + MARGIN);
        if (next.size() > WIDTH) {
            next.sort(Comparator.comparingInt(Path::cost));
            next.subList(WIDTH, next.size()).clear();
        }
        List<Path> done = paths;
        paths = next;
        next = done;
    }

    private void close(Path path, Mark mark) {
        Nesting open = path.open();
        int closing = mark.closing(open.innermost());
        if (closing >= 0) {
            offer(path, mark, Role.CLOSES, open.close(), closing);
        }
        if (open.innermost() == mark.family() && !open.isCarried() && mark.family() != Family.SINGLE) {
            offer(path, mark, Role.OPENS_ANEW, open, mark.asOpening() + OPENED_ANEW);
        }
    }

    /** Takes up a reading unless it is too dear or another that ends in the same nesting is as cheap. */
    private void offer(Path before, Mark mark, Role role, Nesting open, int price) {
        int cost = before.cost() + price;
        if (cost > cheapest + MARGIN) {
            return;
        }
        cheapest = Math.min(cheapest, cost);
        int same = 0;
        while (same < next.size() && next.get(same).open().code() != open.code()) {
            same++;
        }
        if (same == next.size()) {
            next.add(new Path(before, mark, role, open, cost));
        } else if (cost < next.get(same).cost()) {
            next.set(same, new Path(before, mark, role, open, cost));
        }
    }

    private static int nesting(Nesting outer, Family inner) {
        if (outer.isEmpty()) {
            return 0;
        }
        if (outer.innermost() == inner) {
            return NESTED_IN_SAME;
        }
        return outer.innermost().isDouble() && inner.isDouble() ? NESTED_IN_OTHER_DOUBLE : NESTED;
    }
}
