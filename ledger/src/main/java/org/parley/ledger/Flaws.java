package org.parley.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.parley.ledger.Verification.Flaw;

/** What a check has found so far. */
final class Flaws {
    private final List<Flaw> found = new ArrayList<>();

    /**
     * Notes one.
     *
     * @param entry the entry concerned; 0 where it is the file as a whole
     */
    void add(long entry, String detail) {
        if (found.size() < Verification.MOST_FLAWS) {
            found.add(new Flaw(entry, detail));
        }
    }

    List<Flaw> list() {
        return List.copyOf(found);
    }

    /** What lies at the bottom of an exception, in its own words. */
    static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && !(deepest instanceof SQLException)) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
