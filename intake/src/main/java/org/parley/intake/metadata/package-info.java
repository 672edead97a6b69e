/**
 * What a web page says about the article on it beside the text, each answer with the evidence that told so.
 *
 * <p>Everything that speaks for something becomes a {@link org.parley.intake.metadata.Claim}; then each property is chosen from its
 * claims.
 */
@NullMarked
package org.parley.intake.metadata;

import org.jspecify.annotations.NullMarked;
