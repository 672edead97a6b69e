package org.parley.statement;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

/** The rules of this station, by kind: the part of their id before the first full stop. */
final class RuleBook {
    private final List<Rule> rules = new ArrayList<>();

    RuleBook(Vocabulary vocabulary) {
        for (NamedCsvRecord row : Tables.rows("rules.tsv")) {
            rules.add(new Rule(
                    row.getField("id"),
                    row.getField("where"),
                    vocabulary.pattern(row.getField("pattern")),
                    Double.parseDouble(row.getField("confidence"))));
        }
    }

    /** The rules of a kind, in the order of the table. */
    List<Rule> of(String kind) {
        return rules.stream().filter(rule -> rule.id().startsWith(kind + ".")).toList();
    }
}
