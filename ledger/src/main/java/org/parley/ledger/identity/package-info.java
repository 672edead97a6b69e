/** Which actors of single articles are the same person, body or country: rules over names, countries and posts; no storage. */
@NullMarked
package org.parley.ledger.identity;

import org.jspecify.annotations.NullMarked;
