package org.parley.statement;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The small closed word lists that the rules name as {@code @list}. */
final class WordLists {
    private final Map<String, Set<String>> lists = new HashMap<>();

    WordLists() {
        for (NamedCsvRecord row : Tables.rows("words.tsv")) {
            lists.computeIfAbsent(row.getField("list"), l -> new HashSet<>()).add(row.getField("word"));
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
