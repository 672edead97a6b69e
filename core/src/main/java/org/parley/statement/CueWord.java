package org.parley.statement;

import org.parley.model.StatementType;

/**
 * A word or phrase that attributes.
 *
 * @param lemma its dictionary form
 * @param type the attitude it attributes
 * @param kind how it behaves in its sentence
 */
record CueWord(String lemma, StatementType type, CueClass kind) {}
