package org.parley.intake.fetch;

/**
 * How a fetcher introduces itself to servers.
 *
 * @param version of Parley
 * @param contact where the people who run it can be reached: a web or e-mail address
 */
public record UserAgent(String version, String contact) {
    /** By which robots.txt addresses it. */
    static final String PRODUCT = "Parley";

    /** @throws IllegalArgumentException if a part is empty or has characters that can't stand in a header */
    public UserAgent {
        if (!version.matches("[0-9A-Za-z._+-]+")) {
            throw new IllegalArgumentException("Not a version: \"" + version + "\"");
        }
        if (!contact.matches("[!-~&&[^()\\\\]]+")) {
            throw new IllegalArgumentException("Not a web or e-mail address: \"" + contact + "\"");
        }
    }

    /** The header's value. */
    @Override
    public String toString() {
        return PRODUCT + "/" + version + " (+" + contact + ")";
    }
}
