package org.parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;

/** The boundary rules of PLOVER's codebook (manual, sections on each event), kept as data. */
final class Boundaries {
    private final List<Boundary> rules = new ArrayList<>();

    Boundaries() {
        for (WordRow row : rows()) {
            rules.add(Boundary.of(row));
        }
    }

    /** The first rule, by name, that decides. */
    Optional<Boundary> of(EventType type, @Nullable EventMode mode, EventStatus status, String marked) {
        return rules.stream()
                .filter(rule -> rule.holds(type, mode, status, marked))
                .findFirst();
    }

    /** The table, row by row. */
    static List<WordRow> rows() {
        return WordTable.read(
                "parley/en/events/boundaries.tsv",
                "id",
                "type",
                "mode",
                "status",
                "pattern",
                "becomes",
                "accept",
                "reject");
    }
}
