package org.parley.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Quotation;
import org.parley.model.Quotation.Closing;
import org.parley.model.Sentence;

/** Splits a line into sentences; linear in its length. */
final class SentenceSplitter {
    private static final int FARTHEST_OPENER = 4;

    private static final int LONGEST_CUE = 5;

    private final Abbreviations abbreviations;
    private final Set<String> speechVerbs;

    /** @param speechVerbs forms that tie a question or exclamation to its speaker: "Why?" Ruiz asked */
    SentenceSplitter(Abbreviations abbreviations, Set<String> speechVerbs) {
        this.abbreviations = abbreviations;
        this.speechVerbs = Set.copyOf(speechVerbs);
    }

    /**
     * The sentences of a line, in text order; together they hold all its words.
     *
     * @param line the line
     * @param quotations its quotations; their marks tell closing marks, which go with the sentence before, from opening ones
     */
    List<Sentence> split(Line line, List<Quotation> quotations) {
        return new Run(line, quotations).sentences();
    }

    private final class Run {
        private final Line line;
        private final int offset;
        private final BitSet opening = new BitSet();
        private final BitSet closing = new BitSet();

        Run(Line line, List<Quotation> quotations) {
            this.line = line;
            this.offset = line.span().start();
            for (Quotation quotation : quotations) {
                opening.set(
                        quotation.span().start() - offset, quotation.inside().start() - offset);
                if (quotation.closing() == Closing.CLOSED) {
                    closing.set(
                            quotation.inside().end() - offset, quotation.span().end() - offset);
                }
            }
        }

        List<Sentence> sentences() {
            List<Sentence> sentences = new ArrayList<>();
            int start = 0;
            int i = 0;
            while (i < line.size()) {
                if (!isTerminator(i)) {
                    i++;
                    continue;
                }
                int next = behindTerminator(i);
                if (next < line.size() && isBoundary(start, i, next)) {
                    sentences.add(sentence(start, next));
                    start = next;
                }
                i = next;
            }
            if (start < line.size()) {
                sentences.add(sentence(start, line.size()));
            }
            return sentences;
        }

        private Sentence sentence(int from, int to) {
            Line part = line.part(from, to);
            return new Sentence(part.span(), part.words());
        }

        /** Index behind a terminator, the terminators that touch it and the closing marks and brackets that belong to it. */
        private int behindTerminator(int terminator) {
            int i = terminator + 1;
            while (i < line.size() && (isFurtherTerminator(i) || isCloser(i))) {
                i++;
            }
            return i;
        }

        private boolean isFurtherTerminator(int i) {
            boolean spacedDots = line.first(i) == '.' && line.first(i - 1) == '.';
            return isTerminator(i) && (line.touchesPrevious(i) || spacedDots);
        }

        private boolean isCloser(int i) {
            int c = line.first(i);
            if (opens(i)) {
                return false;
            }
            if (closes(i)) {
                return true;
            }
            return line.touchesPrevious(i) && (MarkScanner.isMark(c) || c == ')' || c == ']' || c == '}');
        }

        private boolean isBoundary(int start, int terminator, int next) {
            boolean opens = opens(next);
            if (line.touchesPrevious(next) && !opens) {
                return isGlued(terminator, next);
            }
            Integer word = wordFrom(next);
            boolean lower = word != null && Character.isLowerCase(line.first(word));
            boolean alone = next == terminator + 1;
            if (alone && line.first(terminator) == '.') {
                boolean numbered = terminator == start + 1 && Character.isDigit(line.first(start));
                return !numbered && (!lower || opens) && abbreviations.mayEndSentence(line, terminator, word);
            }
            return !lower && !(closes(next - 1) && isCue(word));
        }

        /** Whether the white space between two sentences was lost: "the talks.The president". */
        private boolean isGlued(int terminator, int next) {
            if (next != terminator + 1
                    || terminator == 0
                    || line.words().get(next).length() < 2) {
                return false;
            }
            String before = line.word(terminator - 1);
            String after = line.word(next);
            return before.length() >= 3
                    && before.chars().allMatch(Character::isLowerCase)
                    && Character.isUpperCase(after.charAt(0))
                    && Character.isLowerCase(after.charAt(1));
        }

        /** Index of the first word made of letters or digits, behind opening marks and brackets; absent if none is near. */
        private @Nullable Integer wordFrom(int next) {
            int last = Math.min(line.size(), next + FARTHEST_OPENER);
            for (int i = next; i < last; i++) {
                int c = line.first(i);
                if (Character.isLetterOrDigit(c)) {
                    return i;
                }
                if (!opens(i) && c != '(' && c != '[') {
                    break;
                }
            }
            return null;
        }

        /** Whether "Ana Ruiz asked" begins here: up to a few names and then a verb of speech. */
        private boolean isCue(@Nullable Integer word) {
            if (word == null) {
                return false;
            }
            int last = Math.min(line.size(), word + LONGEST_CUE);
            int i = word;
            while (i < last && Character.isUpperCase(line.first(i))) {
                i++;
            }
            return i > word && i < last && speechVerbs.contains(line.word(i));
        }

        private boolean isTerminator(int i) {
            int c = line.first(i);
            return c == '.' || c == '!' || c == '?' || c == '…';
        }

        private boolean opens(int word) {
            return opening.get(line.words().get(word).start() - offset);
        }

        private boolean closes(int word) {
            return closing.get(line.words().get(word).start() - offset);
        }
    }
}
