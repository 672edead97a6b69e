/**
 * Station 3: one pass of a small encoder over an article's passages.
 *
 * <p>Reads {@code List<Passage>}, writes {@link org.parley.model.Reading}: attributions (source, cue, content, joined) and
 * mentions, each with a score. Words become pieces ({@link org.parley.reading.WordPieces}), paragraphs are packed into rows
 * ({@link org.parley.reading.Rows}), the encoder scores every word of a row, and the decoders turn scores into spans.
 */
@NullMarked
package org.parley.reading;

import org.jspecify.annotations.NullMarked;
