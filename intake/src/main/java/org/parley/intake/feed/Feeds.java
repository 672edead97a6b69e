package org.parley.intake.feed;

import org.jspecify.annotations.Nullable;
import org.parley.ingest.Place;

/** Reads feeds: RSS of all versions, RDF, Atom and JSON Feed. Immutable and thread-safe. */
public final class Feeds {
    /** Items that are read of one feed unless told otherwise. */
    public static final int DEFAULT_ITEMS = 10_000;

    private final int mostItems;

    /** Reads {@link #DEFAULT_ITEMS} of each feed. */
    public Feeds() {
        this(DEFAULT_ITEMS);
    }

    /**
     * A reader with a limit.
     *
     * @param mostItems items that are read of one feed, from 1; the rest becomes a problem
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Feeds(int mostItems) {
        if (mostItems < 1) {
            throw new IllegalArgumentException("not a limit: " + mostItems);
        }
        this.mostItems = mostItems;
    }

    /**
     * Reads a feed. Nothing that it names is fetched, and documents that define entities are refused. Memory is some ten times the
     * bytes.
     *
     * @param bytes content encodings are undone
     * @param declaredType media type as declared, with parameters; absent where nothing was declared
     * @param address where it stands, or the name of a file; relative addresses are resolved against it
     * @return what was read; what stands before a flaw is kept
     */
    public Feed parse(byte[] bytes, @Nullable String declaredType, String address) {
        Place place = Place.of(address);
        Addresses addresses = Addresses.relativeTo(address);
        return startsWithBrace(bytes)
                ? new JsonFeed(mostItems, addresses, place).read(bytes)
                : new XmlFeed(mostItems, addresses, place).read(bytes, declaredType);
    }

    /** Zero bytes and byte order marks are passed over, so that UTF-16 shows its brace. */
    private static boolean startsWithBrace(byte[] bytes) {
        for (byte b : bytes) {
            boolean passedOver = (b >= 0 && b <= ' ') || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            if (!passedOver && b != (byte) 0xFE && b != (byte) 0xFF) {
                return b == '{';
            }
        }
        return false;
    }
}
