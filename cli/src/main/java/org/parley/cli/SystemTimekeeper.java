package org.parley.cli;

import java.time.Duration;
import java.time.Instant;
import org.parley.intake.fetch.Timekeeper;

/** The machine's own time. */
final class SystemTimekeeper implements Timekeeper {
    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }
}
