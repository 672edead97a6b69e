package org.parley.cli.run;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.parley.ingest.Ingested;
import org.parley.model.Article;

/**
 * Reads the input and sets workers on it, never further ahead of the output than a budget of characters and the length of the
 * queue allow.
 */
final class ArticleFeed implements Runnable {
    /** Put on the queue behind the last article. */
    static final Future<Finished> END = CompletableFuture.failedFuture(new CompletionException("end of input", null));

    private static final int CHARACTERS_PER_PERMIT = 1024;

    private final Consumer<Consumer<Ingested>> source;
    private final Worker worker;
    private final ExecutorService workers;
    private final BlockingQueue<Future<Finished>> queue;
    private final Interruption interruption;
    private final Semaphore budget;
    private final int permits;
    private int articles;

    ArticleFeed(
            Consumer<Consumer<Ingested>> source,
            Worker worker,
            ExecutorService workers,
            BlockingQueue<Future<Finished>> queue,
            Interruption interruption) {
        this.source = source;
        this.worker = worker;
        this.workers = workers;
        this.queue = queue;
        this.interruption = interruption;
        permits = (int) Math.max(1024, Runtime.getRuntime().maxMemory() / 32 / CHARACTERS_PER_PERMIT);
        budget = new Semaphore(permits);
    }

    /** Gives back what a finished article held. */
    void release(Finished finished) {
        budget.release(finished.weight());
    }

    @Override
    public void run() {
        try {
            source.accept(this::feed);
            queue.put(END);
        } catch (Stopped | InterruptedException e) {
            // nobody takes from the queue any more
        } catch (RuntimeException e) {
            putUnlessInterrupted(CompletableFuture.failedFuture(e));
        }
    }

    private void feed(Ingested ingested) {
        if (interruption.isRequested()) {
            throw new Stopped();
        }
        Article article = ingested.article();
        int ordinal = article == null ? 0 : ++articles;
        int weight = weight(ingested);
        try {
            budget.acquire(weight);
            queue.put(workers.submit(() -> worker.work(ingested, ordinal, weight)));
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    private int weight(Ingested ingested) {
        int characters =
                ingested.article() == null ? 0 : ingested.article().text().length();
        int bytes = ingested.original() == null ? 0 : ingested.original().bytes().length;
        return Math.min(permits, 1 + (characters + bytes) / CHARACTERS_PER_PERMIT);
    }

    private void putUnlessInterrupted(Future<Finished> last) {
        try {
            queue.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves the reader from within. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
