package org.parley.passage;

/**
 * The quotations open at some place.
 *
 * @param code three bits for each, the innermost lowest, and a bit that tells whether the outermost was opened in the paragraph
 *     before; a number, because many of them are made and compared
 */
record Nesting(int code) {
    static final int DEEPEST = 4;
    static final Nesting NONE = new Nesting(0);

    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;
    private static final int CARRIED = 1 << (BITS * DEEPEST);

    /** Nothing open but a quotation of the paragraph before, which no mark in this one takes up. */
    static Nesting carry(Family family) {
        return new Nesting(CARRIED | family.code());
    }

    boolean isEmpty() {
        return code == 0;
    }

    boolean isFull() {
        return depth() == DEEPEST;
    }

    /** How many are open. */
    int depth() {
        int rest = code & ~CARRIED;
        int depth = 0;
        while (rest != 0) {
            rest >>>= BITS;
            depth++;
        }
        return depth;
    }

    /** Family of the mark that opened the innermost; something must be open. */
    Family innermost() {
        return Family.ofCode(code & MASK);
    }

    /** Whether the innermost is the one that was opened in the paragraph before. */
    boolean isCarried() {
        return (code & CARRIED) != 0 && depth() == 1;
    }

    Nesting open(Family family) {
        int carried = code & CARRIED;
        return new Nesting(carried | ((code & ~CARRIED) << BITS) | family.code());
    }

    /** Without the innermost; something must be open. */
    Nesting close() {
        return isCarried() ? NONE : new Nesting((code & CARRIED) | ((code & ~CARRIED) >>> BITS));
    }
}
