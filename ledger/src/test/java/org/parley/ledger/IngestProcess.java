package org.parley.ledger;

import java.nio.file.Path;
import org.parley.model.Extraction;

/** A process that appends generated news to a ledger and writes a byte before each article that is new, to be killed at any moment. */
final class IngestProcess {
    static final long SEED = 11;
    static final int ARTICLES = 60;

    private IngestProcess() {}

    /** Takes the path of the ledger. */
    public static void main(String[] args) {
        ingest(Path.of(args[0]), () -> {
            System.out.write('.');
            System.out.flush();
        });
    }

    static void ingest(Path file, Runnable progress) {
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            for (Extraction extraction : GeneratedNews.of(SEED, ARTICLES)) {
                if (!ledger.holds(extraction.provenance())) {
                    progress.run();
                }
                ledger.append(extraction);
            }
        }
    }
}
