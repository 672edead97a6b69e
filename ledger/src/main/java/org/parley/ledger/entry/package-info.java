/** The chain of entries: what stands in each, as which bytes, and the digest that binds it to the one before. */
@NullMarked
package org.parley.ledger.entry;

import org.jspecify.annotations.NullMarked;
