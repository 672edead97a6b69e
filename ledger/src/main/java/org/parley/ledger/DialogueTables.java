package org.parley.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parley.ledger.entry.EntryJson;
import org.parley.model.Extraction;
import org.parley.model.FirstUseClaim;
import org.parley.model.SpeechAct;

/** What statements do in a dialogue, and what articles claim of first uses: rows of each extraction. */
final class DialogueTables {
    private final Handle handle;
    private final EntryJson json = new EntryJson();

    DialogueTables(Handle handle) {
        this.handle = handle;
    }

    /**
     * Adds those of an extraction.
     *
     * @param article row of the article
     * @param statements rows of the extraction's statements, in their order
     */
    void insert(long entry, Extraction extraction, long article, List<Long> statements) {
        Map<String, Long> rows = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            rows.put(extraction.statements().get(i).id(), statements.get(i));
        }
        acts(extraction.dialogue().acts(), rows);
        claims(entry, article, extraction.dialogue().claims());
    }

    private void acts(List<SpeechAct> acts, Map<String, Long> rows) {
        if (acts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO act (statement, body) VALUES (?, ?)");
        for (SpeechAct act : acts) {
            batch.add(rows.get(act.statement()), json.act(act));
        }
        batch.execute();
    }

    private void claims(long entry, long article, List<FirstUseClaim> claims) {
        for (FirstUseClaim claim : claims) {
            handle.execute(
                    "INSERT INTO claim (extraction, article, body) VALUES (?, ?, ?)",
                    entry,
                    article,
                    json.claim(claim));
        }
    }
}
