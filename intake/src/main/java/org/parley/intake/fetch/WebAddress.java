package org.parley.intake.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An http or https address, taken apart once: what the rules are asked about is what is connected to.
 *
 * @param scheme http or https
 * @param port the scheme's own where the address names none
 * @param path with the query, in ASCII, beginning with a slash
 */
record WebAddress(String scheme, HostName host, int port, String path) {
    private static final int LONGEST = 4096;

    static WebAddress of(URI uri) throws NotFetched {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw bad(uri, "is neither http nor https");
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw bad(uri, "names no host");
        }
        if (authority.indexOf('@') >= 0) {
            throw bad(uri, "has a user name in it");
        }
        int portAt = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        HostName host = HostName.of(portAt < 0 ? authority : authority.substring(0, portAt));
        int port = portAt < 0 ? defaultPort(scheme) : port(uri, scheme, authority.substring(portAt + 1));
        String path = path(uri);
        if (path.length() > LONGEST) {
            throw bad(uri, "is longer than " + LONGEST + " characters");
        }
        return new WebAddress(scheme, host, port, path);
    }

    /** The same host and port with another path. */
    WebAddress withPath(String other) {
        return new WebAddress(scheme, host, port, other);
    }

    boolean secure() {
        return scheme.equals("https");
    }

    boolean onDefaultPort() {
        return port == defaultPort(scheme);
    }

    /** Scheme, host and, unless it is the scheme's own, port. */
    String origin() {
        return scheme + "://" + host.text() + (onDefaultPort() ? "" : ":" + port);
    }

    URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static int port(URI uri, String scheme, String text) throws NotFetched {
        if (text.isEmpty()) {
            return defaultPort(scheme);
        }
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw bad(uri, "has a port that can't be");
        }
        return port;
    }

    private static String path(URI uri) throws NotFetched {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        // Half a character stops Java's URI with an exception of the unlikely kind.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(path + query)) {
            throw bad(uri, "has half a character in it");
        }
        try {
            return new URI("x://x" + path + query).toASCIIString().substring(5);
        } catch (URISyntaxException e) {
            throw bad(uri, "has a path that can't be");
        }
    }

    private static NotFetched bad(URI uri, String why) {
        return NotFetched.refused("bad-address", uri + " " + why + ".");
    }
}
