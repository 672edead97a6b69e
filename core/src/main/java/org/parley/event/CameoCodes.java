package org.parley.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.EventMode;
import org.parley.model.EventType;

/** Which CAMEO code (codebook 1.1b3) an event has, where type, mode and words determine one. */
final class CameoCodes {
    private static final String ANY = "-";

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(
            EventType type,
            @Nullable EventMode mode,
            @Nullable Pattern pattern,
            String code) {
        boolean fits(EventType type, @Nullable EventMode mode, String marked) {
            return this.type == type
                    && (this.mode == null || this.mode == mode)
                    && (pattern == null || pattern.matcher(marked).find());
        }

        /** How much a rule asks for. */
        int strictness() {
            return (pattern == null ? 0 : 2) + (mode == null ? 0 : 1);
        }
    }

    CameoCodes() {
        for (WordRow row : WordTable.read("parley/en/events/cameo.tsv", "id", "type", "mode", "pattern", "code")) {
            EventType type = EventType.valueOf(row.get("type"));
            String mode = row.get("mode");
            rules.add(new Rule(
                    type,
                    mode.equals(ANY) ? null : EventMode.of(type, mode),
                    Boundary.pattern(row.get("pattern")),
                    row.get("code")));
        }
    }

    /**
     * The code by the rule that asks for most; of equal ones the first.
     *
     * @param marked the sentence, the trigger in square brackets
     * @return absent where no rule fits
     */
    @Nullable
    String of(EventType type, @Nullable EventMode mode, String marked) {
        return rules.stream()
                .filter(rule -> rule.fits(type, mode, marked))
                .max(Comparator.comparingInt(Rule::strictness))
                .map(Rule::code)
                .orElse(null);
    }
}
