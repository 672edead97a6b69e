package org.parley.ingest;

/**
 * What kinds of bytes an input is made of.
 *
 * @param length bytes counted
 * @param controls control characters that text does not have, zero bytes among them
 * @param sequences well-formed UTF-8 sequences of two to four bytes
 * @param strays bytes that belong to no well-formed UTF-8 sequence
 */
record ByteCensus(int length, int controls, int sequences, int strays) {
    private static final int FEW_CONTROLS = 4;
    private static final byte ESCAPE = 0x1B;
    private static final byte DELETE = 0x7F;

    static ByteCensus of(byte[] bytes, int from) {
        int controls = 0;
        int sequences = 0;
        int strays = 0;
        int at = from;
        while (at < bytes.length) {
            int size = Utf8.sequenceLength(bytes, at);
            if (size == 0) {
                strays++;
            } else if (size > 1) {
                sequences++;
            } else if (isControl(bytes[at])) {
                controls++;
            }
            at += Math.max(size, 1);
        }
        return new ByteCensus(bytes.length - from, controls, sequences, strays);
    }

    /** More than one byte in twenty is a control character: no charset of one byte a unit gives text. */
    boolean isBinary() {
        return controls >= FEW_CONTROLS && controls > length / 20;
    }

    boolean isUtf8() {
        return strays == 0;
    }

    /** UTF-8 with accidents rather than another charset, in which well-formed sequences are a rare coincidence. */
    boolean isNearlyUtf8() {
        return sequences > strays;
    }

    private static boolean isControl(byte b) {
        boolean inText = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == ESCAPE;
        return b == DELETE || (b >= 0 && b < ' ' && !inText);
    }
}
