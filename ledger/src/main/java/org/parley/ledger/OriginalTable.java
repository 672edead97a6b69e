package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.entry.OriginalBody;
import org.parley.model.Finding;

/** What articles were extracted from, without the bytes, and what their extraction found out. */
final class OriginalTable {
    private OriginalTable() {}

    static void insert(Handle handle, long entry, String article, OriginalBody original) {
        handle.createUpdate(
                        "INSERT INTO original (entry, article, media_type, address, replaces) VALUES (?, ?, ?, ?, ?)")
                .bind(0, entry)
                .bind(1, article)
                .bind(2, original.original().mediaType())
                .bind(3, original.original().address())
                .bind(4, original.replaces())
                .execute();
        PreparedBatch findings = handle.prepareBatch(
                "INSERT INTO finding (original, position, property, value, evidence) VALUES (?, ?, ?, ?, ?)");
        int position = 0;
        for (Finding finding : original.original().findings()) {
            findings.add(entry, position++, finding.property(), finding.value(), finding.evidence());
        }
        findings.execute();
    }

    /** Id of the version in whose place an article was extracted again; absent where it was not. */
    static @Nullable String replaced(Handle handle, String article) {
        return handle.createQuery("SELECT replaces FROM original WHERE article = ? AND replaces IS NOT NULL")
                .bind(0, article)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** Number of the entry that holds what an article was extracted from. */
    static Optional<Long> entry(Handle handle, String article) {
        return handle.createQuery("SELECT entry FROM original WHERE article = ?")
                .bind(0, article)
                .mapTo(Long.class)
                .findOne();
    }

    /** What the extraction of an article found out, in its order. */
    static List<Finding> findings(Handle handle, String article) {
        return handle.createQuery("SELECT property, value, evidence FROM finding"
                        + " WHERE original = (SELECT entry FROM original WHERE article = ?) ORDER BY position")
                .bind(0, article)
                .map((row, context) -> new Finding(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
