package org.parley.intake.archive;

import java.io.IOException;

/** A stretch of a file that was compressed by itself: a gzip member, a Zstandard frame, or the whole of a plain file. */
interface Member {
    /**
     * Reads what the member holds, and takes no byte of the file beyond the member.
     *
     * @return how many bytes, at least 1; -1 at the member's end
     * @throws BrokenInput if it is cut short or damaged
     * @throws IOException if the file can't be read
     */
    int read(byte[] to, int from, int length) throws IOException;
}
