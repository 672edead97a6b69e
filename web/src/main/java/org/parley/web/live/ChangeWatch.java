package org.parley.web.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks every second whether the ledger has a new entry, and tells the pages that listen. Thread-safe. */
public final class ChangeWatch implements AutoCloseable {
    /** The name of the event. */
    public static final String CHANGED = "changed";

    private static final int MOST_LISTENERS = 200;
    private static final int SECONDS_BETWEEN_SIGNS = 10;

    private final LongSupplier lastEntry;
    private final Supplier<String> news;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "parley-changes");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> looking;
    private long known;
    private int silent;

    private ChangeWatch(LongSupplier lastEntry, Supplier<String> news) {
        this.lastEntry = lastEntry;
        this.news = news;
    }

    /**
     * Begins to watch.
     *
     * @param lastEntry number of the ledger's last entry
     * @param news what an event carries, as one line of JSON
     */
    public static ChangeWatch start(LongSupplier lastEntry, Supplier<String> news) {
        ChangeWatch watch = new ChangeWatch(lastEntry, news);
        watch.known = lastEntry.getAsLong();
        watch.looking = watch.timer.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    /** Adds a page; false where too many listen already. */
    public boolean add(Listener listener) {
        return listeners.size() < MOST_LISTENERS && listeners.add(listener);
    }

    /** Forgets a page. */
    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    private void look() {
        try {
            long now = lastEntry.getAsLong();
            if (now != known && !listeners.isEmpty()) {
                String data = news.get();
                listeners.removeIf(listener -> !listener.send(CHANGED, data));
                silent = 0;
            } else if (++silent >= SECONDS_BETWEEN_SIGNS) {
                listeners.removeIf(listener -> !listener.keepAlive());
                silent = 0;
            }
            known = now;
        } catch (RuntimeException e) {
            // The pages themselves say what is wrong with the ledger; the next look may find it well again.
            silent = 0;
        }
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(true);
        }
        timer.shutdownNow();
        listeners.forEach(Listener::close);
        listeners.clear();
    }
}
