package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * A place as the text names it.
 *
 * @param name the words
 * @param country ISO 3166-1 alpha-3; absent where neither text nor facts give it
 * @param span where they stand
 */
public record Location(String name, @Nullable String country, Span span) {}
