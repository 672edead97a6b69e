package org.parley.ledger.actorfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/**
 * Sector codes. PLOVER took over most of CAMEO's and gave {@code MED} another sense: the media in CAMEO, {@code JRN} in PLOVER,
 * where {@code MED} is medicine.
 */
final class Sectors {
    private final Map<String, String> ploverByCameo = new HashMap<>();
    private final Set<String> plover = new HashSet<>();

    Sectors() {
        for (WordRow row : WordTable.read("org/parley/ledger/actorfile/sectors.tsv", "cameo", "plover")) {
            ploverByCameo.put(row.get("cameo"), row.get("plover"));
            plover.add(row.get("plover"));
        }
    }

    /** A PLOVER code in any case, in capitals; null if it is none. */
    @Nullable
    String plover(String code) {
        String capitals = code.strip().toUpperCase(Locale.ROOT);
        return plover.contains(capitals) ? capitals : null;
    }

    /** The PLOVER code for a code of a CAMEO dictionary; null if it is none. */
    @Nullable
    String fromCameo(String code) {
        return ploverByCameo.get(code);
    }
}
