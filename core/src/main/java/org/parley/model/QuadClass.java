package org.parley.model;

/** Cooperation or conflict, in words or in deeds. SANCTION is material conflict, as its own section of PLOVER's manual has it. */
public enum QuadClass {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    /** The number that event data give it, 1..4. */
    public int number() {
        return ordinal() + 1;
    }
}
