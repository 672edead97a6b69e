package org.parley.ingest;

/**
 * Where in the input something stands.
 *
 * @param file as the caller named it
 * @param line from 1; 0 where the whole file is meant
 */
public record Place(String file, long line) {
    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0);
    }

    /** {@code file} or {@code file:line}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
