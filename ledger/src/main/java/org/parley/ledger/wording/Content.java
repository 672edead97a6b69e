package org.parley.ledger.wording;

import org.parley.model.StatementForm;

/**
 * What a statement says, as one article has it.
 *
 * @param id of the {@link org.parley.model.Statement}
 * @param form how much is quoted
 * @param text the content's words, pieces joined by " … ", quotation marks as in the article
 */
public record Content(String id, StatementForm form, String text) {}
