package org.parley.intake.fetch;

import java.time.Duration;

/**
 * How long a host is left alone.
 *
 * @param delay from the end of a request to a host to the next one
 * @param longestCrawlDelay what is kept of a longer Crawl-delay in a robots.txt
 * @param longestWait a request that would have to wait longer fails at once and says how long
 * @param longestBackOff after failures in a row
 * @param longestRetryAfter what is kept of a longer Retry-After
 * @param robotsLife how long a robots.txt holds; RFC 9309 has a day for the most
 */
public record Politeness(
        Duration delay,
        Duration longestCrawlDelay,
        Duration longestWait,
        Duration longestBackOff,
        Duration longestRetryAfter,
        Duration robotsLife) {
    /** @throws IllegalArgumentException if a time is negative, or no request could ever wait as long as it must */
    public Politeness {
        if (delay.isNegative()
                || longestBackOff.isNegative()
                || longestRetryAfter.isNegative()
                || robotsLife.isNegative()) {
            throw new IllegalArgumentException("A time is negative");
        }
        if (longestWait.compareTo(delay) < 0 || longestWait.compareTo(longestCrawlDelay) < 0) {
            throw new IllegalArgumentException("The longest wait is shorter than the delay between requests");
        }
    }

    /** Two seconds between requests, a Crawl-delay of a minute, waits of two, back-off of half an hour, a day for the rest. */
    public static Politeness defaults() {
        return new Politeness(
                Duration.ofSeconds(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(30),
                Duration.ofDays(1),
                Duration.ofDays(1));
    }

    /** The same with another delay between requests to a host. */
    public Politeness withDelay(Duration other) {
        return new Politeness(other, longestCrawlDelay, longestWait, longestBackOff, longestRetryAfter, robotsLife);
    }
}
