package org.parley.intake.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be fetched: hosts that the user listed, and of these only such as are on the public internet.
 *
 * <p>A listed feed stands for its own host and port and, because the pages that it links are often on a neighbour, for all hosts
 * of its registered domain. Ports other than 80 and 443 are open only where they were listed. All rules hold for every address on
 * a way of redirects, and for robots.txt. Immutable.
 */
public final class AddressRules {
    private final Set<String> hosts;
    private final Set<String> domains;
    private final Set<String> hostsWithPort;
    private final Set<String> privateHosts;

    private AddressRules(Builder builder) {
        hosts = Set.copyOf(builder.hosts);
        domains = Set.copyOf(builder.domains);
        hostsWithPort = Set.copyOf(builder.hostsWithPort);
        privateHosts = Set.copyOf(builder.privateHosts);
    }

    /** Rules that allow nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Checks all that can be checked before the name is looked up. */
    void check(WebAddress address) throws NotFetched {
        String host = address.host().text();
        if (!portOpen(host, address.port())) {
            throw NotFetched.refused(
                    "not-listed",
                    listed(host)
                            ? "Port " + address.port() + " of " + host + " is not listed."
                            : address.origin() + " is not listed, nor does it belong to a listed feed.");
        }
        if (!privateHosts.contains(host)
                && address.host().literal() == null
                && !address.host().hasDot()) {
            throw NotFetched.refused(
                    "private-address", host + " is a name of the local network, and is not allowed by name.");
        }
    }

    /** Checks what a name was found to stand for. One address that is not public spoils all: an honest host has none. */
    void check(HostName host, List<InetAddress> addresses) throws NotFetched {
        if (privateHosts.contains(host.text())) {
            return;
        }
        for (InetAddress address : addresses) {
            String kind = PublicAddresses.whyNot(address);
            if (kind != null) {
                throw NotFetched.refused(
                        "private-address",
                        host.text() + " has the address " + address.getHostAddress() + ", which is " + kind
                                + ", and is not allowed by name.");
            }
        }
    }

    private boolean portOpen(String host, int port) {
        boolean usual = port == 80 || port == 443;
        return hostsWithPort.contains(host + ":" + port) || (usual && listed(host));
    }

    private boolean listed(String host) {
        return hosts.contains(host) || inListedDomain(host);
    }

    private boolean inListedDomain(String host) {
        String domain = host;
        while (!domains.contains(domain)) {
            int dot = domain.indexOf('.');
            if (dot < 0) {
                return false;
            }
            domain = domain.substring(dot + 1);
        }
        return true;
    }

    /** Collects rules. */
    public static final class Builder {
        private final Set<String> hosts = new HashSet<>();
        private final Set<String> domains = new HashSet<>();
        private final Set<String> hostsWithPort = new HashSet<>();
        private final Set<String> privateHosts = new HashSet<>();

        private Builder() {}

        /**
         * Lists a feed, with the hosts of its registered domain.
         *
         * @throws IllegalArgumentException if this is no address of http or https
         */
        public Builder feed(URI feed) {
            WebAddress address = parse(feed);
            allow(address);
            String domain = registeredDomain(address.host());
            if (domain != null) {
                domains.add(domain);
            }
            return this;
        }

        /**
         * Allows one more host of the public internet.
         *
         * @param host a name or address, IPv6 in brackets; with ":" and a port, that port alone
         * @throws IllegalArgumentException if this is no host
         */
        public Builder host(String host) {
            allow(parseHost(host));
            return this;
        }

        /**
         * Allows one more host, wherever it is: on this machine, in the local network, or a name without a dot.
         *
         * @param host as in {@link #host}
         * @throws IllegalArgumentException if this is no host
         */
        public Builder privateHost(String host) {
            WebAddress address = parseHost(host);
            allow(address);
            privateHosts.add(address.host().text());
            return this;
        }

        /** The rules so far. */
        public AddressRules build() {
            return new AddressRules(this);
        }

        private void allow(WebAddress address) {
            if (address.onDefaultPort()) {
                hosts.add(address.host().text());
            } else {
                hostsWithPort.add(address.host().text() + ":" + address.port());
            }
        }

        private static WebAddress parseHost(String host) {
            WebAddress address = parse(URI.create("http://" + host));
            if (host.indexOf('/') >= 0 || !address.path().equals("/")) {
                throw new IllegalArgumentException("More than a host: " + host);
            }
            return address;
        }

        private static WebAddress parse(URI uri) {
            try {
                return WebAddress.of(uri);
            } catch (NotFetched e) {
                throw new IllegalArgumentException(e.explanation(), e);
            }
        }

        // Private suffixes count: who lists alice.blogspot.com has not listed all of blogspot.com.
        private static @Nullable String registeredDomain(HostName host) {
            return host.literal() != null ? null : EffectiveTldFinder.getAssignedDomain(host.text(), true, false);
        }
    }
}
