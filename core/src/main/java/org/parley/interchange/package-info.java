/**
 * The interchange format, version 1: one JSON object a line for each {@link org.parley.model.Extraction}.
 *
 * <p>Inside Parley offsets count UTF-16 units; they become Unicode code points here and nowhere else, as the W3C's Web
 * Annotation model and Python's strings count them.
 */
@NullMarked
package org.parley.interchange;

import org.jspecify.annotations.NullMarked;
