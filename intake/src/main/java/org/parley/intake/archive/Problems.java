package org.parley.intake.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/** Problems of an archive that belong to no page, handed on behind the page that was being read when they were met. */
final class Problems {
    private final Place archive;
    private final List<Ingested> waiting = new ArrayList<>();

    Problems(Place archive) {
        this.archive = archive;
    }

    /** A place in the archive: {@code file@offset}. */
    Place place(String where) {
        return Place.of(archive + "@" + where);
    }

    void add(String where, String code, String explanation) {
        waiting.add(Ingested.nothing(place(where), code, explanation));
    }

    void handOn(Consumer<Ingested> sink) {
        waiting.forEach(sink);
        waiting.clear();
    }
}
