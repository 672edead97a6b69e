/** Which reports of events are of one event. */
@NullMarked
package org.parley.ledger.event;

import org.jspecify.annotations.NullMarked;
