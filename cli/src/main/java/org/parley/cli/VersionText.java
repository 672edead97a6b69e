package org.parley.cli;

import org.parley.cli.run.Engine;
import org.parley.model.Article;
import org.parley.model.Provenance;
import picocli.CommandLine.IVersionProvider;

/** What a bug report needs: the engine's version, the digests of model and rules, and the Java they run on. */
final class VersionText implements IVersionProvider {
    private final Surroundings surroundings;

    VersionText(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String[] getVersion() {
        try (Engine engine = surroundings.engine().get()) {
            Provenance provenance = engine.provenance(Article.of("", null));
            return new String[] {
                "parley    " + provenance.engine(),
                "model     " + provenance.model(),
                "language  " + provenance.language(),
                "java      " + Runtime.version() + ", " + System.getProperty("java.vendor")
            };
        }
    }
}
