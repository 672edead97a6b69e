package org.parley.ledger.wording;

import java.util.List;
import org.parley.ledger.query.Stretch;

/** interim */
public final class Differences {
    private Differences() {}

    /** interim */
    public static List<Stretch> between(String fullest, String wording) {
        return List.of(new Stretch(Stretch.Kind.KEPT, fullest));
    }
}
