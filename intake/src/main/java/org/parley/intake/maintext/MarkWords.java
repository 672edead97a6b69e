package org.parley.intake.maintext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/**
 * Finds, in one pass over a class or id, every fragment of a word list (Aho and Corasick's automaton), so that the length of the
 * list costs nothing. A hyphen in a fragment stands for the border of a word.
 */
final class MarkWords {
    private static final String LIST = "parley/intake/maintext/marks.tsv";
    private static final int LETTERS = 26;
    private static final int BORDER = LETTERS;
    private static final int SYMBOLS = LETTERS + 1;
    /** Longer names are the work of machines. */
    private static final int MOST_READ = 300;

    private final int[] next;
    private final int[] marks;

    private MarkWords(List<int[]> states, int[] marks) {
        this.next = states.stream().flatMapToInt(Arrays::stream).toArray();
        this.marks = marks;
    }

    /** The list that comes with Parley. */
    static MarkWords load() {
        return of(WordTable.read(LIST, "fragment", "mark", "why"));
    }

    private static MarkWords of(List<WordRow> rows) {
        List<int[]> states = new ArrayList<>();
        List<Integer> marks = new ArrayList<>();
        addState(states, marks);
        for (WordRow row : rows) {
            String fragment = row.get("fragment");
            int state = 0;
            for (int i = 0; i < fragment.length(); i++) {
                int symbol = symbol(fragment.charAt(i));
                if (states.get(state)[symbol] < 0) {
                    states.get(state)[symbol] = states.size();
                    addState(states, marks);
                }
                state = states.get(state)[symbol];
            }
            marks.set(state, marks.get(state) | mark(row).bit());
        }
        return closed(states, marks.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Mark mark(WordRow row) {
        try {
            return Mark.valueOf(row.get("mark").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.wrong("no such mark: " + row.get("mark"));
        }
    }

    private static void addState(List<int[]> states, List<Integer> marks) {
        int[] row = new int[SYMBOLS];
        Arrays.fill(row, -1);
        states.add(row);
        marks.add(0);
    }

    /** Adds, breadth first, where to go on from where no fragment goes on. */
    private static MarkWords closed(List<int[]> states, int[] marks) {
        int[] fallback = new int[states.size()];
        Queue<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                int target = states.get(state)[symbol];
                int other = state == 0 ? 0 : states.get(fallback[state])[symbol];
                if (target < 0) {
                    states.get(state)[symbol] = other;
                } else {
                    fallback[target] = other;
                    marks[target] |= marks[other];
                    open.add(target);
                }
            }
        }
        return new MarkWords(states, marks);
    }

    private static int symbol(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : BORDER;
    }

    /**
     * What names say.
     *
     * @param names a class attribute or an id; words in it end at anything but a letter, and where a capital follows a small letter
     * @return the bits of the {@linkplain Mark marks}; a name that says what is no text has no say in what is
     */
    int of(String names) {
        int all = 0;
        int ofName = 0;
        int state = next[BORDER];
        boolean small = false;
        int end = Math.min(names.length(), MOST_READ);
        for (int i = 0; i <= end; i++) {
            char c = i == end ? ' ' : names.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital && small) {
                state = next[state * SYMBOLS + BORDER];
                ofName |= marks[state];
            }
            small = c >= 'a' && c <= 'z';
            state = next[state * SYMBOLS + symbol(capital ? (char) (c + ' ') : c)];
            ofName |= marks[state];
            if (c <= ' ') {
                all |= settled(ofName);
                ofName = 0;
                state = next[BORDER];
            }
        }
        return all;
    }

    private static int settled(int ofName) {
        int against = ofName & (Mark.HARD.bit() | Mark.SOFT.bit() | Mark.COMMENTS.bit() | Mark.ABOUT.bit() | Mark.CAPTION.bit());
        return against != 0 ? against : ofName;
    }
}
