package org.parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.EventMode;
import org.parley.model.EventType;

/** Modes that words of the sentence leave no doubt about. */
final class Modes {
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern pattern, EventMode mode) {}

    Modes() {
        for (WordRow row : rows()) {
            EventType type = EventType.valueOf(row.get("type"));
            rules.add(new Rule(
                    Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE),
                    EventMode.of(type, row.get("mode"))));
        }
    }

    /** The table, row by row. */
    static List<WordRow> rows() {
        return WordTable.read("parley/en/events/modes.tsv", "id", "type", "pattern", "mode", "accept", "reject");
    }

    /**
     * The mode by the first rule that fits.
     *
     * @param marked the sentence, the trigger in square brackets
     * @param seen the mode that the encoder saw, which stands where no rule fits
     */
    @Nullable
    EventMode of(EventType type, String marked, @Nullable EventMode seen) {
        return rules.stream()
                .filter(rule -> rule.mode().type() == type
                        && rule.pattern().matcher(marked).find())
                .map(Rule::mode)
                .findFirst()
                .orElse(seen);
    }
}
