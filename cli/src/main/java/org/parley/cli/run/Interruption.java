package org.parley.cli.run;

import java.util.concurrent.CountDownLatch;

/** Whether somebody asked the run to stop, as by Ctrl-C. */
public final class Interruption {
    private final CountDownLatch requested = new CountDownLatch(1);

    /** Asks for an end: what is finished is written, what is not is left. */
    public void request() {
        requested.countDown();
    }

    /** Whether the end was asked for. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until the end is asked for. */
    public void await() {
        try {
            requested.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
