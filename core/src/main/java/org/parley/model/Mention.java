package org.parley.model;

/**
 * A name, post or date in the text.
 *
 * @param span where it stands
 * @param kind what it names
 * @param score 0..1
 */
public record Mention(Span span, MentionKind kind, double score) {}
