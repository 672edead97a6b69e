package org.parley.intake.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** Names of months in many languages, long and short. */
final class MonthNames {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<String, List<Sense>> senses = new HashMap<>();

    /** What a word means in some languages. */
    private record Sense(int month, List<String> languages) {}

    MonthNames() {
        for (WordRow row : WordTable.read("parley/intake/metadata/months.tsv", "word", "month", "languages")) {
            Sense sense = new Sense(Integer.parseInt(row.get("month")), row.list("languages"));
            senses.computeIfAbsent(row.get("word"), word -> new ArrayList<>()).add(sense);
        }
    }

    /**
     * The month that a word names.
     *
     * @param word in any case, with or without diacritics
     * @param language decides where the word means different months; a bare language code, maybe empty
     * @return 1 to 12; 0 if it names none
     */
    int month(String word, String language) {
        List<Sense> found = senses.get(plain(word));
        if (found == null) {
            return 0;
        }
        return found.stream()
                .filter(sense -> sense.languages().contains(language))
                .findFirst()
                .orElse(found.get(found.size() - 1))
                .month();
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
