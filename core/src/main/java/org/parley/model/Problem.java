package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read as it should be; the run goes on.
 *
 * @param code short, stable, lower-case with dashes: {@code wrong-charset}
 * @param stage where it showed
 * @param span the characters concerned; absent where it is not a matter of characters
 * @param detail a sentence for people, with the place (file and line where there is one)
 */
public record Problem(String code, Stage stage, @Nullable Span span, String detail) {}
