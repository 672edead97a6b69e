package org.parley.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time as the text tells it.
 *
 * @param from first day meant; absent where the words can't be resolved, as when the article's own date is unknown
 * @param to last day meant, the same as {@code from} for a single day; absent likewise
 * @param text the words
 * @param span where they stand
 */
public record When(@Nullable LocalDate from, @Nullable LocalDate to, String text, Span span) {}
