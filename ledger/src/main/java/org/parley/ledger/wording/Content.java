package org.parley.ledger.wording;

import org.parley.model.StatementForm;

/** interim */
public record Content(String id, StatementForm form, String text) {}
