/**
 * Which statements answer which: offers, demands, accusations and their like, linked with what other sides said to them. Knows nothing
 * of the database; the outcome depends on the statements alone, never on the order in which they came.
 */
@NullMarked
package org.parley.ledger.exchange;

import org.jspecify.annotations.NullMarked;
