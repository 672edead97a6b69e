/** Speed, start and memory of Parley and of CoreNLP's quotation pipeline, measured on the same articles in the same way. */
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
