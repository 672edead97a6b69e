package org.parley.model;

import java.util.List;

/**
 * What one pass of the encoder saw in an article.
 *
 * @param attributions by first character of the content
 * @param mentions in text order, without overlaps
 * @param events in the order of their triggers, which do not overlap
 */
public record Reading(List<Attribution> attributions, List<Mention> mentions, List<EventMention> events) {
    public Reading {
        attributions = List.copyOf(attributions);
        mentions = List.copyOf(mentions);
        events = List.copyOf(events);
    }
}
