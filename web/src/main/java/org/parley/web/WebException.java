package org.parley.web;

/** Pages that cannot be served as asked; the message is for people. */
public final class WebException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message for people. */
    public WebException(String message) {
        super(message);
    }

    /** With a message for people. */
    public WebException(String message, Throwable cause) {
        super(message, cause);
    }
}
