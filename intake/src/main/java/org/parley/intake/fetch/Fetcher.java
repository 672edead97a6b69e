package org.parley.intake.fetch;

/** Gets what stands at an address. */
public interface Fetcher {
    /**
     * Fetches, once it is this host's turn.
     *
     * @return what became of it; what goes wrong is a result, not an exception
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Fetched fetch(FetchRequest request) throws InterruptedException;
}
