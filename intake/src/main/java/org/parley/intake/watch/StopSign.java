package org.parley.intake.watch;

import org.jspecify.annotations.Nullable;

/** Tells a watch to stop: waiting ends at once, an article in hand is finished. */
final class StopSign {
    /** Something that takes long and may be broken off. */
    interface Wait<T> {
        T await() throws InterruptedException;
    }

    private boolean raised;
    private @Nullable Thread waiting;

    /** From any thread. */
    synchronized void raise() {
        raised = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** Whether to stop. An interruption of this thread counts, and is used up, so that it can't break what is finished still. */
    synchronized boolean isRaised() {
        if (Thread.interrupted()) {
            raised = true;
        }
        return raised;
    }

    /**
     * Waits, unless the sign is raised.
     *
     * @throws InterruptedException if it is, or gets raised meanwhile
     */
    <T> T await(Wait<T> wait) throws InterruptedException {
        begin();
        try {
            return wait.await();
        } catch (InterruptedException e) {
            raise();
            throw e;
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (isRaised()) {
            throw new InterruptedException();
        }
        waiting = Thread.currentThread();
    }

    private synchronized void end() {
        waiting = null;
    }
}
