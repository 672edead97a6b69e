package org.parley.eval;

import java.util.Locale;
import org.parley.model.StatementForm;

/** Attributions by how much of their content is quoted. */
enum QuotedGroup {
    ALL,
    /** Whatever contains a quotation. */
    QUOTED,
    DIRECT,
    MIXED,
    INDIRECT;

    boolean holds(StatementForm form) {
        return switch (this) {
            case ALL -> true;
            case QUOTED -> form != StatementForm.INDIRECT;
            case DIRECT -> form == StatementForm.DIRECT;
            case MIXED -> form == StatementForm.MIXED;
            case INDIRECT -> form == StatementForm.INDIRECT;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
