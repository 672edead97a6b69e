package org.parley.ledger.actorfile;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Hands on the problems of one file. */
record Problems(String file, Consumer<ActorFileProblem> sink) {
    private static final int LONGEST = 80;
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");

    void add(Position at, String code, String explanation) {
        sink.accept(new ActorFileProblem(file, at.line(), at.record(), code, explanation));
    }

    /** Foreign words in a message: in quotation marks, one line, not long, nothing that a terminal obeys. */
    static String shown(String words) {
        String start = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return '"' + UNSHOWN.matcher(start).replaceAll(" ") + '"';
    }
}
