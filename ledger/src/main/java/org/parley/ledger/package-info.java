/**
 * The ledger: an append-only record of articles and what was read from them, in one file.
 *
 * <p>{@code Ledger} opens it, appends to it and answers questions about it.
 */
@NullMarked
package org.parley.ledger;

import org.jspecify.annotations.NullMarked;
