package org.parley.ledger.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.ledger.query.ParagraphChange;
import org.parley.ledger.query.Stretch;
import org.parley.ledger.query.Stretch.Kind;

/**
 * Shows what was changed in a text, paragraph by paragraph and in changed paragraphs word by word. Unlike {@link Differences} it takes
 * every character for what it is.
 *
 * <p>Time is linear in the texts but for stretches in which nothing agrees: of these, up to {@value #MOST_PIECES} pieces are compared
 * with each other, and longer ones are shown as removed and added as a whole.
 */
public final class VersionDifference {
    private static final int MOST_PIECES = 4_000;
    /** How many paragraphs a changed one is looked for among. */
    private static final int MOST_AHEAD = 8;

    private static final double LEAST_SHARED = 0.4;
    private static final Pattern PARAGRAPH_END = Pattern.compile("(?<=\\n)");
    private static final Pattern WORD_BREAK = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private final List<ParagraphChange> changes = new ArrayList<>();

    private VersionDifference() {}

    /** What lies between two places in which both texts agree. */
    private record Gap(List<String> before, List<String> after, List<String> keptBehind) {}

    /**
     * Compares two texts.
     *
     * @return all paragraphs of both in order
     */
    public static List<ParagraphChange> between(String before, String after) {
        VersionDifference difference = new VersionDifference();
        for (Gap gap : gaps(pieces(before, PARAGRAPH_END), pieces(after, PARAGRAPH_END))) {
            difference.change(gap.before(), gap.after());
            gap.keptBehind().forEach(kept -> difference.add(List.of(new Stretch(Kind.KEPT, kept))));
        }
        return List.copyOf(difference.changes);
    }

    private static List<String> pieces(String text, Pattern border) {
        return text.isEmpty() ? List.of() : List.of(border.split(text));
    }

    private void add(List<Stretch> stretches) {
        changes.add(new ParagraphChange(stretches));
    }

    /** Pairs paragraphs that are much the same with each other; the others are removed or added. */
    private void change(List<String> before, List<String> after) {
        int next = 0;
        for (String paragraph : before) {
            int match = match(paragraph, after, next);
            if (match < 0) {
                add(List.of(new Stretch(Kind.LEFT_OUT, paragraph)));
            } else {
                added(after.subList(next, match));
                add(stretches(paragraph, after.get(match)));
                next = match + 1;
            }
        }
        added(after.subList(next, after.size()));
    }

    private void added(List<String> paragraphs) {
        paragraphs.forEach(paragraph -> add(List.of(new Stretch(Kind.PUT_IN, paragraph))));
    }

    private static int match(String paragraph, List<String> after, int from) {
        Set<String> words = words(paragraph);
        for (int i = from; i < Math.min(after.size(), from + MOST_AHEAD); i++) {
            Set<String> others = words(after.get(i));
            long shared = words.stream().filter(others::contains).count();
            if (shared > 0 && shared >= LEAST_SHARED * Math.max(words.size(), others.size())) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> words(String paragraph) {
        Set<String> words = new HashSet<>(pieces(paragraph, WORD_BREAK));
        words.removeIf(String::isBlank);
        return words;
    }

    private static List<Stretch> stretches(String before, String after) {
        ChangedWords words = new ChangedWords();
        for (Gap gap : gaps(pieces(before, WORD_BREAK), pieces(after, WORD_BREAK))) {
            words.change(String.join("", gap.before()), String.join("", gap.after()));
            words.keep(String.join("", gap.keptBehind()));
        }
        return words.stretches();
    }

    /** Cuts both at the pieces that stand once in each, in the same order, and compares what lies between. */
    private static List<Gap> gaps(List<String> before, List<String> after) {
        List<Gap> gaps = new ArrayList<>();
        int from = 0;
        int otherFrom = 0;
        for (int[] anchor : anchors(before, after)) {
            compare(before.subList(from, anchor[0]), after.subList(otherFrom, anchor[1]), gaps);
            add(gaps, List.of(), List.of(), List.of(before.get(anchor[0])));
            from = anchor[0] + 1;
            otherFrom = anchor[1] + 1;
        }
        compare(before.subList(from, before.size()), after.subList(otherFrom, after.size()), gaps);
        return gaps;
    }

    private static void compare(List<String> before, List<String> after, List<Gap> gaps) {
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST_PIECES) {
            add(gaps, before, after, List.of());
            return;
        }
        int from = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            int to = delta.getSource().getPosition();
            add(gaps, List.of(), List.of(), before.subList(from, to));
            from = to + delta.getSource().size();
            int at = delta.getTarget().getPosition();
            add(
                    gaps,
                    before.subList(to, from),
                    after.subList(at, at + delta.getTarget().size()),
                    List.of());
        }
        add(gaps, List.of(), List.of(), before.subList(from, before.size()));
    }

    /** What changed right behind a change belongs to it. */
    private static void add(List<Gap> gaps, List<String> before, List<String> after, List<String> keptBehind) {
        int last = gaps.size() - 1;
        if (last >= 0 && gaps.get(last).keptBehind().isEmpty()) {
            Gap open = gaps.get(last);
            gaps.set(last, new Gap(joined(open.before(), before), joined(open.after(), after), keptBehind));
        } else {
            gaps.add(new Gap(before, after, keptBehind));
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty()
                ? one.isEmpty() ? other : one
                : Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Places in both of pieces that stand once in each: the longest ascending row of them. */
    private static List<int[]> anchors(List<String> before, List<String> after) {
        Map<String, Integer> here = once(before);
        Map<String, Integer> there = once(after);
        List<int[]> shared = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Integer at = here.getOrDefault(before.get(i), -1) == i ? there.get(before.get(i)) : null;
            if (at != null && at >= 0) {
                shared.add(new int[] {i, at});
            }
        }
        return longestAscending(shared);
    }

    /** Where each piece stands; -1 where it stands more than once. */
    private static Map<String, Integer> once(List<String> pieces) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            places.merge(pieces.get(i), i, (one, other) -> -1);
        }
        return places;
    }

    private static List<int[]> longestAscending(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> row = new ArrayList<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            row.add(pairs.get(i));
        }
        Collections.reverse(row);
        return row;
    }
}
