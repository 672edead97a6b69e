package org.parley.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the addresses of the public internet from all others, after IANA's registries of special-purpose addresses (RFC 6890 and
 * its updates).
 */
final class PublicAddresses {
    private record Block(byte[] prefix, int bits, String kind) {
        static Block of(String start, int bits, String kind) {
            return new Block(bytes(start), bits, kind);
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (rest == 0 || ((address[whole] ^ prefix[whole]) & 0xFF) >>> (8 - rest) == 0);
        }
    }

    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8, "of this network"),
            Block.of("10.0.0.0", 8, "private"),
            Block.of("100.64.0.0", 10, "shared by a provider's customers"),
            Block.of("127.0.0.0", 8, "of this machine"),
            Block.of("169.254.0.0", 16, "link-local"),
            Block.of("172.16.0.0", 12, "private"),
            Block.of("192.0.0.0", 24, "reserved for protocols"),
            Block.of("192.0.2.0", 24, "for documentation"),
            Block.of("192.31.196.0", 24, "reserved for protocols"),
            Block.of("192.52.193.0", 24, "reserved for protocols"),
            Block.of("192.88.99.0", 24, "of a tunnel"),
            Block.of("192.168.0.0", 16, "private"),
            Block.of("192.175.48.0", 24, "reserved for protocols"),
            Block.of("198.18.0.0", 15, "for measurements"),
            Block.of("198.51.100.0", 24, "for documentation"),
            Block.of("203.0.113.0", 24, "for documentation"),
            Block.of("224.0.0.0", 4, "multicast"),
            Block.of("240.0.0.0", 4, "reserved"),
            // Not in the registry: a service inside Azure's machines answers here.
            Block.of("168.63.129.16", 32, "of a machine's host"),
            Block.of("2001::", 23, "reserved for protocols or of a tunnel"),
            Block.of("2001:db8::", 32, "for documentation"),
            Block.of("2002::", 16, "of a tunnel"),
            Block.of("2620:4f:8000::", 48, "reserved for protocols"),
            Block.of("3fff::", 20, "for documentation"));

    /** All IPv6 addresses that are given out lie in here; this machine, links, sites and multicast do not. */
    private static final Block GLOBAL_IPV6 = Block.of("2000::", 3, "public");

    private static final Block NAT64 = Block.of("64:ff9b::", 96, "IPv4 behind a translator");

    private PublicAddresses() {}

    /** What an address is, to go after "the address is"; null for one of the public internet. */
    static @Nullable String whyNot(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NAT64.contains(bytes)) {
            return whyNot(Arrays.copyOfRange(bytes, 12, 16));
        }
        return whyNot(bytes);
    }

    private static @Nullable String whyNot(byte[] bytes) {
        if (bytes.length == 16 && !GLOBAL_IPV6.contains(bytes)) {
            return "not one of the public internet";
        }
        for (Block block : NOT_PUBLIC) {
            if (block.contains(bytes)) {
                return block.kind();
            }
        }
        return null;
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
