package org.parley.model;

/**
 * Words that have a role in an event.
 *
 * @param role which
 * @param span where they stand
 * @param score 0..1
 */
public record Argument(ArgumentRole role, Span span, double score) {}
