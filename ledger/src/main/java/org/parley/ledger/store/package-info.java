/** Entries and what is derived from them, in SQLite: tables, transactions, locks and queries. */
@NullMarked
package org.parley.ledger.store;

import org.jspecify.annotations.NullMarked;
