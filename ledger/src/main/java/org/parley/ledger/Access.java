package org.parley.ledger;

/** What a ledger is opened for. */
public enum Access {
    /** Questions only; the file must be there. */
    READ,
    /** Questions and entries; the file is made if it is not there. One process at a time. */
    WRITE
}
