package org.parley.interchange;

import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on, with each surrogate that has no partner as a {@code \}{@code uXXXX} escape, since UTF-8 has no form for it.
 *
 * <p>In JSON such characters can stand only inside strings, where the escape is valid.
 */
public final class LoneSurrogateEscaper extends Writer {
    private static final char NONE = 0;

    private final Writer out;
    /** A first half whose partner may come with the next call. */
    private char pending = NONE;

    /**
     * An escaper before a writer of UTF-8.
     *
     * @param out closed with this one
     */
    public LoneSurrogateEscaper(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = chars[i];
            if (pending == NONE && !Character.isSurrogate(c)) {
                continue;
            }
            out.write(chars, from, i - from);
            surrogate(c);
            from = i + 1;
        }
        out.write(chars, from, end - from);
    }

    /** Handles a character that is a surrogate or follows one. */
    private void surrogate(char c) throws IOException {
        if (pending != NONE && Character.isLowSurrogate(c)) {
            out.write(pending);
            out.write(c);
            pending = NONE;
            return;
        }
        writePending();
        if (Character.isHighSurrogate(c)) {
            pending = c;
        } else if (Character.isSurrogate(c)) {
            escape(c);
        } else {
            out.write(c);
        }
    }

    private void writePending() throws IOException {
        if (pending != NONE) {
            escape(pending);
            pending = NONE;
        }
    }

    private void escape(char c) throws IOException {
        out.write("\\u" + Integer.toHexString(c));
    }

    /** Flushes what is certain; a first half still waits for its partner. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        writePending();
        out.close();
    }
}
