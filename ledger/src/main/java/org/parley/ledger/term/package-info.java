/** Which words of a statement are its speaker's own, and whether a claim of a first use stands. Knows nothing of the database. */
@NullMarked
package org.parley.ledger.term;

import org.jspecify.annotations.NullMarked;
