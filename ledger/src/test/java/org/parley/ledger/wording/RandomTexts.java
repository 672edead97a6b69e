package org.parley.ledger.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts for tests of properties, the same for the same seed. */
final class RandomTexts {
    private static final String[] WORDS =
            ("the of to and not we will never be is in harbour bridge ferry council vote five six 2021 May"
                            + " Westbay Finch it's don't re-open naïve U.S. 1,000 said people [sic] (Vale) … ... “ ” \" ' — – « »")
                    .split(" ");
    private static final String ODD = "“”\"'’‘…..[]()«»„%,.\u0301\u200b\u202e\ud800\udc00ﷺİßﬁ漢";
    private static final String[] BLANKS = {" ", " ", " ", "  ", "\n", "\u00a0", "\u2009", " … "};

    private final Random random;

    RandomTexts(long seed) {
        random = new Random(seed);
    }

    /** Words and marks in any order. */
    String words(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(BLANKS[random.nextInt(BLANKS.length)]);
        }
        return random.nextBoolean() ? text.toString() : text.toString().strip();
    }

    /** Another text out of one: words missing, moved, put in. */
    String changed(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 ->
                    words.subList(at, Math.min(words.size(), at + random.nextInt(5)))
                            .clear();
                case 1 -> words.add(at, WORDS[random.nextInt(WORDS.length)]);
                case 2 -> words.set(at, "…");
                default -> words.add(words.remove(at));
            }
            if (words.isEmpty()) {
                words.add("…");
            }
        }
        return String.join(" ", words);
    }

    /** UTF-16 units of any kind, lone surrogates, controls and combining marks among them. */
    String hostile(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(random.nextInt(0x110000));
                case 3 -> text.append(ODD.charAt(random.nextInt(ODD.length())));
                default -> text.append(WORDS[random.nextInt(WORDS.length)]);
            }
        }
        return text.toString();
    }

    <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
