package org.parley.ledger.wording;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.model.StatementForm;

/** Reads the words of one content with what stands around them. */
final class ContentReader {
    /** "[T]he", "negotiat[ing]": brackets that change a letter of a word insert none. */
    private static final Pattern CHANGED_LETTERS =
            Pattern.compile("(?<=\\p{L})\\[(\\p{L}{1,8})\\]|\\[(\\p{L}{1,8})\\](?=\\p{L})");

    /** Of the words, how many may have a capital before capitals mean nothing, as in a headline. */
    private static final double MOST_CAPITALS = 0.6;

    private static final int LONGEST_ASIDE = 200;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final StatementForm form;
    private final int[] stems = new int[PreparedContent.MOST_WORDS];
    private final byte[] marks = new byte[PreparedContent.MOST_WORDS];
    private final byte[] halves = new byte[PreparedContent.MOST_WORDS];
    private final List<Integer> pieces = new ArrayList<>();
    private int length;
    private int words;
    private int quotedWords;
    private int capitals;
    private int contents;
    private long digest;
    private int asideEnd;
    private boolean gap;
    private boolean sentenceStart = true;

    ContentReader(StatementForm form) {
        this.form = form;
    }

    void read(String raw) {
        String marked = raw.replace("''", "\"").replace("``", "\""); // two single marks are a double one
        String text = marked.indexOf('[') < 0
                ? marked
                : CHANGED_LETTERS.matcher(marked).replaceAll("$1$2");
        QuotationTracker quotation = new QuotationTracker(text, form);
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            switch (scanner.kind()) {
                case ELLIPSIS -> ellipsis(quotation.isInside());
                case WORD -> word(scanner, quotation.isInside());
                case MARK -> mark(text, scanner, quotation);
            }
        }
        if (contents > 0 && capitals > MOST_CAPITALS * contents) {
            forgetNames();
        }
        if (form == StatementForm.MIXED && !pieces.isEmpty()) {
            keepLeadingPiece();
        }
    }

    /**
     * Of several pieces that each quote enough to be a statement, with words of their own around it, keeps the one that quotes most.
     * Read as one, such pieces would hold together two utterances that other articles have one by one.
     */
    private void keepLeadingPiece() {
        List<Piece> standing = new ArrayList<>();
        int from = 0;
        pieces.add(length);
        for (int to : pieces) {
            Piece piece = Piece.of(from, to, marks, halves);
            if (piece.standsAlone()) {
                standing.add(piece);
            }
            from = to;
        }
        if (standing.size() > 1) {
            Piece leading = Collections.max(
                    standing, Comparator.comparingInt(Piece::quotedHalves).thenComparingInt(piece -> -piece.from()));
            keep(leading.from(), leading.to());
        }
    }

    private void keep(int from, int to) {
        length = to - from;
        System.arraycopy(stems, from, stems, 0, length);
        System.arraycopy(marks, from, marks, 0, length);
        System.arraycopy(halves, from, halves, 0, length);
    }

    private void ellipsis(boolean quoted) {
        gap = true;
        if (!quoted) {
            pieces.add(length);
        }
        sentenceStart = true;
    }

    private void mark(String text, WordScanner scanner, QuotationTracker quotation) {
        int mark = scanner.codePoint();
        quotation.pass(mark, scanner.start());
        if (mark == '%') {
            add("per", WordClass.FUNCTION, 0);
            add("cent", WordClass.CONTENT, 0);
        } else if (mark == '[' || mark == '(') {
            asideEnd = Math.max(asideEnd, asideEnd(text, scanner.start(), mark == '[' ? ']' : ')'));
        } else if (mark == '.' || mark == '!' || mark == '?' || mark == ':') {
            sentenceStart = true;
        }
    }

    /** Where an aside ends; its start where no bracket closes it within reach, for then it is none. */
    private static int asideEnd(String text, int start, char closing) {
        int last = Math.min(text.length(), start + LONGEST_ASIDE);
        for (int i = start; i < last; i++) {
            if (text.charAt(i) == closing) {
                return i;
            }
        }
        return start;
    }

    private void word(WordScanner scanner, boolean quoted) {
        boolean aside = scanner.start() < asideEnd;
        boolean name = Character.isUpperCase(scanner.codePoint());
        capitals += name ? 1 : 0;
        contents++;
        if (!aside) {
            words++;
            quotedWords += quoted ? 1 : 0;
        }
        int around = (quoted ? PreparedContent.QUOTED : 0)
                | (aside ? PreparedContent.ASIDE : 0)
                | (name && !sentenceStart ? PreparedContent.NAME : 0);
        WordLists.ENGLISH.read(scanner.word(), (folded, kind) -> add(folded, kind, around));
        sentenceStart = false;
    }

    private void add(String folded, WordClass kind, int around) {
        digest = HASHER.hashLongLongToLong(digest, HASHER.hashCharsToLong(folded));
        if (length == PreparedContent.MOST_WORDS) {
            return;
        }
        boolean name = kind == WordClass.CONTENT && (around & PreparedContent.NAME) != 0;
        stems[length] = (int) HASHER.hashCharsToLong(WordLists.stem(folded));
        marks[length] = (byte) ((name ? around : around & ~PreparedContent.NAME)
                | (gap ? PreparedContent.GAP_BEFORE : 0)
                | (kind.isNegative() ? PreparedContent.NEGATIVE : 0)
                | (kind == WordClass.FIGURE ? PreparedContent.FIGURE : 0));
        halves[length] = halves(kind, name);
        length++;
        gap = false;
    }

    private static byte halves(WordClass kind, boolean name) {
        return (byte)
                switch (kind) {
                    case FUNCTION -> 0;
                    case NEGATION -> 1;
                    case DENIAL, FIGURE -> 2;
                    case CONTENT -> name ? 1 : 2;
                };
    }

    private void forgetNames() {
        for (int i = 0; i < length; i++) {
            if ((marks[i] & PreparedContent.NAME) != 0) {
                marks[i] &= (byte) ~PreparedContent.NAME;
                halves[i] = 2;
            }
        }
    }

    int words() {
        return words;
    }

    int quotedWords() {
        return quotedWords;
    }

    long digest() {
        return digest;
    }

    int[] stems() {
        return Arrays.copyOf(stems, length);
    }

    byte[] marks() {
        return Arrays.copyOf(marks, length);
    }

    byte[] halves() {
        return Arrays.copyOf(halves, length);
    }

    /** Words between two ellipses outside quotation marks. */
    private record Piece(int from, int to, int quotedWords, int quotedHalves, int plainHalves) {
        private static Piece of(int from, int to, byte[] marks, byte[] halves) {
            int quotedWords = 0;
            int quotedHalves = 0;
            int plainHalves = 0;
            for (int i = from; i < to; i++) {
                boolean quoted = (marks[i] & PreparedContent.QUOTED) != 0;
                quotedWords += quoted ? 1 : 0;
                quotedHalves += quoted ? halves[i] : 0;
                plainHalves += quoted ? 0 : halves[i];
            }
            return new Piece(from, to, quotedWords, quotedHalves, plainHalves);
        }

        private boolean standsAlone() {
            return quotedWords >= Thresholds.HELD_WORDS && quotedHalves >= Thresholds.HELD_HALVES && plainHalves > 0;
        }
    }
}
