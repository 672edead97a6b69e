package org.parley.ingest;

import java.nio.file.AccessDeniedException;

/** Foreign words shown in a message: one line, not long, nothing that a terminal obeys. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The start of the words. */
    public static String of(String words) {
        String start = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return start.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ");
    }

    /** Why something failed, in words: the exception of a denied access has none of its own. */
    public static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : of(message);
    }
}
