package org.parley.model;

import java.util.List;

/**
 * What one pass of the encoder saw in an article.
 *
 * @param attributions by first character of the content
 * @param mentions in text order, without overlaps
 */
public record Reading(List<Attribution> attributions, List<Mention> mentions) {
    public Reading {
        attributions = List.copyOf(attributions);
        mentions = List.copyOf(mentions);
    }
}
