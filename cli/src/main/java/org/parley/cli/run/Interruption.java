package org.parley.cli.run;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether somebody asked the run to stop, as by Ctrl-C. */
public final class Interruption {
    private final AtomicBoolean requested = new AtomicBoolean();

    /** Asks for an end: what is finished is written, what is not is left. */
    public void request() {
        requested.set(true);
    }

    /** Whether the end was asked for. */
    public boolean isRequested() {
        return requested.get();
    }
}
