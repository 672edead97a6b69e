package org.parley.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.parley.ingest.Ingested;
import org.parley.intake.file.Sources;
import org.parley.intake.watch.FileReading;

/**
 * Files of watched folders, taken by the same endings as those of a folder that is ingested: a ledger and what belongs to it, lying
 * in the folder, are none of them.
 */
record FolderFiles(Sources sources) implements FileReading {
    @Override
    public void read(Path file, Consumer<Ingested> sink) {
        sources.read(file, sink);
    }

    @Override
    public boolean takes(Path file) {
        return Sources.takes(file);
    }
}
