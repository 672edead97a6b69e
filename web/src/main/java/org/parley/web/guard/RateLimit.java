package org.parley.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often a client may ask: a bucket of requests for each, refilled evenly over a minute (token bucket). Thread-safe. */
public final class RateLimit {
    /** Clients remembered; the one that was quiet the longest is forgotten first. */
    private static final int MOST_CLIENTS = 10_000;

    private static final double MINUTE = 60e9;

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A limit.
     *
     * @param perMinute requests a minute, which may also come all at once; 1 or more
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    public RateLimit(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes from a client's bucket.
     *
     * @param client the address it asks from
     * @param cost 1 for a request, more for what is dear
     * @return whether there was enough in it
     */
    public synchronized boolean take(String client, int cost) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(client, name -> new Bucket(perMinute, now));
        bucket.left = Math.min(perMinute, bucket.left + (now - bucket.at) * perMinute / MINUTE);
        bucket.at = now;
        if (buckets.size() > MOST_CLIENTS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        if (bucket.left < Math.min(cost, perMinute)) {
            return false;
        }
        bucket.left -= cost;
        return true;
    }
}
