/**
 * The one place that knows the order of the stations: {@link org.parley.model.Article} in, {@link
 * org.parley.model.Extraction} out.
 */
@NullMarked
package org.parley.pipeline;

import org.jspecify.annotations.NullMarked;
