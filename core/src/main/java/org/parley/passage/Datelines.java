package org.parley.passage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.lexicon.WordTable;

/** Finds "KYIV, Dec 23 (Reuters) -" and the like at the start of a line. */
final class Datelines {
    /** Longer ones were not seen; also keeps the patterns from a long line. */
    private static final int LONGEST = 110;

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]*){0,3}";
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
    private static final String MORE_PLACES = "(?:(?:, ?| ?/ ?)" + NAME + "){0,2}";
    private static final String AGENCY = " ?\\(\\p{Lu}[^()]{1,30}\\)";
    private static final String DASH = "(?: ?(?:—|–|―|--) ?| - )";
    /** What follows begins a sentence. */
    private static final String LEAD = "(?=[\\p{Lu}\\p{N}\"“‘'\\[$€£¿¡«„])";

    /** Places in capitals and a dash: too little evidence but before the lead. */
    private final Pattern bare;

    private final Pattern telling;

    Datelines() {
        String months = WordTable.words("parley/en/passage/months.tsv", "month").stream()
                .sorted()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String day = "(?:,? (?:(?:" + months + ")\\.? \\d{1,2}|\\d{1,2} (?:" + months + ")\\.?)(?:, ?\\d{4}| \\d{4})?)";
        bare = Pattern.compile(CAPITALS + MORE_PLACES + DASH + LEAD);
        String dated = NAME + MORE_PLACES + day + "(?:" + AGENCY + ")?" + DASH;
        String byAgency = "(?:" + NAME + MORE_PLACES + day + "?)?" + AGENCY + DASH;
        telling = Pattern.compile("(?:" + dated + "|" + byAgency + ")" + LEAD);
    }

    /**
     * Number of words of the line that make up its dateline; 0 if it has none.
     *
     * @param line the line
     * @param mayLead whether the line may be the lead; further on, only a day or an agency makes a dateline
     */
    int wordsIn(Line line, boolean mayLead) {
        int start = line.span().start();
        int end = Math.min(line.span().end(), start + LONGEST);
        String opening = line.text().substring(start, end).replace('\u00A0', ' ');
        Matcher matcher = telling.matcher(opening);
        if (!matcher.lookingAt() && !(mayLead && matcher.usePattern(bare).lookingAt())) {
            return 0;
        }
        int words = 0;
        while (words < line.size() && line.words().get(words).end() <= start + matcher.end()) {
            words++;
        }
        return words;
    }
}
