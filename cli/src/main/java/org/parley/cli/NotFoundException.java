package org.parley.cli;

/** A name or id that nothing in the ledger has; the message is for people. */
final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFoundException(String message) {
        super(message);
    }
}
