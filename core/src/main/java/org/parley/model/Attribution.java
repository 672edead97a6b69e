package org.parley.model;

import java.util.List;

/**
 * Source, cue and content as the reader found them, before anything is resolved (the annotation scheme of PolNeAR, LREC 2018).
 *
 * @param source who is made to speak; empty where the text names nobody ("it was said that")
 * @param cue the words that attribute
 * @param content what is attributed, in text order; a direct quotation with its marks
 * @param score 0..1
 * @param foundBy {@code reader} for the encoder, else the id of the rule
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, double score, String foundBy) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
