package org.parley.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote into {@code parley/engine.properties}. */
final class EngineVersion {
    private EngineVersion() {}

    static String read() {
        try (InputStream in = EngineVersion.class.getResourceAsStream("/parley/engine.properties")) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks /parley/engine.properties");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /parley/engine.properties", e);
        }
    }
}
