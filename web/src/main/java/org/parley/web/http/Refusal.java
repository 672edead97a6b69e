package org.parley.web.http;

/** A request that gets no page; code and message go back to whoever asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    /**
     * A refusal.
     *
     * @param status of HTTP
     * @param code short, stable, lower-case with dashes
     * @param message a sentence for people
     */
    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Something that is not there. */
    public static Refusal notFound(String message) {
        return new Refusal(404, "not-found", message);
    }

    /** A request that makes no sense. */
    public static Refusal badRequest(String message) {
        return new Refusal(400, "bad-request", message);
    }

    /** Status of HTTP. */
    public int status() {
        return status;
    }

    /** Code for programs. */
    public String code() {
        return code;
    }

    /** The sentence for people. */
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
