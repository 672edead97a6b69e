package org.parley.cli.serve;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses under which browsers find the pages.
 *
 * @param here for a browser on this machine, or on any where {@code others} are the same
 * @param others for browsers elsewhere; empty where they are not let in, or where no address is known
 * @param isOpen whether machines other than this one reach the pages
 */
public record Addresses(String here, List<String> others, boolean isOpen) {
    private static final String THIS_MACHINE = "127.0.0.1";

    public Addresses {
        others = List.copyOf(others);
    }

    /**
     * The addresses of a server.
     *
     * @param host that it listens on: an address, a name, or the address that stands for all of the machine's
     * @param port that it listens on
     * @param names by which people ask for it besides
     */
    public static Addresses of(String host, int port, Collection<String> names) {
        Stream<String> named = names.stream().sorted();
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()) {
                Stream<String> others = names.isEmpty() ? ofInterfaces(address instanceof Inet4Address) : named;
                return new Addresses(
                        page(THIS_MACHINE, port),
                        others.map(other -> page(other, port)).toList(),
                        true);
            }
            List<String> others = names.isEmpty()
                    ? List.of(page(host, port))
                    : named.map(name -> page(name, port)).toList();
            return address.isLoopbackAddress()
                    ? new Addresses(page(host, port), List.of(), false)
                    : new Addresses(page(host, port), others, true);
        } catch (UnknownHostException e) {
            return new Addresses(page(host, port), List.of(), false);
        }
    }

    private static Stream<String> ofInterfaces(boolean onlyVersion4) {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .filter(address -> !onlyVersion4 || address instanceof Inet4Address)
                    .map(Addresses::digits)
                    .distinct()
                    .sorted();
        } catch (SocketException e) {
            return Stream.empty();
        }
    }

    /** Without the name of the interface, which no browser takes. */
    private static String digits(InetAddress address) {
        String digits = address.getHostAddress();
        int zone = digits.indexOf('%');
        return zone < 0 ? digits : digits.substring(0, zone);
    }

    private static String page(String host, int port) {
        boolean bare = host.contains(":") && !host.startsWith("[");
        return "http://" + (bare ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
