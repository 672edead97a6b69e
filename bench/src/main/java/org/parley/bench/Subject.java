package org.parley.bench;

/** A loaded pipeline that is measured. */
interface Subject extends AutoCloseable {
    /** Name and version. */
    String name();

    /**
     * Reads one article from its text to its last result.
     *
     * @return how many quotations or statements it found
     */
    int read(Sample article);

    @Override
    default void close() {}
}
