package org.parley.intake.fetch;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host in the one spelling that rules are checked on and connections are made with.
 *
 * @param text lower-case ASCII without a last dot; an IPv6 address is in brackets, all its groups written out
 * @param literal the address that the text spells; absent for a name
 */
record HostName(String text, @Nullable InetAddress literal) {
    private static final int LONGEST_NAME = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");

    /** @param written as it stands in an address, IPv6 in brackets */
    static HostName of(String written) throws NotFetched {
        if (written.startsWith("[")) {
            return ipv6(written);
        }
        String text = ascii(written);
        String[] labels = text.split("\\.", -1);
        if (NUMBER.matcher(labels[labels.length - 1]).matches()) {
            return ipv4(written, labels);
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw bad(written);
            }
        }
        if (text.length() > LONGEST_NAME) {
            throw bad(written);
        }
        return new HostName(text, null);
    }

    boolean hasDot() {
        return text.indexOf('.') >= 0;
    }

    /** The text, without the brackets of IPv6. */
    String bare() {
        return text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
    }

    private static String ascii(String written) throws NotFetched {
        String text;
        try {
            text = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw bad(written);
        }
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    // Resolvers also take 127.1, 0177.0.0.1, 0x7f.1 and 2130706433 for addresses. Nobody publishes news there.
    private static HostName ipv4(String written, String[] labels) throws NotFetched {
        byte[] bytes = new byte[4];
        if (labels.length != bytes.length) {
            throw bad(written);
        }
        for (int i = 0; i < bytes.length; i++) {
            int value = BYTE.matcher(labels[i]).matches() ? Integer.parseInt(labels[i]) : -1;
            if (value < 0 || value > 255) {
                throw bad(written);
            }
            bytes[i] = (byte) value;
        }
        try {
            return new HostName(String.join(".", labels), InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw bad(written);
        }
    }

    private static HostName ipv6(String written) throws NotFetched {
        if (!IPV6.matcher(written).matches() || written.indexOf(':') < 0) {
            throw bad(written);
        }
        try {
            // With a colon between brackets it can only be an address, so nothing is looked up.
            InetAddress address = InetAddress.getByName(written);
            // The IPv6 form of an IPv4 address comes back as that.
            String text = address.getHostAddress();
            return new HostName(address instanceof Inet6Address ? "[" + text + "]" : text, address);
        } catch (UnknownHostException e) {
            throw bad(written);
        }
    }

    private static NotFetched bad(String written) {
        return NotFetched.refused("bad-address", "\"" + written + "\" is not the name or address of a host.");
    }
}
