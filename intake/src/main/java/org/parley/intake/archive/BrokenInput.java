package org.parley.intake.archive;

import java.io.IOException;
import java.io.Serial;

/** A compressed member can't be read on; what follows it can. */
final class BrokenInput extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    static final String TRUNCATED = "truncated";
    static final String CORRUPT = "corrupt";
    static final String BOMB = "bomb";

    private final String code;
    private final long offset;
    private final long decodedOffset;

    BrokenInput(String code, String explanation) {
        this(code, explanation, -1, -1);
    }

    /**
     * What is wrong, and with which member.
     *
     * @param offset where the member begins in the file
     * @param decodedOffset where what it holds begins in what all members hold
     */
    BrokenInput(String code, String explanation, long offset, long decodedOffset) {
        super(explanation);
        this.code = code;
        this.offset = offset;
        this.decodedOffset = decodedOffset;
    }

    String code() {
        return code;
    }

    long offset() {
        return offset;
    }

    long decodedOffset() {
        return decodedOffset;
    }

    String explanation() {
        return String.valueOf(getMessage());
    }
}
