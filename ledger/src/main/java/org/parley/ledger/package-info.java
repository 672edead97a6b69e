/**
 * The ledger: an append-only record of articles and what was read from them, in one SQLite file.
 *
 * <p>{@link org.parley.ledger.Ledger} opens it, appends to it and answers questions about it. The chain of entries is the record;
 * tables of articles, actors, statements and utterances follow from it.
 */
@NullMarked
package org.parley.ledger;

import org.jspecify.annotations.NullMarked;
