package org.parley.cli.serve;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Engine;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Provenance;

/** An engine that is loaded when it is first asked: pages are there at once, and most visitors paste nothing. Thread-safe. */
public final class PatientEngine implements Engine {
    private final Supplier<Engine> loader;
    private @Nullable Engine loaded;

    /** An engine that this loads. */
    public PatientEngine(Supplier<Engine> loader) {
        this.loader = loader;
    }

    private synchronized Engine engine() {
        if (loaded == null) {
            loaded = loader.get();
        }
        return loaded;
    }

    @Override
    public Extraction extract(Article article) {
        return engine().extract(article);
    }

    @Override
    public Provenance provenance(Article article) {
        return engine().provenance(article);
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
        }
    }
}
