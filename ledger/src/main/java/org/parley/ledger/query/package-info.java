/**
 * What people ask of a ledger, and what they get: values without behaviour.
 *
 * <p>A <em>report</em> is a statement as one article has it. An <em>utterance</em> is what somebody said once, with all its
 * reports. The two are counted apart everywhere.
 */
@NullMarked
package org.parley.ledger.query;

import org.jspecify.annotations.NullMarked;
