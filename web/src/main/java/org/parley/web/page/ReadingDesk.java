package org.parley.web.page;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.web.http.Refusal;

/** Reads pasted articles, a few at a time and none for longer than the limit. Thread-safe. */
public final class ReadingDesk implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int WAITING = 8;

    private final Function<Article, Extraction> reader;
    private final Duration limit;
    private final ThreadPoolExecutor pool;

    /**
     * A desk.
     *
     * @param reader reads one article; used by several threads at once
     * @param limit how long one may take, waiting included
     */
    public ReadingDesk(Function<Article, Extraction> reader, Duration limit) {
        this.reader = reader;
        this.limit = limit;
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "parley-reading");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Reads an article.
     *
     * @throws Refusal if too many are waiting, or this one takes too long
     */
    Extraction read(Article article) {
        Future<Extraction> reading;
        try {
            reading = pool.submit(() -> reader.apply(article));
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "busy", "Too many texts are being read just now. Try again in a moment.");
        }
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(
                    503, "too-slow", "Reading this text takes longer than " + limit.toSeconds() + " seconds.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "too-slow", "The server is stopping, or this text takes too long.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed", e.getCause());
        } finally {
            reading.cancel(true);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
