package org.parley.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of names. Thread-safe. */
@FunctionalInterface
public interface NameService {
    /**
     * Looks a name up. It is asked once for each connection, and nothing but its answer is connected to.
     *
     * @param name in lower-case ASCII, never an address
     * @return at least one address
     * @throws UnknownHostException if the name has none
     */
    List<InetAddress> addresses(String name) throws UnknownHostException;

    /** That of the machine. */
    static NameService ofMachine() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
