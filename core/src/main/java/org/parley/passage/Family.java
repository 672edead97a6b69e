package org.parley.passage;

/** Quotation marks that open and close one another. */
enum Family {
    /** " on both sides. */
    STRAIGHT,
    /** “ ”. */
    CURLY,
    /** „ “ or „ ”. */
    LOW,
    /** '' on both sides, or `` ''. */
    TWIN,
    /** « » or » «. */
    GUILLEMET,
    /** ‹ › or › ‹. */
    SINGLE_GUILLEMET,
    /** ‘ ’ or ' on both sides, or ` '. */
    SINGLE;

    /** Whether the family's marks are written with two strokes of the pen, so that writers mix them up. */
    boolean isDouble() {
        return this == STRAIGHT || this == CURLY || this == LOW || this == TWIN;
    }

    /** Family of a mark that stands for itself. */
    static Family of(char glyph) {
        return switch (glyph) {
            case '"', '＂' -> STRAIGHT;
            case '“', '”', '‟' -> CURLY;
            case '„' -> LOW;
            case '«', '»' -> GUILLEMET;
            case '‹', '›' -> SINGLE_GUILLEMET;
            default -> SINGLE;
        };
    }
}
