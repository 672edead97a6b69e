/** A ledger of a million made-up statements, and how fast it answers. */
@NullMarked
package org.parley.bench.ledger;

import org.jspecify.annotations.NullMarked;
