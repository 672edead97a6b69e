package org.parley.ledger.story;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** interim */
public record StorySignature(String text) {
    /** interim */
    public static StorySignature of(String text) {
        return new StorySignature(text);
    }

    /** interim */
    public static StorySignature of(byte[] bytes) {
        return new StorySignature(new String(bytes, StandardCharsets.UTF_8));
    }

    /** interim */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** interim */
    public List<Long> bands() {
        return List.of((long) text.hashCode());
    }

    /** interim */
    public double similarity(StorySignature other) {
        return text.equals(other.text) ? 1 : 0;
    }

    /** interim */
    public boolean isNearDuplicate(StorySignature other) {
        return text.equals(other.text);
    }
}
