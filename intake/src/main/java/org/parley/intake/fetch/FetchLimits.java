package org.parley.intake.fetch;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param bodyBytes of content, decoded
 * @param ratio how many times as large as what was sent decoded content may be; small content is free of it
 * @param request from the look-up of the name to the last byte
 * @param connect for a connection to one address, and for its handshake
 * @param headers in number
 * @param headerBytes in one line
 */
public record FetchLimits(int bodyBytes, int ratio, Duration request, Duration connect, int headers, int headerBytes) {
    /** @throws IllegalArgumentException if one is not positive */
    public FetchLimits {
        if (bodyBytes < 1 || ratio < 1 || headers < 1 || headerBytes < 1 || !positive(request) || !positive(connect)) {
            throw new IllegalArgumentException("A limit is not positive");
        }
    }

    /** 16 MB, 200 times, a minute, 10 seconds, 200 headers of 32 KB. */
    public static FetchLimits defaults() {
        return new FetchLimits(16_000_000, 200, Duration.ofMinutes(1), Duration.ofSeconds(10), 200, 32_768);
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && duration.toMillis() > 0;
    }
}
