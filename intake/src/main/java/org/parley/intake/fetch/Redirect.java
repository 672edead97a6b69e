package org.parley.intake.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Finds out where a redirect points. */
final class Redirect {
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String NOT_IN_ADDRESSES = " \"<>\\^`{|}";

    private Redirect() {}

    /** The address that an answer points at; its host has still to be checked. */
    static WebAddress target(Answer answer) throws NotFetched {
        WebAddress from = answer.address();
        if (answer.location() == null || answer.location().isBlank()) {
            throw refused(from, "nowhere");
        }
        URI target = resolve(from, answer.location().trim());
        if (target.getScheme().equalsIgnoreCase("http") && from.secure()) {
            throw refused(from, "from https to http");
        }
        if (!target.getScheme().equalsIgnoreCase("http") && !target.getScheme().equalsIgnoreCase("https")) {
            throw refused(from, "to " + target.getScheme());
        }
        return WebAddress.of(target);
    }

    private static URI resolve(WebAddress from, String location) throws NotFetched {
        String escaped = STRAY_PERCENT.matcher(escape(location)).replaceAll("%25");
        try {
            // URI resolves by RFC 2396, where a query alone takes the last part of the path away.
            if (escaped.startsWith("?")) {
                return new URI(from.origin() + from.path().replaceFirst("\\?.*", "") + escaped);
            }
            return from.uri().resolve(new URI(escaped));
        } catch (URISyntaxException e) {
            throw refused(from, "to what is no address");
        }
    }

    // Servers write what browsers put right.
    private static String escape(String location) {
        StringBuilder escaped = new StringBuilder(location.length());
        for (int i = 0; i < location.length(); i++) {
            char c = location.charAt(i);
            if (NOT_IN_ADDRESSES.indexOf(c) >= 0) {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static NotFetched refused(WebAddress from, String where) {
        return NotFetched.refused("redirect-refused", from + " redirects " + where + ".");
    }
}
