package org.parley.ledger;

/** Stored names of enum constants as their places, faster than {@code valueOf} for a million rows. */
final class Names {
    private Names() {}

    static <E extends Enum<E>> int index(E[] constants, String name) {
        for (int i = 0; i < constants.length; i++) {
            if (constants[i].name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the ledger holds an unknown name: " + name);
    }
}
