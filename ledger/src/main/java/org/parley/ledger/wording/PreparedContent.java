package org.parley.ledger.wording;

import java.util.Arrays;
import org.parley.model.StatementForm;

/**
 * A content made ready to be compared many times: its words folded, what is quoted, inserted or left out among them marked.
 *
 * <p>Immutable. It keeps six bytes a word and no text, and of the words the first {@value #MOST_WORDS} only; those behind them
 * count for {@link SameUtterance#identical} and for {@link Fullest}, not for the comparison word by word. Of a mixed content whose
 * pieces could each be a statement of its own (<i>the dam is “…,” … Vale said the wells were “…”</i>), that piece is compared which
 * quotes most.
 */
public final class PreparedContent {
    /** How many words are compared with those of other contents. */
    public static final int MOST_WORDS = 400;

    /** Stands in quotation marks. */
    static final int QUOTED = 1;
    /** Stands in an [insertion] or in (brackets). */
    static final int ASIDE = 2;
    /** An ellipsis or the end of a piece stands before it. */
    static final int GAP_BEFORE = 4;
    /** Negates. */
    static final int NEGATIVE = 8;
    /** A number or a date. */
    static final int FIGURE = 16;
    /** Written with a capital although no sentence begins here. */
    static final int NAME = 32;

    private final String id;
    private final StatementForm form;
    private final int words;
    private final int quotedWords;
    private final long digest;
    private final int weight;
    private final int[] stems;
    private final byte[] marks;
    private final byte[] halves;
    private final int[] vocabulary;
    private final long sketch;

    PreparedContent(Content content, ContentReader read) {
        id = content.id();
        form = content.form();
        words = read.words();
        quotedWords = read.quotedWords();
        digest = read.digest();
        stems = read.stems();
        marks = read.marks();
        halves = read.halves();
        vocabulary = contentWords(stems, halves);
        weight = weight(halves);
        sketch = sketch(vocabulary);
    }

    /**
     * Reads a content.
     *
     * @param content any text at all; time is linear in it
     */
    public static PreparedContent of(Content content) {
        ContentReader reader = new ContentReader(content.form());
        reader.read(content.text());
        return new PreparedContent(content, reader);
    }

    /** Id of the statement. */
    public String id() {
        return id;
    }

    /** How much is quoted. */
    public StatementForm form() {
        return form;
    }

    /** Number of words, insertions and asides left out. */
    public int words() {
        return words;
    }

    /** How many of these stand in quotation marks. */
    public int quotedWords() {
        return quotedWords;
    }

    /** Hash (64 bits) of all folded words in order. */
    long digest() {
        return digest;
    }

    /** What all compared words count together, in halves. */
    int weight() {
        return weight;
    }

    /** Number of compared words. */
    int length() {
        return stems.length;
    }

    int stem(int at) {
        return stems[at];
    }

    boolean is(int mark, int at) {
        return (marks[at] & mark) != 0;
    }

    /** What a word counts, in halves: 0 for function words, 1 for names and <i>not</i>, 2 for others. */
    int halves(int at) {
        return halves[at];
    }

    /** Number of different content words that are compared. */
    public int contentWords() {
        return vocabulary.length;
    }

    /** An upper bound of what two contents can have in common, in different content words; cheap. */
    public int commonContentWords(PreparedContent other) {
        if ((sketch & other.sketch) == 0) {
            return 0;
        }
        int common = 0;
        int j = 0;
        for (int i = 0; i < vocabulary.length && j < other.vocabulary.length; ) {
            int order = Integer.compare(vocabulary[i], other.vocabulary[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** An order that makes comparisons symmetric: equal only where swapping the two changes nothing. */
    static int order(PreparedContent a, PreparedContent b) {
        int byLength = Integer.compare(a.length(), b.length());
        if (byLength != 0) {
            return byLength;
        }
        int byStems = Arrays.compare(a.stems, b.stems);
        if (byStems != 0) {
            return byStems;
        }
        int byMarks = Arrays.compare(a.marks, b.marks);
        return byMarks != 0 ? byMarks : Arrays.compare(a.halves, b.halves);
    }

    private static int[] contentWords(int[] stems, byte[] halves) {
        int[] content = new int[stems.length];
        int count = 0;
        for (int i = 0; i < stems.length; i++) {
            if (halves[i] > 0) {
                content[count++] = stems[i];
            }
        }
        return Arrays.stream(content, 0, count).sorted().distinct().toArray();
    }

    private static int weight(byte[] halves) {
        int sum = 0;
        for (byte counts : halves) {
            sum += counts;
        }
        return sum;
    }

    private static long sketch(int[] vocabulary) {
        long bits = 0;
        for (int word : vocabulary) {
            bits |= 1L << (word & 63);
        }
        return bits;
    }
}
