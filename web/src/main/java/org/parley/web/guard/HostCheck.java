package org.parley.web.guard;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request asks for this server by a name of its own.
 *
 * <p>A page elsewhere can let its own name lead to 127.0.0.1 and then read answers (DNS rebinding); the browser still sends that
 * name as {@code Host}.
 */
public final class HostCheck {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> names;
    private final boolean any;

    /**
     * A check.
     *
     * @param loopback whether the server listens to this machine alone
     * @param host to which it is bound
     * @param names by which it may be asked besides; if the server is open to others and this is empty, any name will do
     */
    public HostCheck(boolean loopback, String host, Set<String> names) {
        this.names = new HashSet<>(LOOPBACK);
        this.names.add(name(host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host));
        names.forEach(name -> this.names.add(name(name)));
        any = !loopback && names.isEmpty();
    }

    /** Whether the value of the {@code Host} header is a name of this server. */
    public boolean accepts(@Nullable String header) {
        return header != null && !header.isBlank() && (any || names.contains(name(header)));
    }

    /** Without port, in lower case, without the dot that may end a full name. */
    private static String name(String header) {
        String lower = header.strip().toLowerCase(Locale.ROOT);
        int port = lower.lastIndexOf(':');
        boolean hasPort =
                port > lower.lastIndexOf(']') && port == lower.indexOf(':', Math.max(0, lower.lastIndexOf(']')));
        String name = hasPort ? lower.substring(0, port) : lower;
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
