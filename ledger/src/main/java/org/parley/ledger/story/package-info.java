/** Whether two articles tell the same story in nearly the same words: MinHash signatures of texts; no storage. */
@NullMarked
package org.parley.ledger.story;

import org.jspecify.annotations.NullMarked;
