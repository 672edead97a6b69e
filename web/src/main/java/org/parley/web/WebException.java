package org.parley.web;

/** Pages that cannot be served as asked; the message is for people. */
public final class WebException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WebException(String message) {
        super(message);
    }

    WebException(String message, Throwable cause) {
        super(message, cause);
    }
}
