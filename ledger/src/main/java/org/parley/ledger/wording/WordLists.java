package org.parley.ledger.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** The word lists of this package, and the forms that words are compared in. */
final class WordLists {
    /** The lists in {@code parley/en/wording/}. */
    static final WordLists ENGLISH = new WordLists("parley/en/wording/");

    /** Told from "us" by their capitals, which no list of folded words can do. */
    private static final Set<String> UNITED_STATES = Set.of("US", "U.S", "USA", "U.S.A");

    private static final int LONGEST_INFLECTED = 40;
    private static final int SHORTEST_STEM = 3;

    private final Map<String, WordClass> classes = new HashMap<>();
    private final Map<String, List<String>> others = new HashMap<>();
    private final Map<String, List<String>> contractions = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final int longestEnding;

    private WordLists(String folder) {
        for (WordRow row : WordTable.read(folder + "words.tsv", "form", "class", "as")) {
            classes.put(row.get("form"), wordClass(row));
            String as = row.find("as");
            if (as != null) {
                others.put(row.get("form"), List.of(as.split(" ")));
            }
        }
        for (WordRow row : WordTable.read(folder + "contractions.tsv", "form", "as")) {
            contractions.put(row.get("form"), List.of(row.get("as").split(" ")));
        }
        for (WordRow row : WordTable.read(folder + "spellings.tsv", "ending", "as")) {
            spellings.put(row.get("ending"), row.get("as"));
        }
        longestEnding =
                spellings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static WordClass wordClass(WordRow row) {
        try {
            return WordClass.valueOf(row.get("class").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.wrong("no class of words: " + row.get("class"));
        }
    }

    /**
     * The words that a word of a text stands for: <i>can't</i> is <i>can not</i>, <i>was</i> is <i>be</i>, <i>colour's</i> is
     * <i>color</i>, <i>five</i> is <i>5</i>.
     *
     * @param word as it stands in the text
     * @param found takes each with its class
     */
    void read(String word, BiConsumer<String, WordClass> found) {
        if (UNITED_STATES.contains(word)) {
            found.accept("united", WordClass.CONTENT); // not the pronoun
            found.accept("states", WordClass.CONTENT);
            return;
        }
        if (word.equals("May")) {
            found.accept("may", WordClass.FIGURE); // the month
            return;
        }
        String folded = WordFolding.fold(word);
        int apostrophe = folded.lastIndexOf('\'');
        if (apostrophe < 0) {
            plain(folded, found);
            return;
        }
        List<String> whole = contractions.get(folded);
        if (whole != null) {
            whole.forEach(part -> plain(part, found));
            return;
        }
        contracted(folded, apostrophe, found);
    }

    private void contracted(String folded, int apostrophe, BiConsumer<String, WordClass> found) {
        int cut = folded.endsWith("n't") ? folded.length() - "n't".length() : apostrophe;
        plain(folded.substring(0, cut).replace("'", ""), found);
        List<String> rest = contractions.get(folded.substring(cut));
        if (rest != null) {
            rest.forEach(part -> plain(part, found));
        } else if (!folded.endsWith("'s")) {
            plain(folded.substring(apostrophe + 1), found);
        }
    }

    private void plain(String folded, BiConsumer<String, WordClass> found) {
        List<String> as = others.get(folded);
        WordClass listed = classes.get(folded);
        if (as != null) {
            for (String part : as) {
                WordClass own = as.size() == 1 ? listed : classes.get(part);
                found.accept(part, own == null ? WordClass.CONTENT : own);
            }
        } else if (!folded.isEmpty()) {
            found.accept(listed == null ? respelt(folded) : folded, classOf(folded, listed));
        }
    }

    private static WordClass classOf(String folded, @Nullable WordClass listed) {
        if (listed != null) {
            return listed;
        }
        return Character.isDigit(folded.codePointAt(0)) ? WordClass.FIGURE : WordClass.CONTENT;
    }

    /** American for British spelling. */
    private String respelt(String word) {
        int first = Math.max(SHORTEST_STEM - 1, word.length() - longestEnding);
        for (int cut = first; cut < word.length() - 1; cut++) {
            String american = spellings.get(word.substring(cut));
            if (american != null) {
                return word.substring(0, cut).concat(american);
            }
        }
        return word;
    }

    /** A word without its inflection: the same for <i>want, wants, wanted, wanting</i>; not a word of the language. */
    static String stem(String word) {
        if (word.length() > LONGEST_INFLECTED || Character.isDigit(word.charAt(0))) {
            return word;
        }
        String stem = word;
        if (stem.endsWith("ies") || stem.endsWith("ied")) {
            stem = cut(stem, "ies".length()).concat("y");
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = cut(stem, 1);
        }
        stem = undoubled(stem.endsWith("ing") ? cut(stem, "ing".length()) : stem.endsWith("ed") ? cut(stem, 2) : stem);
        return stem.endsWith("e") ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.length() - letters < SHORTEST_STEM ? word : word.substring(0, word.length() - letters);
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
