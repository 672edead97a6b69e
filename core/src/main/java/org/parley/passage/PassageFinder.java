package org.parley.passage;

import java.util.ArrayList;
import java.util.List;
import org.parley.lexicon.WordTable;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Sentence;

/**
 * Cuts an article into passages with their kinds, sentences, words and quotations.
 *
 * <p>Immutable and safe for use by several threads. Time and memory are linear in the length of the text; nothing in a text makes
 * it fail.
 */
public final class PassageFinder {
    private final KindFinder kinds = new KindFinder();
    private final QuotationFinder quotations =
            new QuotationFinder(WordTable.words("parley/en/passage/elisions.tsv", "word"));
    private final SentenceSplitter sentences =
            new SentenceSplitter(new Abbreviations(), WordTable.words("parley/en/passage/speech-verbs.tsv", "form"));

    /** Loads the word lists. */
    public PassageFinder() {}

    /**
     * The passages of an article, in text order: one for each line that holds a word, and one more for a dateline.
     *
     * <p>A word is what BERT's BasicTokenizer makes one: a run of letters, digits and their like, or a single punctuation mark,
     * ASCII symbol or CJK ideograph. Control characters, lone surrogates and other invisible characters lie between words.
     *
     * @param article any text whatever
     * @return all spans lie in the article's text; words lie in sentences, sentences in passages; empty for a text without words
     */
    public List<Passage> find(Article article) {
        List<KindFinder.Block> blocks = kinds.find(article, Line.of(article.text()));
        List<List<Quotation>> quoted =
                quotations.find(blocks.stream().map(KindFinder.Block::line).toList());
        List<Passage> passages = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            KindFinder.Block block = blocks.get(i);
            List<Quotation> inLine = quoted.get(i);
            passages.add(new Passage(block.kind(), block.line().span(), sentences(block, inLine), inLine));
        }
        return List.copyOf(passages);
    }

    /** A dateline is one sentence, whatever it abbreviates. */
    private List<Sentence> sentences(KindFinder.Block block, List<Quotation> quoted) {
        Line line = block.line();
        return block.kind() == PassageKind.DATELINE
                ? List.of(new Sentence(line.span(), line.words()))
                : sentences.split(line, quoted);
    }
}
