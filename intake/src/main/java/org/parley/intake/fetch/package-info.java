/** Fetching over HTTP: politely, and only what may be fetched. */
@NullMarked
package org.parley.intake.fetch;

import org.jspecify.annotations.NullMarked;
