package org.parley.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Digest;

/** Style sheet, scripts and icon, held in memory. */
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    /**
     * A file.
     *
     * @param type media type
     * @param bytes all of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String type, byte[] bytes) {}

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String version;

    Assets() {
        assets.put("page.css", new Asset("text/css; charset=utf-8", resource("page.css")));
        assets.put("page.js", new Asset("text/javascript; charset=utf-8", resource("page.js")));
        assets.put("htmx.js", new Asset("text/javascript; charset=utf-8", bytes(HTMX)));
        assets.put("icon.svg", new Asset("image/svg+xml", resource("icon.svg")));
        String[] digests =
                assets.values().stream().map(asset -> Digest.of(asset.bytes())).toArray(String[]::new);
        version = Digest.of(digests).substring(0, 10);
    }

    /** Changes when any of them does. */
    String version() {
        return version;
    }

    @Nullable
    Asset find(String name) {
        return assets.get(name);
    }

    /** A file of this module. */
    static byte[] resource(String name) {
        return bytes("/parley/web/" + name);
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
