package org.parley.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Passage;
import org.parley.model.Quotation;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Where the sentences, words and quotations of an article stand; answers in logarithmic time. */
final class Layout {
    private final String text;
    private final List<Passage> passages;
    private final List<Mention> mentions;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Integer> passageOfSentence = new ArrayList<>();
    private final List<Quotation> outerQuotations = new ArrayList<>();
    private final int[] sentenceStarts;
    private final int[] quotationStarts;
    private final int[] mentionStarts;
    private final QuotedWords quotedWords;

    Layout(Article article, List<Passage> passages, List<Mention> mentions) {
        this.text = article.text();
        this.passages = passages;
        this.mentions = mentions;
        for (int passage = 0; passage < passages.size(); passage++) {
            for (Sentence sentence : passages.get(passage).sentences()) {
                sentences.add(sentence);
                passageOfSentence.add(passage);
            }
            passages.get(passage).quotations().stream()
                    .filter(quotation -> quotation.depth() == 0)
                    .forEach(outerQuotations::add);
        }
        sentenceStarts = sentences.stream().mapToInt(s -> s.span().start()).toArray();
        quotationStarts =
                outerQuotations.stream().mapToInt(q -> q.span().start()).toArray();
        mentionStarts = mentions.stream().mapToInt(m -> m.span().start()).toArray();
        quotedWords = new QuotedWords(text, sentences, outerQuotations);
    }

    String text() {
        return text;
    }

    List<Passage> passages() {
        return passages;
    }

    Passage passage(int index) {
        return passages.get(index);
    }

    QuotedWords quotedWords() {
        return quotedWords;
    }

    Sentence sentence(int index) {
        return sentences.get(index);
    }

    int passageOfSentence(int index) {
        return passageOfSentence.get(index);
    }

    /** Index of the sentence that holds the offset, or of the last that begins before it; -1 if there is none. */
    int sentenceAt(int offset) {
        return lastNotAfter(sentenceStarts, offset);
    }

    /** Index of the passage of {@link #sentenceAt}; -1 if there is none. */
    int passageAt(int offset) {
        int sentence = sentenceAt(offset);
        return sentence < 0 ? -1 : passageOfSentence.get(sentence);
    }

    /** The outer quotation that holds the offset. */
    @Nullable
    Quotation quotationAt(int offset) {
        int index = lastNotAfter(quotationStarts, offset);
        return index >= 0 && outerQuotations.get(index).span().contains(offset) ? outerQuotations.get(index) : null;
    }

    /** The quotations, at any depth, that begin within the stretch and end in it; the stretch lies in one passage. */
    List<Quotation> quotationsIn(Span span) {
        int passage = passageAt(span.start());
        List<Quotation> all = passage < 0 ? List.of() : passages.get(passage).quotations();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Quotation> inside = new ArrayList<>();
        for (int i = low; i < all.size() && all.get(i).span().start() < span.end(); i++) {
            if (span.contains(all.get(i).span())) {
                inside.add(all.get(i));
            }
        }
        return inside;
    }

    /** The words from one index of the sentence to another, as free tokens. */
    List<Token> tokens(Sentence sentence, int from, int to) {
        List<Token> tokens = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Span word = sentence.words().get(i);
            tokens.add(Token.word(text, word, Token.Role.FREE, i == 0, mentionAt(word.start())));
        }
        return tokens;
    }

    /** The words of sentences that follow each other, with every outer quotation as one token. */
    List<Token> withQuotations(List<Sentence> stretch) {
        List<Token> tokens = new ArrayList<>();
        int behind = -1;
        for (Sentence sentence : stretch) {
            for (Token token : tokens(sentence, 0, sentence.words().size())) {
                Quotation quotation = quotationAt(token.span().start());
                if (quotation == null) {
                    tokens.add(token);
                } else if (token.span().start() >= behind) {
                    tokens.add(Token.quotation(text, quotation, token.opens()));
                    behind = quotation.span().end();
                }
            }
        }
        return tokens;
    }

    private @Nullable MentionKind mentionAt(int offset) {
        int index = lastNotAfter(mentionStarts, offset);
        return index >= 0 && mentions.get(index).span().contains(offset)
                ? mentions.get(index).kind()
                : null;
    }

    /** Index of the first word of the sentence that ends behind the offset; the number of words if none does. */
    static int wordAt(Sentence sentence, int offset) {
        List<Span> words = sentence.words();
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int lastNotAfter(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
