package org.parley.ingest;

/** Foreign words shown in a message: one line, not long, nothing that a terminal obeys. */
final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    static String of(String words) {
        String start = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return start.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ");
    }
}
