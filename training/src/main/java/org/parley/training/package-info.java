/**
 * Makes the encoder of the reader: corpora in, {@code reader.onnx} out.
 *
 * <p>{@link org.parley.training.BaseModel} reads the weights to start from, {@link org.parley.training.Corpus} the annotated
 * articles, {@link org.parley.training.Trainer} fits {@link org.parley.training.Encoder} to them, and
 * {@link org.parley.training.OnnxExport} writes the file that the product loads.
 */
@NullMarked
package org.parley.training;

import org.jspecify.annotations.NullMarked;
