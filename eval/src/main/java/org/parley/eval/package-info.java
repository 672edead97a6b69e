/**
 * How well Parley reads: gold annotations and Parley's output in, tables of scores out.
 *
 * <p>Corpora and predictions count in Unicode code points; they are turned into UTF-16 offsets where they are read, so that
 * every {@link org.parley.model.Span} in here points into a Java string. The package is no part of the product; its command is
 * offered by the launcher when the module is there.
 */
@NullMarked
package org.parley.eval;

import org.jspecify.annotations.NullMarked;
