package org.parley.intake.metadata;

/**
 * What is wrong with something that a page says about itself.
 *
 * @param code {@code bad-date} or {@code future-date}
 * @param explanation a sentence for people
 */
public record Flaw(String code, String explanation) {}
