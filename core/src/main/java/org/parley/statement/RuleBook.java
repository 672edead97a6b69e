package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** The rules of this station, by kind: the part of their id before the first full stop. */
final class RuleBook {
    private final List<Rule> rules = new ArrayList<>();

    RuleBook(Vocabulary vocabulary) {
        for (WordRow row : WordTable.read(
                "parley/en/statement/rules.tsv", "id", "where", "pattern", "confidence", "accept", "reject")) {
            rules.add(new Rule(
                    row.get("id"),
                    row.get("where"),
                    vocabulary.pattern(row.get("pattern")),
                    Double.parseDouble(row.get("confidence"))));
        }
    }

    /** The rules of a kind, in the order of the table. */
    List<Rule> of(String kind) {
        return rules.stream().filter(rule -> rule.id().startsWith(kind + ".")).toList();
    }
}
