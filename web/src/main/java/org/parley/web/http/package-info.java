/** What comes in and what goes out, as values: requests, answers, refusals and the queries of addresses; no server. */
@NullMarked
package org.parley.web.http;

import org.jspecify.annotations.NullMarked;
