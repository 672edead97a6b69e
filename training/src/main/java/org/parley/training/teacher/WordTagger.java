package org.parley.training.teacher;

import java.util.List;

/** Splits text into sentences of words and tags each with part of speech and entity. */
@FunctionalInterface
interface WordTagger {
    /**
     * Tags a whole article.
     *
     * @param text the article's text, paragraphs on lines of their own
     * @return sentences in text order, none of them empty, spans in UTF-16 offsets of {@code text}
     */
    List<List<Word>> tag(String text);
}
