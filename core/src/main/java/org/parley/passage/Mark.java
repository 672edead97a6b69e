package org.parley.passage;

/**
 * A possible quotation mark, with what it costs to read it one way or another.
 *
 * <p>Costs are in tenths: 0 where the surroundings ask for the reading, 50 where they speak clearly against it.
 *
 * @param start first UTF-16 offset
 * @param end behind the last
 * @param family marks it pairs with
 * @param glyph its character; of a doubled apostrophe, one half
 * @param asOpening cost of an opening mark here, by the surroundings and the mark's own direction
 * @param asClosing cost of a closing mark here, by the surroundings alone
 * @param asOther cost of its being no quotation mark: an apostrophe, inches, a stray
 */
record Mark(int start, int end, Family family, char glyph, int asOpening, int asClosing, int asOther) {
    private static final int MIXED_UP = 15;
    private static final int TURNED = 20;

    /** Cost of closing a quotation of the given family by this mark, or -1 where no writer would. */
    int closing(Family open) {
        int pairing = pairing(open);
        return pairing < 0 ? -1 : asClosing + pairing;
    }

    private int pairing(Family open) {
        boolean turned = glyph == '“' || glyph == '‘' || glyph == '`' || glyph == '«' || glyph == '‹';
        if (open == Family.LOW && family == Family.CURLY) {
            return 0;
        }
        if (open == family) {
            return turned ? TURNED : 0;
        }
        if (open.isDouble() && family.isDouble() && family != Family.LOW) {
            return MIXED_UP + (turned ? TURNED : 0);
        }
        return -1;
    }
}
