package org.parley.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Sentence;
import org.parley.model.Span;

/**
 * Packs an article's passages into rows of encoder input.
 *
 * <p>Whole paragraphs share a row until it holds {@value #PACKED} pieces, so that short ones see their neighbours; a paragraph of
 * more than {@value #LONGEST} pieces is cut between sentences, or between words where a sentence is that long.
 */
public final class Rows {
    /** Kinds of piece: lower case, Capitalised or ALL CAPS, each outside and inside quotation marks. */
    public static final int TYPES = 6;

    /** Most pieces in a row, its opening and separating ones included. */
    public static final int LONGEST = 256;

    private static final int PACKED = 128;
    private static final int CASES = TYPES / 2;

    private final WordPieces wordPieces;

    public Rows(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** Makes the rows of an article, in text order, one at a time. Boilerplate is left out. */
    public void each(Article article, List<Passage> passages, Consumer<Row> rows) {
        Packer packer = new Packer(article.text(), rows);
        for (Passage passage : passages) {
            if (passage.kind() != PassageKind.BOILERPLATE) {
                packer.add(passage);
            }
        }
        packer.close();
    }

    /** A sentence, or as much of one as fits a row, with its pieces. */
    private record Stretch(List<Span> words, List<int[]> pieces, List<Integer> types, int size) {
        static Stretch empty() {
            return new Stretch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        }

        /** The stretch with a word more; takes this one's lists over. */
        Stretch with(Span word, int[] ids, int type) {
            words.add(word);
            pieces.add(ids);
            types.add(type);
            return new Stretch(words, pieces, types, size + ids.length);
        }
    }

    private final class Packer {
        private final String text;
        private final Consumer<Row> rows;
        private final List<List<Stretch>> open = new ArrayList<>();
        private int size = 1;

        Packer(String text, Consumer<Row> rows) {
            this.text = text;
            this.rows = rows;
        }

        void add(Passage passage) {
            List<Stretch> segment = new ArrayList<>();
            int segmentSize = 0;
            QuotedStretches quoted = new QuotedStretches(passage.quotations());
            for (Sentence sentence : passage.sentences()) {
                for (Stretch stretch : stretches(sentence, quoted)) {
                    if (segmentSize + stretch.size() > LONGEST - 2) {
                        place(segment, segmentSize);
                        segment = new ArrayList<>();
                        segmentSize = 0;
                    }
                    segment.add(stretch);
                    segmentSize += stretch.size();
                }
            }
            place(segment, segmentSize);
        }

        private void place(List<Stretch> segment, int segmentSize) {
            if (segment.isEmpty()) {
                return;
            }
            if (size + segmentSize + 1 > PACKED) {
                close();
            }
            open.add(segment);
            size += segmentSize + 1;
        }

        void close() {
            if (!open.isEmpty()) {
                rows.accept(row(open, size));
                open.clear();
                size = 1;
            }
        }

        private List<Stretch> stretches(Sentence sentence, QuotedStretches quoted) {
            List<Stretch> stretches = new ArrayList<>();
            Stretch open = Stretch.empty();
            for (Span word : sentence.words()) {
                int[] ids = wordPieces.of(word.of(text));
                if (open.size() + ids.length > LONGEST - 2) {
                    stretches.add(open);
                    open = Stretch.empty();
                }
                open = open.with(word, ids, caseOf(word) + (quoted.holds(word) ? CASES : 0));
            }
            if (open.size() > 0) {
                stretches.add(open);
            }
            return stretches;
        }

        private int caseOf(Span word) {
            if (!Character.isUpperCase(text.charAt(word.start()))) {
                return 0;
            }
            return word.length() > 1 && Character.isUpperCase(text.charAt(word.start() + 1)) ? 2 : 1;
        }
    }

    private Row row(List<List<Stretch>> segments, int size) {
        int[] pieces = new int[size];
        int[] types = new int[size];
        List<Span> words = new ArrayList<>();
        int[] firstPieces = new int[size];
        int[] starts = new int[segments.size() + 1];
        pieces[0] = wordPieces.start();
        int at = 1;
        for (int s = 0; s < segments.size(); s++) {
            starts[s] = words.size();
            for (Stretch stretch : segments.get(s)) {
                for (int w = 0; w < stretch.words().size(); w++) {
                    firstPieces[words.size()] = at;
                    words.add(stretch.words().get(w));
                    for (int id : stretch.pieces().get(w)) {
                        pieces[at] = id;
                        types[at++] = stretch.types().get(w);
                    }
                }
            }
            pieces[at++] = wordPieces.separator();
        }
        starts[segments.size()] = words.size();
        return new Row(pieces, types, words, Arrays.copyOf(firstPieces, words.size()), starts);
    }

    /** Which words of a passage stand in quotation marks; asked in text order. */
    private static final class QuotedStretches {
        private final List<Quotation> outer;
        private int next;

        QuotedStretches(List<Quotation> quotations) {
            this.outer = quotations.stream().filter(q -> q.depth() == 0).toList();
        }

        boolean holds(Span word) {
            while (next < outer.size() && outer.get(next).span().end() <= word.start()) {
                next++;
            }
            return next < outer.size() && outer.get(next).span().contains(word);
        }
    }
}
