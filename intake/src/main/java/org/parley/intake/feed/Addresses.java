package org.parley.intake.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes addresses absolute; what is no address on the web comes to nothing. */
final class Addresses {
    /** Longer ones are no addresses of articles, and nobody serves them. */
    private static final int LONGEST = 2_000;

    private static final String STRAY = "\"<>\\^`{|}";

    private final @Nullable URI base;

    private Addresses(@Nullable URI base) {
        this.base = base;
    }

    /** Against the address of a feed, or against nothing where it is a file. */
    static Addresses relativeTo(String address) {
        return new Addresses(onTheWeb(parse(address)));
    }

    @Nullable
    URI resolve(@Nullable String link) {
        if (link == null || link.isBlank() || link.length() > LONGEST) {
            return null;
        }
        URI address = parse(escapeStray(link.strip()));
        if (address != null && base != null) {
            address = base.resolve(address);
        }
        return onTheWeb(address == null ? null : inAscii(address));
    }

    /** As it goes over the wire: names of hosts in Punycode, other letters as bytes of UTF-8. */
    private static @Nullable URI inAscii(URI address) {
        String written = address.toASCIIString();
        String authority = address.getRawAuthority();
        if (authority == null || address.getHost() != null) {
            return parse(written);
        }
        try {
            String rest = written.substring(written.indexOf("://") + 3);
            int path = rest.indexOf('/');
            return parse(address.getScheme() + "://" + IDN.toASCII(authority) + (path < 0 ? "" : rest.substring(path)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Feeds hold blanks, quotation marks and single percent signs in addresses, which browsers escape. */
    private static String escapeStray(String link) {
        StringBuilder escaped = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c <= ' ' || STRAY.indexOf(c) >= 0 || (c == '%' && !isEscape(link, i))) {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(String link, int at) {
        return at + 2 < link.length()
                && HexFormat.isHexDigit(link.charAt(at + 1))
                && HexFormat.isHexDigit(link.charAt(at + 2));
    }

    private static @Nullable URI onTheWeb(@Nullable URI address) {
        if (address == null || address.getScheme() == null || address.getHost() == null) {
            return null;
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") ? address : null;
    }

    private static @Nullable URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
