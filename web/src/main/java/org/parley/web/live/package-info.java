/** Tells open pages that the ledger has grown (server-sent events, HTML Living Standard 9.2). */
@NullMarked
package org.parley.web.live;

import org.jspecify.annotations.NullMarked;
