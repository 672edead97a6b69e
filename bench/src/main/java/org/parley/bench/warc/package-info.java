/** A large archive of made-up pages, and how fast it is decoded. */
@NullMarked
package org.parley.bench.warc;

import org.jspecify.annotations.NullMarked;
