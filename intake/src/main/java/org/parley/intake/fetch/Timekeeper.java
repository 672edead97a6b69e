package org.parley.intake.fetch;

import java.time.Duration;
import java.time.Instant;

/** The time of day and waiting; tests let it pass at once. */
public interface Timekeeper {
    /** Now, UTC. */
    Instant now();

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;
}
