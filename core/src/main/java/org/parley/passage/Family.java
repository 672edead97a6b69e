package org.parley.passage;

/** Quotation marks that open and close one another. */
enum Family {
    /** " on both sides. */
    STRAIGHT(1),
    /** “ ”. */
    CURLY(2),
    /** „ “ or „ ”. */
    LOW(3),
    /** '' on both sides, or `` ''. */
    TWIN(4),
    /** « » or » «. */
    GUILLEMET(5),
    /** ‹ › or › ‹. */
    SINGLE_GUILLEMET(6),
    /** ‘ ’ or ' on both sides, or ` '. */
    SINGLE(7);

    private static final Family[] BY_CODE = {STRAIGHT, CURLY, LOW, TWIN, GUILLEMET, SINGLE_GUILLEMET, SINGLE};

    private final int code;

    Family(int code) {
        this.code = code;
    }

    /** From 1 to 7, so that it takes three bits and 0 is left for none. */
    int code() {
        return code;
    }

    static Family ofCode(int code) {
        return BY_CODE[code - 1];
    }

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
