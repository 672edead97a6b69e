/**
 * What a web page says about the article on it beside the text, each answer with the evidence that told so.
 *
 * <p>Everything that speaks for something becomes a {@link org.parley.intake.metadata.Claim}. For most properties the claim of the
 * most trusted {@linkplain org.parley.intake.metadata.Claim.Source source} wins. For the day of publication all claims, and all days
 * that people see on the page, become weighted {@linkplain org.parley.intake.metadata.DateClue clues}, and the day with the most
 * weight wins: clues that agree strengthen each other, decide between day and month, and tell on which day it was where the outlet
 * is.
 *
 * <p>Lists of words are in {@code parley/intake/metadata/}; SOURCES.md there says where they come from.
 */
@NullMarked
package org.parley.intake.metadata;

import org.jspecify.annotations.NullMarked;
