package org.parley.ledger.query;

import java.util.List;

/**
 * An utterance with all its wordings.
 *
 * @param utterance the utterance
 * @param wordings fullest first
 */
public record UtteranceView(Utterance utterance, List<Wording> wordings) {
    public UtteranceView {
        wordings = List.copyOf(wordings);
    }
}
