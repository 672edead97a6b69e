package org.parley.actor;

/** What a pronoun looks for. */
enum Pronoun {
    HE,
    SHE,
    IT,
    THEY,
    I,
    WE,
    YOU,
    WHO,
    WHICH;

    boolean personal() {
        return this == HE || this == SHE;
    }

    boolean speaker() {
        return this == I || this == WE;
    }

    boolean relative() {
        return this == WHO || this == WHICH;
    }
}
