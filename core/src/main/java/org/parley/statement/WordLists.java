package org.parley.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** The small closed word lists that the rules name as {@code @list}. */
final class WordLists {
    private final Map<String, Set<String>> lists = new HashMap<>();

    WordLists() {
        for (WordRow row : WordTable.read("parley/en/statement/words.tsv", "list", "word")) {
            lists.computeIfAbsent(row.get("list"), l -> new HashSet<>()).add(row.get("word"));
        }
    }

    /** The lower-case words of a list. */
    Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no word list " + name);
        }
        return words;
    }
}
