package org.parley.intake.fetch;

/**
 * How to fetch.
 *
 * @param agent who asks
 */
public record FetchSettings(UserAgent agent, Politeness politeness, FetchLimits limits) {
    /** With the defaults of the other two. */
    public static FetchSettings of(UserAgent agent) {
        return new FetchSettings(agent, Politeness.defaults(), FetchLimits.defaults());
    }
}
