/** Tests of the measuring itself, with a pipeline that only counts. */
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
