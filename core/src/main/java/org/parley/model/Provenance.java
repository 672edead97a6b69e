package org.parley.model;

/**
 * What made an extraction.
 *
 * @param engine version of Parley
 * @param model digest of the encoder's weights
 * @param language digest of the word lists and rules
 * @param article digest of the article
 */
public record Provenance(String engine, String model, String language, String article) {}
