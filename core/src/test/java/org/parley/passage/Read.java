package org.parley.passage;

import java.util.List;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.Quotation;

/** A text with its passages, told in words instead of offsets. */
record Read(String text, List<Passage> passages) {
    private static final PassageFinder FINDER = new PassageFinder();

    static Read of(String text) {
        return new Read(text, FINDER.find(Article.of(text, null)));
    }

    List<String> words() {
        return passages.stream()
                .flatMap(passage -> passage.sentences().stream())
                .flatMap(sentence -> sentence.words().stream())
                .map(word -> word.of(text))
                .toList();
    }

    List<String> sentences() {
        return passages.stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    /** Quotations with their marks. */
    List<String> quoted() {
        return quotations().stream().map(quotation -> quotation.span().of(text)).toList();
    }

    List<Quotation> quotations() {
        return passages.stream()
                .flatMap(passage -> passage.quotations().stream())
                .toList();
    }

    /** "KIND text" for each passage. */
    List<String> kinds() {
        return passages.stream()
                .map(passage -> passage.kind() + " " + passage.span().of(text))
                .toList();
    }
}
