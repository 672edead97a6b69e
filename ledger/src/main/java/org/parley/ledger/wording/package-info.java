/** Whether two contents are the same utterance, and how two wordings of it differ: comparison of words; no storage. */
@NullMarked
package org.parley.ledger.wording;

import org.jspecify.annotations.NullMarked;
