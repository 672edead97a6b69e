package org.parley.model;

/**
 * Somebody through whom a statement reached the article: "…, per CNN".
 *
 * @param name the relay's name
 * @param span where it stands
 */
public record Relay(String name, Span span) {}
