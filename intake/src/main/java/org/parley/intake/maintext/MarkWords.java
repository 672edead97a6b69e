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
 * list costs nothing. A hyphen in a fragment stands for the border of a word, {@code ^} and {@code $} for those of a name.
 */
final class MarkWords {
    private static final String LIST = "parley/intake/maintext/marks.tsv";
    private static final int LETTERS = 26;
    private static final int BORDER = LETTERS;
    private static final int NAME_START = LETTERS + 1;
    private static final int NAME_END = LETTERS + 2;
    private static final int SYMBOLS = LETTERS + 3;
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
            String fragment = row.get("fragment").replace("^", "^-").replace("$", "-$");
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
        return switch (c) {
            case '^' -> NAME_START;
            case '$' -> NAME_END;
            default -> c >= 'a' && c <= 'z' ? c - 'a' : BORDER;
        };
    }

    /**
     * What names say.
     *
     * @param names a class attribute or an id; words in it end at anything but a letter, and where a capital follows a small letter
     * @return the bits of the {@linkplain Mark marks}; a name that says what is no text has no say in what is
     */
    int of(String names) {
        int all = 0;
        int end = Math.min(names.length(), MOST_READ);
        int start = 0;
        while (start < end) {
            int behind = start;
            while (behind < end && names.charAt(behind) > ' ') {
                behind++;
            }
            if (behind > start) {
                all |= settled(ofName(names, start, behind));
            }
            start = behind + 1;
        }
        return all;
    }

    private int ofName(String names, int start, int end) {
        int found = 0;
        int state = step(step(0, NAME_START), BORDER);
        boolean atBorder = true;
        boolean small = false;
        for (int i = start; i < end; i++) {
            char c = names.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean letter = capital || (c >= 'a' && c <= 'z');
            if (!atBorder && (!letter || (capital && small))) {
                state = step(state, BORDER);
                found |= marks[state];
            }
            if (letter) {
                state = step(state, (c | ' ') - 'a');
                found |= marks[state];
            }
            atBorder = !letter;
            small = letter && !capital;
        }
        if (atBorder) {
            return found | marks[step(state, NAME_END)];
        }
        state = step(state, BORDER);
        return found | marks[state] | marks[step(state, NAME_END)];
    }

    private int step(int state, int symbol) {
        return next[state * SYMBOLS + symbol];
    }

    private static int settled(int ofName) {
        if (Mark.STATE.in(ofName)) {
            return 0;
        }
        int against = ofName & Mark.AGAINST;
        return against != 0 ? against : ofName;
    }
}
