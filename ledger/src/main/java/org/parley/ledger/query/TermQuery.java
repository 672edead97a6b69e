package org.parley.ledger.query;

import java.util.List;
import java.util.Optional;

/** Answers questions about the words that people use. Thread-safe; the same entries in any order give the same answers. */
public interface TermQuery {
    /**
     * How somebody came to use a term.
     *
     * @throws IllegalArgumentException if no form of the term has a word in it
     */
    TermHistory history(TermSearch search);

    /**
     * What a speaker said on a matter, oldest first: the utterances whose words are like those of a statement.
     *
     * @param statement id of any statement that reports one of them
     * @return empty where the ledger has no such statement, or nobody is named for it
     */
    Optional<List<UtteranceView>> wordings(String statement);
}
