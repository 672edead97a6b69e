package org.parley.model;

/**
 * One thing that extraction found out about an article.
 *
 * @param property what: {@code title}, {@code outlet}, {@code author}, {@code url}, {@code language}, {@code section},
 *     {@code published}, {@code modified}, {@code located}, {@code urgency} or {@code caption}; an author or caption may
 *     come more than once
 * @param value as found; moments in ISO 8601, with the zone where one was given
 * @param evidence what told so: {@code json-ld datePublished}, {@code meta og:title}, {@code address}, {@code figcaption}
 */
public record Finding(String property, String value, String evidence) {}
