package org.parley.model;

/** Where a problem showed. */
public enum Stage {
    INGEST,
    PASSAGE
}
