package org.parley.intake.maintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** What short lines on a page say about themselves and about what follows, in many languages. */
final class Phrases {
    private static final String LIST = "parley/intake/maintext/phrases.tsv";
    /** What is longer says more than the phrase it begins with. */
    private static final int LONGEST = 140;

    private static final String AROUND = " :.…»«>›→▶▸•·|–—-*+▼▾#[]()!?✓➤►";

    private final Map<String, Meaning> whole = new HashMap<>();
    private final Map<Character, List<String>> starts = new HashMap<>();

    private Phrases(List<WordRow> rows) {
        for (WordRow row : rows) {
            String phrase = row.get("phrase");
            if (row.get("scope").equals("start")) {
                starts.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>())
                        .add(phrase);
            } else {
                whole.put(trimmed(phrase), meaning(row));
            }
        }
    }

    /** What a line means for the text. */
    enum Meaning {
        /** The line is no text. */
        DROP,
        /** Nor is what follows, up to where the article goes on. */
        END
    }

    /** The list that comes with Parley. */
    static Phrases load() {
        return new Phrases(WordTable.read(LIST, "phrase", "scope", "means", "why"));
    }

    private static Meaning meaning(WordRow row) {
        try {
            return Meaning.valueOf(row.get("means").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.wrong("no such meaning: " + row.get("means"));
        }
    }

    /** What a block of text means by the phrase that it is or begins with, or null where no phrase is known. */
    @Nullable
    Meaning of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Meaning meaning = whole.get(trimmed(lower));
        if (meaning != null) {
            return meaning;
        }
        String line = leading(lower);
        if (!line.isEmpty()) {
            for (String start : starts.getOrDefault(line.charAt(0), List.of())) {
                if (line.startsWith(start) && isWordEnd(line, start.length())) {
                    return Meaning.DROP;
                }
            }
        }
        return null;
    }

    private static boolean isWordEnd(String line, int end) {
        return end == line.length()
                || !Character.isLetter(line.charAt(end))
                || !Character.isLetter(line.charAt(end - 1))
                || Letters.isWide(line.charAt(end));
    }

    private static String leading(String text) {
        int start = 0;
        while (start < text.length() && AROUND.indexOf(text.charAt(start)) >= 0 && !text.startsWith("(c)", start)) {
            start++;
        }
        return text.substring(start);
    }

    private static String trimmed(String text) {
        String led = leading(text);
        int end = led.length();
        while (end > 0 && AROUND.indexOf(led.charAt(end - 1)) >= 0) {
            end--;
        }
        return led.substring(0, end);
    }
}
