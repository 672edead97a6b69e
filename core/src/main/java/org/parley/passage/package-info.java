/**
 * Station 2: {@link org.parley.model.Article} → list of {@link org.parley.model.Passage}.
 *
 * <p>Each line of the text becomes a passage with a kind, its sentences and words, and the quotations in it. For
 *
 * <pre>
 * KYIV, Dec 23 (Reuters) - "We are ready," she said. "Are you?"
 * </pre>
 *
 * that is a dateline and a lead of two sentences with two quotations.
 */
@NullMarked
package org.parley.passage;

import org.jspecify.annotations.NullMarked;
