package org.parley.ledger.query;

/** A ledger that cannot be used as asked; the message is for people and names the file. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why a ledger could not be used. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** The file is something else. */
        NOT_A_LEDGER,
        /** A newer version of Parley made it. */
        NEWER_FORMAT,
        /** The file is damaged. */
        DAMAGED,
        /** File or folder may not be written. */
        READ_ONLY,
        /** Another process writes to it. */
        LOCKED,
        /** The disk is full. */
        DISK_FULL,
        /** What was asked for is not in it, or cannot be done with it. */
        REFUSED,
        /** Anything else that reading or writing a file can meet. */
        FAILED
    }

    /** An exception with its message for people. */
    public LedgerException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The same, with what was thrown below. */
    public LedgerException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
